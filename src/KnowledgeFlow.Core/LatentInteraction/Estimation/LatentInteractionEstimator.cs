using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>
/// Maximum likelihood of models with latent products. The quadrature checks itself: nodes are doubled until log L stands still to
/// <see cref="QuadratureTolerance"/>, and what doubling would still change is part of the estimate.
/// </summary>
public static class LatentInteractionEstimator
{
    /// <summary>How far doubling the nodes may still move log L.</summary>
    public const double QuadratureTolerance = 1e-6;

    /// <summary>After how many steps the search gives up.</summary>
    internal const int MaximalIterations = 500;

    /// <summary>
    /// Below this share of a parameter's own information left by the others it counts as not identified. Scores are exact and linearly dependent to rounding
    /// where it is not; the information is a difference and coarser.
    /// </summary>
    private const double SingularScores = 1e-11;

    private const double SingularInformation = 1e-8;

    /// <summary>The most evaluations of a person's integrand.</summary>
    private const int MaximalGrid = 16384;

    /// <summary>
    /// The estimates; those of a Heywood case where the likelihood has its maximum at one (<see cref="LatentInteractionEstimate.Impropriety"/>). Not estimable:
    /// <see cref="Diagnosis.ImproperSolution"/> where the likelihood still rises where it ends, at a variance of 0 or a correlation of 1 of what carries products, <see cref="Diagnosis.NotIdentified"/> where the information is singular, naming the parameter that weighs most in the direction in which
    /// nothing changes (collinear products, factors of two indicators that nothing else identifies), <see cref="Diagnosis.NotConverged"/>.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data, with the model's observed variables; rows with missing indicators count with what they have.</param>
    /// <param name="nodes">Fixed nodes in each dimension; null to double them as far as needed.</param>
    /// <exception cref="ArgumentException">The data are of several groups, have other variables, or no rows.</exception>
    public static Outcome<LatentInteractionEstimate> Estimate(LatentInteractionModel model, ObservedData data, int? nodes = null) =>
        Estimate(model, data, nodes, isParallel: true);

    /// <summary>The same on one thread or several; the results are the same to the last bit.</summary>
    internal static Outcome<LatentInteractionEstimate> Estimate(LatentInteractionModel model, ObservedData data, int? nodes, bool isParallel, IProgress<int>? progress = null)
    {
        Validate(model, data);
        var linear = model.WithoutProducts();
        var linearPersons = new PersonData(linear, data.Groups[0]);
        var theta = StartingPoint.OfLinear(linear, data, linearPersons);
        return model.Products.IsEmpty
            ? Climb(model, data, linearPersons, theta, nodes, isParallel, progress)
            : Estimate(model, data, linear, theta, nodes, isParallel, progress);
    }

    /// <summary>The estimates from given values of the model without products.</summary>
    internal static Outcome<LatentInteractionEstimate> Estimate(LatentInteractionModel model, ObservedData data, LatentInteractionModel linear, ReadOnlySpan<double> linearTheta, int? nodes, bool isParallel, IProgress<int>? progress = null)
    {
        Validate(model, data);
        var persons = new PersonData(model, data.Groups[0]);
        var theta = StartingPoint.Widened(model, linear, linearTheta);

        // An improper solution of the linear model may lie where that of the products has no density.
        return InteractionLikelihood.Of(persons, nodes ?? FirstNodes(model), isParallel).TryEvaluate(theta, out _)
            ? Climb(model, data, persons, theta, nodes, isParallel, progress)
            : Climb(model, data, persons, StartingPoint.Widened(model, linear, StartingPoint.Crude(linear, new PersonData(linear, data.Groups[0]))), nodes, isParallel, progress);
    }

    /// <summary>
    /// The estimates of other rows alone, without their information, from those of a sample and with its nodes, on one thread: what a resample asks for. Null where the search does not
    /// converge, comes to where the likelihood ends, or to a ridge.
    /// </summary>
    internal static (PersonData Persons, double[] Free)? Refit(LatentInteractionEstimate estimate, ObservedData data)
    {
        Validate(estimate.Model, data);
        var persons = new PersonData(estimate.Model, data.Groups[0]);
        var likelihood = InteractionLikelihood.Of(persons, Math.Max(1, estimate.Nodes), isParallel: false);
        double[] theta = [.. estimate.Free];
        return new LikelihoodAscent(likelihood, new ParameterBoundary(persons)).Maximise(theta, MaximalIterations).Ending == AscentEnding.Converged
            && likelihood.TryEvaluateWithScores(theta, out _)
            && (persons.Count <= theta.Length || Unidentified(estimate.Model, OuterProductOf(likelihood, theta.Length), SingularScores) is null)
                ? (persons, theta)
                : null;
    }

