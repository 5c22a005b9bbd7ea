using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
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
    public Diagnosis.ImproperSolution? Impropriety => Estimate.Impropriety;

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
