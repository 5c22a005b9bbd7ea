using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>
/// The effect of a predictor on an outcome as a function of a moderator z: γ + ωz, other moderators of the same predictor at their
/// means; of a square γ + 2ωx. One of the two may be a control, with its own units, mean and standard deviation (divisor N).
/// </summary>
public sealed class ModeratedLatentEffect
{
    private readonly LatentInteractionEstimate estimate;
    private readonly ParameterCovariance covariance;
    private readonly InteractionMatrices matrices;
    private readonly double[] controlDeviations;

    private ModeratedLatentEffect(LatentInteractionFit fit, LatentProduct product, string predictor, string moderator, double level)
    {
        (estimate, covariance) = (fit.Estimate, fit.Covariance);
        (Product, Predictor, Moderator, Level) = (product, predictor, moderator, level);
        matrices = new InteractionMatrices(fit.Model);
        controlDeviations = StandardisedInteraction.ControlDeviations(estimate.Persons);
        var (predictorMean, predictorDeviation) = SpreadAt(predictor, [.. estimate.Free]);
        var (moderatorMean, moderatorDeviation) = SpreadAt(moderator, [.. estimate.Free]);
        (PredictorMean, PredictorDeviation, ModeratorMean, ModeratorDeviation) = (predictorMean, predictorDeviation, moderatorMean, moderatorDeviation);
        ModeratorValues = ObservedValues(moderator);
        (LowerBound, UpperBound) = RangeOf(ModeratorValues, ModeratorMean, ModeratorDeviation, 3);
        (PredictorLowerBound, PredictorUpperBound) = RangeOf(ObservedValues(predictor), PredictorMean, PredictorDeviation, 2);
        OutcomeMarker = Marker(estimate.Model.PredictorCount + estimate.Model.Outcomes.IndexOf(product.Outcome)) is var marker and >= 0 ? estimate.Model.Indicators[marker] : null;
    }

    /// <summary>The product.</summary>
    public LatentProduct Product { get; }

    /// <summary>The predictor.</summary>
    public string Predictor { get; }

    /// <summary>The moderator.</summary>
    public string Moderator { get; }

    /// <summary>The level of intervals and bands.</summary>
    public double Level { get; }

    /// <summary>The predictor's mean.</summary>
    public double PredictorMean { get; }

    /// <summary>The predictor's standard deviation.</summary>
    public double PredictorDeviation { get; }

    /// <summary>The moderator's mean: 0 for a latent variable unless the model frees it.</summary>
    public double ModeratorMean { get; }

    /// <summary>The moderator's standard deviation.</summary>
    public double ModeratorDeviation { get; }

    /// <summary>The least value of the moderator that is looked at: 3 standard deviations below its mean; the smallest observed one of a control.</summary>
    public double LowerBound { get; }

    /// <summary>The greatest value of the moderator that is looked at.</summary>
    public double UpperBound { get; }

    /// <summary>The least value of the predictor that is drawn: 2 standard deviations below its mean; the smallest observed one of a control.</summary>
    public double PredictorLowerBound { get; }

    /// <summary>The greatest value of the predictor that is drawn.</summary>
    public double PredictorUpperBound { get; }

    /// <summary>The persons' values of a moderator that is a control, ascending; empty for a latent one.</summary>
    public ImmutableArray<double> ModeratorValues { get; }

    /// <summary>Whether the moderator is an observed control.</summary>
    public bool IsModeratorObserved => !ModeratorValues.IsEmpty;

    /// <summary>Whether the moderator is a control of two distinct values.</summary>
    public bool IsModeratorBinary => IsModeratorObserved && LowerBound < UpperBound && ModeratorValues.All(value => value == LowerBound || value == UpperBound);

    /// <summary>The indicator in whose units <see cref="Predict"/> gives the outcome; null where these are the outcome's own.</summary>
    public string? OutcomeMarker { get; }

    /// <summary>
    /// Where along the moderator slopes and lines are taken: <c>low</c>, <c>mean</c> and <c>high</c> at its mean less, at and plus one standard
    /// deviation; a binary moderator at its two values, <c>low</c> and <c>high</c>.
    /// </summary>
    public ImmutableArray<(string Id, double Value)> Probes => IsModeratorBinary
        ? [("low", LowerBound), ("high", UpperBound)]
        : [("low", ModeratorMean - ModeratorDeviation), ("mean", ModeratorMean), ("high", ModeratorMean + ModeratorDeviation)];

