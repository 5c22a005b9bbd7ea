using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
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
    private readonly IEffectSource source;

    private ModeratedLatentEffect(IEffectSource source, LatentProduct product, string predictor, string moderator, double level)
    {
        (this.source, Product, Predictor, Moderator, Level) = (source, product, predictor, moderator, level);
        double[] theta = [.. source.Free];
        (PredictorMean, PredictorDeviation) = source.SpreadAt(predictor, theta);
        (ModeratorMean, ModeratorDeviation) = source.SpreadAt(moderator, theta);
        ModeratorValues = source.ObservedValues(moderator);
        (LowerBound, UpperBound) = RangeOf(ModeratorValues, ModeratorMean, ModeratorDeviation, 3);
        (PredictorLowerBound, PredictorUpperBound) = RangeOf(source.ObservedValues(predictor), PredictorMean, PredictorDeviation, 2);
        OutcomeMarker = source.MarkerOf(product.Outcome);
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
    public static ImmutableArray<ModeratedLatentEffect> Of(LatentInteractionFit fit, double level = ConfidenceLevel.Usual) => Of(new IntegratedEffects(fit), fit.Model.Products, level);

    /// <summary>The same of a fit of product indicators.</summary>
    public static ImmutableArray<ModeratedLatentEffect> Of(ProductIndicatorFit fit, double level = ConfidenceLevel.Usual) => Of(new ProductIndicatorEffects(fit), fit.Model.Products, level);

    /// <summary>The same at values wherever they come from.</summary>
    internal static ImmutableArray<ModeratedLatentEffect> Of(IEffectSource source, ImmutableArray<LatentProduct> products, double level = ConfidenceLevel.Usual) =>
    [
        .. products.SelectMany(product => product.IsSquare
            ? new[] { new ModeratedLatentEffect(source, product, product.First, product.First, level) }
            : [new ModeratedLatentEffect(source, product, product.First, product.Second, level), new ModeratedLatentEffect(source, product, product.Second, product.First, level)]),
    ];

    /// <summary>The effect at a given value of the moderator.</summary>
    public EstimatedQuantity At(double moderator)
    {
        var weights = Weights(moderator);
        return EstimatedQuantity.Of(ValueAt(moderator, source.Free.AsSpan()), source.Covariance.VarianceOf(weights), Level);
    }

    /// <summary>
    /// The values alone of this effect at the probes of <paramref name="sample"/>, the same effect of the sample that was drawn from: an observed moderator's stay where they are, those of a latent
    /// one lie at its own mean and standard deviation.
    /// </summary>
    internal ImmutableArray<double> SlopesAtProbesOf(ModeratedLatentEffect sample) => sample.IsModeratorObserved
        ? [.. sample.Probes.Select(probe => ValueAt(probe.Value, source.Free.AsSpan()))]
        : [.. new[] { -1, 0, 1 }.Select(multiple => ValueAt(ModeratorMean + (multiple * ModeratorDeviation), source.Free.AsSpan()))];

    private double ValueAt(double moderator, ReadOnlySpan<double> theta) => SequentialSums.Dot(Weights(moderator), theta) + FixedPart(moderator);

    /// <summary>Whether the interval of <see cref="At"/> excludes 0.</summary>
    public bool IsSignificantAt(double moderator) => At(moderator) is { Lower: > 0 } or { Upper: < 0 };

    /// <summary>
    /// The effects where the moderator is at its mean plus given multiples of its standard deviation. Of a latent moderator both are estimates, so
    /// that their errors are part of the effect's.
    /// </summary>
    public ImmutableArray<EstimatedQuantity> AtDeviations(ImmutableArray<double> multiples) =>
        DeltaMethod.Of(theta =>
        {
            var (mean, deviation) = source.SpreadAt(Moderator, theta);
            return [.. multiples.Select(multiple => ValueAt(mean + (multiple * deviation), theta))];
        }, source.Free.AsSpan(), source.Covariance, Level);

    /// <summary>
    /// The outcome where predictor and moderator have given values, all else at its mean: in units of the outcome's indicator whose loading is fixed
    /// to 1, with its intercept, or in the outcome's own where no loading is.
    /// </summary>
    public ImmutableArray<EstimatedQuantity> Predict(ImmutableArray<(double Predictor, double Moderator)> places) =>
        DeltaMethod.Of(theta => source.PredictAt(theta, Product.Outcome, Predictor, Moderator, places), source.Free.AsSpan(), source.Covariance, Level);

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
        var (constantVariance, slopeVariance) = (source.Covariance.VarianceOf(atZero), source.Covariance.VarianceOf(slope));
        return (
            SequentialSums.Dot(atZero, source.Free.AsSpan()) + FixedPart(0),
            SequentialSums.Dot(slope, source.Free.AsSpan()) + FixedPart(1) - FixedPart(0),
            constantVariance,
            (source.Covariance.VarianceOf(sum) - constantVariance - slopeVariance) / 2,
            slopeVariance);
    }

    /// <summary>The derivative of the effect with respect to the free parameters at a value of the moderator.</summary>
    private double[] Weights(double moderator)
    {
        var weights = new double[source.Free.Length];
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
        foreach (var (first, second, free, fixedValue) in source.RegressionsOf(Product.Outcome))
        {
            if (second is null)
            {
                if (first == Predictor)
                {
                    yield return (free, fixedValue, 1);
                }

                continue;
            }

            // A square has the predictor as either factor, and so counts twice.
            foreach (var (factor, partner) in new[] { (first, second), (second, first) })
            {
                if (factor == Predictor)
                {
                    var value = partner == Moderator ? moderator : partner == Predictor ? PredictorMean : source.SpreadAt(partner, [.. source.Free]).Mean;
                    yield return (free, fixedValue, value - source.OriginOf(partner));
                }
            }
        }
    }

    private static (double Lower, double Upper) RangeOf(ImmutableArray<double> values, double mean, double deviation, double reach) =>
        values.IsEmpty ? (mean - (reach * deviation), mean + (reach * deviation)) : (values[0], values[^1]);
}