    /// <summary>tr(JH⁻¹)/t of the wider model where its products are 0 and all else is as the narrower one has it; NaN where H is singular there.</summary>
    internal static double ScalingFactorAt(LatentInteractionEstimate wide, LatentInteractionEstimate narrow)
    {
        var theta = StartingPoint.Widened(wide.Model, narrow.Model, narrow.Free.AsSpan());
        foreach (var product in wide.Model.Products.Select(product => wide.Model.Table.Parameters[product.ParameterRow]).Where(parameter => parameter.IsFree))
        {
            theta[product.Free] = 0;
        }

        var t = theta.Length;
        var likelihood = InteractionLikelihood.Of(wide.Persons, Math.Max(1, wide.Nodes), isParallel: true);
        var inverse = new double[t * t];
        if (!likelihood.TryEvaluateWithScores(theta, out _) || !OuterProduct.TryInvert(likelihood.Scores, t, inverse, new double[t * t])
            || ObservedInformation.Of(likelihood, theta, inverse, isParallel: true) is not { } information)
        {
            return double.NaN;
        }

        var variability = Matrix<double>.Build.DenseOfRowMajor(t, t, OuterProductOf(likelihood, t));
        return Matrix<double>.Build.DenseOfRowMajor(t, t, information).LU().Solve(variability).Trace() / t;
    }

    private static void Validate(LatentInteractionModel model, ObservedData data)
    {
        if (data.Groups.Length != 1 || !data.HasCases)
        {
            throw new ArgumentException("A model with latent products needs the rows of one group.", nameof(data));
        }

        if (!data.Groups[0].Names.SequenceEqual(model.Table.Roles.Observed))
        {
            throw new ArgumentException("The data's variables are not the model's observed variables in the same order.", nameof(data));
        }
    }

    private static Outcome<LatentInteractionEstimate> Climb(LatentInteractionModel model, ObservedData data, PersonData persons, double[] theta, int? nodes, bool isParallel, IProgress<int>? progress)
    {
        var t = theta.Length;
        var boundary = new ParameterBoundary(persons);
        var count = nodes ?? FirstNodes(model);
        var likelihood = InteractionLikelihood.Of(persons, count, isParallel);
        var result = new LikelihoodAscent(likelihood, boundary) { Progress = progress, Rounding = RoundingOf(persons) }.Maximise(theta, MaximalIterations);
        var iterations = result.Iterations;
        var change = 0.0;

        // A search that does not come to rest may be led astray by a quadrature too coarse for a strong product, and finer nodes decide; where the likelihood ends they do not.
        while (model.Dimensions > 0 && result.Ending != AscentEnding.AtBoundary && double.IsFinite(result.Value))
        {
            var finer = InteractionLikelihood.Of(persons, 2 * count, isParallel);
            change = finer.TryEvaluate(theta, out var value) ? value - result.Value : double.NaN;
            if (nodes is not null || Math.Abs(change) < QuadratureTolerance || Math.Pow(4 * count, model.Dimensions) > MaximalGrid || 4 * count > 256)
            {
                break;
            }

            (likelihood, count) = (finer, 2 * count);
            result = new LikelihoodAscent(likelihood, boundary) { Progress = progress, Rounding = RoundingOf(persons) }.Maximise(theta, MaximalIterations);
            iterations += result.Iterations;
        }

        if (result.Ending == AscentEnding.AtBoundary)
        {
            return new Diagnosis.ImproperSolution([.. boundary.Parameters(theta, 1e-3)]);
        }

        if (!double.IsFinite(result.Value) || !likelihood.TryEvaluateWithScores(theta, out _))
        {
            return new Diagnosis.NotConverged(iterations, result.LargestGradient);
        }

        // Before anything is inverted or the ending is looked at: on a ridge, rounding decides whether the search came to rest and whether a pivot that should
        // be 0 is just above or just below.
        if (persons.Count > t && Unidentified(model, OuterProductOf(likelihood, t), SingularScores) is { } parameter)
        {
            return new Diagnosis.NotIdentified(parameter, DegreesOfFreedom(model));
        }

        var inverse = new double[t * t];
        if (!OuterProduct.TryInvert(likelihood.Scores, t, inverse, new double[t * t]))
        {
            return new Diagnosis.NotConverged(iterations, result.LargestGradient);
        }

        return Finish(model, data, persons, theta, likelihood, inverse, result with { Iterations = iterations }, change, isParallel);
    }

