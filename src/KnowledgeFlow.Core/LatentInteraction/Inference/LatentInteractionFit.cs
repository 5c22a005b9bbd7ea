using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>A model with latent products fitted to data, with all that a report of it asks for.</summary>
/// <param name="Errors">What the standard errors come from.</param>
/// <param name="Estimate">The estimates.</param>
/// <param name="Covariance">Their sampling covariance matrix.</param>
/// <param name="Solution">Estimates with errors, in the order of the model's table.</param>
/// <param name="Standardised">The standardised solution with errors.</param>
/// <param name="Explained">Variance, R² and the products' share of every latent variable, predictors first.</param>
/// <param name="Aic">−2 log L + 2t.</param>
/// <param name="Bic">−2 log L + t ln N.</param>
/// <param name="AdjustedBic">BIC with (N + 2)/24 for N.</param>
/// <param name="ScalingFactor">tr(JH⁻¹)/t, 1 where the model is the truth.</param>
/// <param name="Products">The test of the products; a diagnosis where the model without them cannot be estimated, null where there are none.</param>
public sealed record LatentInteractionFit(
    InteractionErrors Errors,
    LatentInteractionEstimate Estimate,
    ParameterCovariance Covariance,
    UnstandardisedSolution Solution,
    StandardisedInteraction Standardised,
    ImmutableArray<ExplainedVariance> Explained,
    double Aic,
    double Bic,
    double AdjustedBic,
    double ScalingFactor,
    Outcome<ProductTest>? Products)
{
    /// <summary>The model.</summary>
    public LatentInteractionModel Model => Estimate.Model;

    /// <summary>The Heywood cases; null where there is none. Everything is given as estimated: R² beyond 1 where a disturbance is negative, NaN where the root of a negative variance would be taken.</summary>
    public Diagnosis.ImproperSolution? Impropriety => (Edge, Estimate.Impropriety) switch
    {
        ({ } edge, { } beyond) => new Diagnosis.ImproperSolution([.. edge.Parameters, .. beyond.Parameters]),
        (var edge, var beyond) => edge ?? beyond,
    };

    /// <summary>
    /// The residual variances of 0 at which the likelihood of the products ends and is largest; null where its maximum is inside. They are held there, in the model without products too, and count
    /// as given in errors, tests and numbers of parameters.
    /// </summary>
    public Diagnosis.ImproperSolution? Edge { get; init; }

    private const double HeldShare = 1e-7;

    /// <summary>The explained variance of a latent variable.</summary>
    /// <exception cref="InvalidOperationException">There is no such variable.</exception>
    public ExplainedVariance ExplainedOf(string variable) => Explained.First(explained => explained.Variable == variable);

    /// <summary>Fits a model and the same one without its products.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data, with the model's observed variables.</param>
    /// <param name="errors">What standard errors come from.</param>
    /// <param name="nodes">Fixed nodes in each dimension; null to double them as far as needed.</param>
    /// <param name="level">The intervals' level.</param>
    /// <returns>See <see cref="LatentInteractionEstimator.Estimate(LatentInteractionModel, ObservedData, int?)"/> for what may not be estimable.</returns>
    public static Outcome<LatentInteractionFit> Fit(LatentInteractionModel model, ObservedData data, InteractionErrors errors, int? nodes = null, double level = ConfidenceLevel.Usual) =>
        Fit(model, data, errors, nodes, level, isParallel: true);

    internal static Outcome<LatentInteractionFit> Fit(LatentInteractionModel model, ObservedData data, InteractionErrors errors, int? nodes, double level, bool isParallel, IProgress<int>? progress = null)
    {
        var fit = FitOnce(model, data, errors, nodes, level, isParallel, progress);
        var edge = ImmutableArray<ParameterName>.Empty;
        for (var last = fit; !last.TryGet(out _, out var diagnosis) && diagnosis is Diagnosis.ImproperSolution further && further.Parameters.Except(edge).Any();)
        {
            edge = [.. edge, .. further.Parameters.Except(edge)];
            if (AtEdge(model, data, edge) is not { } held)
            {
                break;
            }

            last = FitOnce(held, data, errors, nodes, level, isParallel, progress);
            if (last.TryGet(out var found, out _) && IsLargestAtEdge(model, data, found.Estimate, edge))
            {
                return found with { Edge = new Diagnosis.ImproperSolution(edge) };
            }
        }

        return fit;
    }

    /// <summary>
    /// The model that stays at the edge of the likelihood, where that is residual variances of 0 of items of products' factors: they are held at a ten-millionth of the items' variances, which
    /// no printed number tells from 0 and which leaves every formula as it is. Null where the edge is another.
    /// </summary>
    private static LatentInteractionModel? AtEdge(LatentInteractionModel model, ObservedData data, ImmutableArray<ParameterName> edge)
    {
        var persons = new PersonData(model, data.Groups[0]);
        var boundary = new ParameterBoundary(persons);
        if (model.Form != LikelihoodForm.Reduced || !edge.All(parameter => boundary.IsBoundResidual(parameter.Text)))
        {
            return null;
        }

        var variances = SampleVariances.Of(persons);
        return model.Holding(edge.ToDictionary(parameter => parameter.Text, parameter => HeldShare * variances[model.Indicators.IndexOf(model.Table.Find(parameter.Text)!.Left)]));
    }

    /// <summary>Whether the likelihood falls from the edge inwards.</summary>
    private static bool IsLargestAtEdge(LatentInteractionModel model, ObservedData data, LatentInteractionEstimate held, ImmutableArray<ParameterName> edge)
    {
        var theta = new double[model.Table.FreeCount];
        for (var row = 0; row < model.Table.Parameters.Length; row++)
        {
            if (model.Table.Parameters[row].IsFree)
            {
                theta[model.Table.Parameters[row].Free] = held.ValueOf(row);
            }
        }

        var likelihood = InteractionLikelihood.Of(new PersonData(model, data.Groups[0]), Math.Max(1, held.Nodes), isParallel: false);
        return likelihood.TryEvaluate(theta, out _) && edge.All(parameter => likelihood.Gradient[model.Table.Find(parameter.Text)!.Free] < 0);
    }

    private static Outcome<LatentInteractionFit> FitOnce(LatentInteractionModel model, ObservedData data, InteractionErrors errors, int? nodes, double level, bool isParallel, IProgress<int>? progress)
    {
        if (model.Products.IsEmpty)
        {
            return LatentInteractionEstimator.Estimate(model, data, nodes, isParallel, progress).Then(estimate => Of(estimate, null, errors, level));
        }

        var linear = model.WithoutProducts();
        var narrow = LatentInteractionEstimator.Estimate(linear, data, nodes, isParallel, progress);
        var wide = narrow.TryGet(out var start, out _)
            ? LatentInteractionEstimator.Estimate(model, data, linear, start.Free.AsSpan(), nodes, isParallel, progress)
            : LatentInteractionEstimator.Estimate(model, data, nodes, isParallel, progress);
        return wide.Then(estimate => Of(estimate, narrow, errors, level));
    }

    private static Outcome<LatentInteractionFit> Of(LatentInteractionEstimate estimate, Outcome<LatentInteractionEstimate>? narrow, InteractionErrors errors, double level) =>
        CovarianceOf(estimate, errors).Then(covariance => Of(estimate, covariance.Matrix, covariance.ScalingFactor, narrow, errors, level));

    private static Outcome<LatentInteractionFit> Of(
        LatentInteractionEstimate estimate, ParameterCovariance covariance, double factor, Outcome<LatentInteractionEstimate>? narrow, InteractionErrors errors, double level)
    {
        var explained = ExplainedVariance.Of(estimate, covariance, level);
        var t = estimate.Free.Length;
        return new LatentInteractionFit(
            errors,
            estimate,
            covariance,
            SolutionOf(estimate, covariance, level),
            StandardisedInteraction.Of(estimate, covariance, level),
            explained,
            AkaikeInformationCriterion.Of(estimate.LogLikelihood, t),
            BayesianInformationCriterion.Of(estimate.LogLikelihood, t, estimate.Count),
            BayesianInformationCriterion.Adjusted(estimate.LogLikelihood, t, estimate.Count),
            factor,
            narrow?.Then(other => CovarianceOf(other, errors).Then<ProductTest>(its => ProductTest.Of(
                estimate, factor, OutcomesOf(explained, estimate.Model), other, its.ScalingFactor, OutcomesOf(ExplainedVariance.Of(other, its.Matrix, level), estimate.Model)))));
    }

    private static ImmutableArray<double> OutcomesOf(ImmutableArray<ExplainedVariance> explained, LatentInteractionModel model) =>
        [.. model.Outcomes.Select(name => explained.First(variable => variable.Variable == name).RSquared.Value)];

    /// <summary>The covariance matrix of the estimates, and tr(JH⁻¹)/t; <see cref="Diagnosis.NotConverged"/> where H is not positive definite, as it is at every maximum.</summary>
    internal static Outcome<(ParameterCovariance Matrix, double ScalingFactor)> CovarianceOf(LatentInteractionEstimate estimate, InteractionErrors errors)
    {
        var t = estimate.Free.Length;
        if (!CholeskyFactor.TryInvert(estimate.Information, t, out var values))
        {
            return new Diagnosis.NotConverged(estimate.Iterations, estimate.LargestGradient);
        }

        var inverse = DenseMatrix.FromRows(t, t, values);
        var product = DenseMatrix.FromRows(t, t, estimate.Variability) * inverse;
        var covariance = errors == InteractionErrors.Sandwich ? inverse * product : inverse;
        return (new ParameterCovariance(covariance.AsSpan().ToArray(), t), product.Trace() / t);
    }

    private static UnstandardisedSolution SolutionOf(LatentInteractionEstimate estimate, ParameterCovariance covariance, double level)
    {
        var table = estimate.Model.Table;
        var gradient = new double[table.FreeCount];
        var defined = ImmutableArray.CreateBuilder<EstimatedQuantity>(table.Definitions.Length);
        foreach (var definition in table.Definitions)
        {
            gradient.AsSpan().Clear();
            definition.Expression.AddGradient(estimate.Free.AsSpan(), 1, gradient);
            defined.Add(EstimatedQuantity.Of(definition.Expression.Value(estimate.Free.AsSpan()), covariance.VarianceOf(gradient), level));
        }

        return new UnstandardisedSolution(
            [.. table.Parameters.Select((parameter, row) => EstimatedQuantity.Of(estimate.ValueOf(row), parameter.IsFree ? covariance[parameter.Free, parameter.Free] : 0, level))],
            defined.MoveToImmutable());
    }
}