    /// <summary>
    /// Every product of a fit in both directions, each factor once as the predictor: first that in which it is written. A square has one direction.
    /// </summary>
    public static ImmutableArray<ModeratedLatentEffect> Of(LatentInteractionFit fit, double level = 0.95) =>
    [
        .. fit.Model.Products.SelectMany(product => product.IsSquare
            ? new[] { new ModeratedLatentEffect(fit, product, product.First, product.First, level) }
            : [new ModeratedLatentEffect(fit, product, product.First, product.Second, level), new ModeratedLatentEffect(fit, product, product.Second, product.First, level)]),
    ];

    /// <summary>The effect at a given value of the moderator.</summary>
    public EstimatedQuantity At(double moderator)
    {
        var weights = Weights(moderator);
        return EstimatedQuantity.Of(FlatMatrix.Dot(weights, estimate.Free.AsSpan()) + FixedPart(moderator), covariance.VarianceOf(weights), Level);
    }

    /// <summary>Whether the interval of <see cref="At"/> excludes 0.</summary>
    public bool IsSignificantAt(double moderator) => At(moderator) is { Lower: > 0 } or { Upper: < 0 };

    /// <summary>
    /// The effects where the moderator is at its mean plus given multiples of its standard deviation. Of a latent moderator both are estimates, so
    /// that their errors are part of the effect's.
    /// </summary>
    public ImmutableArray<EstimatedQuantity> AtDeviations(ImmutableArray<double> multiples) =>
        DeltaMethod.Of(theta =>
        {
            var (mean, deviation) = SpreadAt(Moderator, theta);
            return [.. multiples.Select(multiple => FlatMatrix.Dot(Weights(mean + (multiple * deviation)), theta) + FixedPart(mean + (multiple * deviation)))];
        }, estimate.Free.AsSpan(), covariance, Level);

    /// <summary>
    /// The outcome where predictor and moderator have given values, all else at its mean: in units of the outcome's indicator whose loading is fixed
    /// to 1, with its intercept, or in the outcome's own where no loading is.
    /// </summary>
    public ImmutableArray<EstimatedQuantity> Predict(ImmutableArray<(double Predictor, double Moderator)> places) =>
        DeltaMethod.Of(theta => PredictAt(theta, places), estimate.Free.AsSpan(), covariance, Level);

    /// <summary>The percentages of persons with a smaller and with a larger moderator; of a latent one those of a normal population.</summary>
    public (double Below, double Above) PercentAround(double moderator)
    {
        if (IsModeratorObserved)
        {
            return (100.0 * ModeratorValues.Count(value => value < moderator) / ModeratorValues.Length, 100.0 * ModeratorValues.Count(value => value > moderator) / ModeratorValues.Length);
        }

        var deviations = (moderator - ModeratorMean) / ModeratorDeviation;
        return (100 * NormalDistribution.Cumulative(deviations), 100 * NormalDistribution.UpperTail(deviations));
    }

    /// <summary>(b, V) of the effect b₀ + b₁z: what the Johnson-Neyman boundaries solve for.</summary>
    internal (double Constant, double Slope, double ConstantVariance, double Covariance, double SlopeVariance) Line()
    {
        var (atZero, atOne) = (Weights(0), Weights(1));
        double[] slope = [.. atOne.Zip(atZero, (one, zero) => one - zero)];
        double[] sum = [.. atZero.Zip(slope, (zero, rise) => zero + rise)];
        var (constantVariance, slopeVariance) = (covariance.VarianceOf(atZero), covariance.VarianceOf(slope));
        return (
            FlatMatrix.Dot(atZero, estimate.Free.AsSpan()) + FixedPart(0),
            FlatMatrix.Dot(slope, estimate.Free.AsSpan()) + FixedPart(1) - FixedPart(0),
            constantVariance,
            (covariance.VarianceOf(sum) - constantVariance - slopeVariance) / 2,
            slopeVariance);
    }

    /// <summary>The derivative of the effect with respect to the free parameters at a value of the moderator.</summary>
    private double[] Weights(double moderator)
    {
        var weights = new double[estimate.Free.Length];
        foreach (var (free, _, weight) in Terms(moderator))
        {
            if (free >= 0)
            {
                weights[free] += weight;
            }
        }

        return weights;
    }