    /// <summary>Information, identification, and a last Newton step, which the information makes exact.</summary>
    private static Outcome<LatentInteractionEstimate> Finish(
        LatentInteractionModel model, ObservedData data, PersonData persons, double[] theta, InteractionLikelihood likelihood, double[] scale, AscentResult result, double change, bool isParallel)
    {
        var t = theta.Length;
        var information = LinearInformation.Of(model, data, theta) ?? ObservedInformation.Of(likelihood, theta, scale, isParallel);
        if (information is null)
        {
            return new Diagnosis.NotConverged(result.Iterations, result.LargestGradient);
        }

        if (Unidentified(model, information, SingularInformation) is { } parameter)
        {
            return new Diagnosis.NotIdentified(parameter, DegreesOfFreedom(model));
        }

        if (result.Ending != AscentEnding.Converged)
        {
            return NotAtRest(model, theta, result);
        }

        likelihood.TryEvaluate(theta, out var value);
        var step = likelihood.Gradient.ToArray();
        var factor = information.ToArray();
        if (!CholeskyFactor.TrySolve(factor, t, step))
        {
            Array.Clear(step);
        }

        double[] polished = [.. theta.Zip(step, (place, move) => place + move)];
        if (likelihood.TryEvaluateWithScores(polished, out var reached) && reached >= value - Math.Max(RoundingOf(persons), 1e-13 * Math.Abs(value)))
        {
            (theta, value) = (polished, reached);
        }
        else
        {
            likelihood.TryEvaluateWithScores(theta, out value);
        }

        return new LatentInteractionEstimate(
            model,
            persons,
            theta,
            value,
            model.Dimensions == 0 ? 0 : likelihood.Grid.NodesPerDimension,
            change,
            result.Iterations + 1,
            t == 0 ? 0 : likelihood.Gradient.Max(Math.Abs),
            information,
            OuterProductOf(likelihood, t));
    }

    /// <summary>A search that stops among impossible values has come to where the indicators' covariance matrix is singular.</summary>
    private static Diagnosis NotAtRest(LatentInteractionModel model, double[] theta, AscentResult result) =>
        ImproperSolution.Check(model.Table.Parameters, row => model.Table.Parameters[row] is { IsFree: true } free ? theta[free.Free] : model.Table.Parameters[row].FixedValue, parameter => parameter.Name)
            is { } improper ? improper : new Diagnosis.NotConverged(result.Iterations, result.LargestGradient);

    private static double[] OuterProductOf(InteractionLikelihood likelihood, int t)
    {
        var product = new double[t * t];
        OuterProduct.Compute(likelihood.Scores, t, product);
        return product;
    }

    /// <summary>An item that is all but free of error has a square far larger than what its factor leaves of it: N s²/θ in units of rounding.</summary>
    private static double RoundingOf(PersonData persons)
    {
        var variances = SampleVariances.Of(persons);
        return 2e-16 * persons.Count * persons.Model.Cells.Where(cell => cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free < 0 && cell.Value > 0).Sum(cell => variances[cell.Row] / cell.Value);
    }

    private static int FirstNodes(LatentInteractionModel model) => model.Form == LikelihoodForm.Mixture ? 16 : model.Dimensions switch { 1 => 12, 2 => 10, _ => 8 };

    /// <summary>Means, covariances and regressions on controls of the indicators, less the free parameters.</summary>
    private static int DegreesOfFreedom(LatentInteractionModel model)
    {
        var p = model.Indicators.Length;
        return (p * (p + 3) / 2) + (p * model.Controls.Length) - model.Table.FreeCount;
    }

    /// <summary>The parameter that weighs most in the direction of least information; null where all are identified.</summary>
    private static string? Unidentified(LatentInteractionModel model, double[] information, double smallestPivot)
    {
        var t = model.Table.FreeCount;
        if (t == 0)
        {
            return null;
        }

        var scale = Enumerable.Range(0, t).Select(i => 1 / Math.Sqrt(Math.Max(information[i * (t + 1)], double.Epsilon))).ToArray();
        double[] scaled = [.. information.Select((value, k) => value * scale[k / t] * scale[k % t])];
        var factor = scaled.ToArray();
        if (FiniteMatrix.FirstRowBeyond(scaled, t) >= 0 || (CholeskyFactor.TryFactor(factor, t, out _) && Enumerable.Range(0, t).All(i => factor[i * (t + 1)] * factor[i * (t + 1)] > smallestPivot)))
        {
            return null;
        }

        return model.Table.FirstOf(SymmetricEigensystem.Of(scaled, t).LargestOf(t - 1)).Name;
    }
}