    private double FixedPart(double moderator) => Terms(moderator).Where(term => term.Free < 0).Sum(term => term.Value * term.Weight);

    /// <summary>The coefficients that make the effect, and with which weight.</summary>
    private IEnumerable<(int Free, double Value, double Weight)> Terms(double moderator)
    {
        foreach (var parameter in estimate.Model.Table.Parameters)
        {
            if (parameter.Left != Product.Outcome || parameter.Operator != Sem.Syntax.ModelOperator.Regression)
            {
                continue;
            }

            if (parameter.Right == Predictor)
            {
                yield return (parameter.Free, parameter.FixedValue, 1);
            }
            else if (parameter.IsProduct)
            {
                var factors = parameter.Right.Split(':');
                for (var i = 0; i < 2; i++)
                {
                    // A square has the predictor as either factor, and so counts twice.
                    if (factors[i] == Predictor)
                    {
                        var partner = factors[1 - i];
                        var control = estimate.Model.Controls.IndexOf(partner);
                        var value = partner == Moderator ? moderator : partner == Predictor ? PredictorMean : SpreadAt(partner, [.. estimate.Free]).Mean;

                        // Controls stand in products less their means.
                        yield return (parameter.Free, parameter.FixedValue, control < 0 ? value : value - estimate.Persons.ControlMeans[control]);
                    }
                }
            }
        }
    }

    private (double Mean, double Deviation) SpreadAt(string variable, double[] theta)
    {
        var control = estimate.Model.Controls.IndexOf(variable);
        if (control >= 0)
        {
            return (estimate.Persons.ControlMeans[control], controlDeviations[control]);
        }

        matrices.TrySet(theta);
        var moments = InteractionMoments.Of(matrices, estimate.Persons);
        var place = estimate.Model.LatentPlace(variable);
        return (moments.Means[place], Math.Sqrt(moments.Covariance[place * (matrices.Latents + 1)]));
    }

    private ImmutableArray<double> ObservedValues(string variable)
    {
        var control = estimate.Model.Controls.IndexOf(variable);
        return control < 0
            ? []
            : [.. Enumerable.Range(0, estimate.Count).Select(person => estimate.Persons.ObservedControls[(person * estimate.Model.Controls.Length) + control]).Order()];
    }

    private static (double Lower, double Upper) RangeOf(ImmutableArray<double> values, double mean, double deviation, double reach) =>
        values.IsEmpty ? (mean - (reach * deviation), mean + (reach * deviation)) : (values[0], values[^1]);

    private double[] PredictAt(double[] theta, ImmutableArray<(double Predictor, double Moderator)> places)
    {
        matrices.TrySet(theta);
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var moments = InteractionMoments.Of(matrices, estimate.Persons);
        var outcome = estimate.Model.Outcomes.IndexOf(Product.Outcome);
        var marker = Marker(outcome + n);
        var point = new InteractionPoint(matrices);
        var predictors = moments.Means[..n];
        var controls = new double[estimate.Model.Controls.Length];
        var others = 0.0;
        for (var i = 0; i < m; i++)
        {
            others += matrices.OutcomeRegressions[(outcome * m) + i] * moments.Means[n + i];
        }

        return [.. places.Select(place =>
        {
            Place(Predictor, place.Predictor);
            Place(Moderator, place.Moderator);
            point.Set(controls);
            var value = others + point.Equation(outcome, predictors);
            return marker < 0 ? value : value + matrices.Intercepts[marker];
        })];

        void Place(string variable, double value)
        {
            var control = estimate.Model.Controls.IndexOf(variable);
            if (control >= 0)
            {
                controls[control] = value - estimate.Persons.ControlMeans[control];
            }
            else
            {
                predictors[estimate.Model.LatentPlace(variable)] = value;
            }
        }
    }

    /// <summary>The indicator whose loading on a latent variable is fixed to 1 and that loads on no other; −1 where there is none.</summary>
    private int Marker(int latent)
    {
        var loadings = estimate.Model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading).ToList();
        return loadings.Where(cell => cell.Column == latent && cell.Free < 0 && cell.Value == 1 && loadings.Count(other => other.Row == cell.Row) == 1).Select(cell => cell.Row).DefaultIfEmpty(-1).First();
    }
}
