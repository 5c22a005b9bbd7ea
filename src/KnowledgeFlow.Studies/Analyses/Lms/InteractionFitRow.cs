using KnowledgeFlow.Core.LatentInteraction.Inference;
using KnowledgeFlow.Core.Sem.FitIndices;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A row of <c>lms.fit</c>; null for what does not exist.</summary>
/// <param name="Count">N.</param>
/// <param name="Parameters">The number of free parameters.</param>
/// <param name="LogLikelihood">log L.</param>
/// <param name="Aic">AIC.</param>
/// <param name="Bic">BIC.</param>
/// <param name="AdjustedBic">Adjusted BIC.</param>
/// <param name="ScalingFactor">The scaling factor of log L.</param>
/// <param name="RSquared">R² of the outcome of the products; null where there are several.</param>
internal sealed record InteractionFitRow(int? Count, int? Parameters, double? LogLikelihood, double? Aic, double? Bic, double? AdjustedBic, double? ScalingFactor, double? RSquared)
{
    /// <summary>The quadrature's nodes in each dimension; null where nothing is integrated.</summary>
    public int? Nodes { get; init; }

    /// <summary>What doubling the nodes changes of log L.</summary>
    public double? QuadratureChange { get; init; }

    /// <summary>The test against the model without products.</summary>
    public ProductTest? Test { get; init; }

    /// <summary>R² less that without products; null where there are several outcomes.</summary>
    public double? DeltaRSquared { get; init; }

    /// <summary>The linear model, for its fit indices.</summary>
    public ModelFit? Linear { get; init; }

    /// <summary>The row of the model.</summary>
    public static InteractionFitRow OfModel(InteractionFit fit)
    {
        var count = CountOf(fit);
        if (fit.Fitted is not { } fitted)
        {
            return new InteractionFitRow(count, fit.Table.FreeCount, null, null, null, null, null, null);
        }

        var estimate = fitted.Estimate;
        var outcome = OutcomeOf(fitted);
        return new InteractionFitRow(
            count,
            estimate.Free.Length,
            estimate.LogLikelihood,
            fitted.Aic,
            fitted.Bic,
            fitted.AdjustedBic,
            fitted.ScalingFactor,
            outcome is null ? null : fitted.ExplainedOf(outcome).RSquared.Value)
        {
            Nodes = estimate.Nodes > 0 ? estimate.Nodes : null,
            QuadratureChange = estimate.Nodes > 0 ? estimate.QuadratureChange : null,
            Test = fit.Products,
            DeltaRSquared = outcome is null ? null : fit.Products?.DeltaRSquared[fitted.Model.Outcomes.IndexOf(outcome)],
        };
    }

    /// <summary>The row of the model without products.</summary>
    public static InteractionFitRow OfWithoutProducts(InteractionFit fit)
    {
        var count = CountOf(fit);
        if (fit.Products is { } test)
        {
            var estimate = test.WithoutProducts;
            var t = estimate.Free.Length;
            var outcome = OutcomeOf(fit.Fitted!);
            return new InteractionFitRow(
                count,
                t,
                estimate.LogLikelihood,
                AkaikeInformationCriterion.Of(estimate.LogLikelihood, t),
                BayesianInformationCriterion.Of(estimate.LogLikelihood, t, estimate.Count),
                BayesianInformationCriterion.Adjusted(estimate.LogLikelihood, t, estimate.Count),
                test.ScalingFactor,
                outcome is null ? null : test.RSquared[fit.Fitted!.Model.Outcomes.IndexOf(outcome)])
            {
                Linear = fit.WithoutProducts,
            };
        }

        // Where the products cannot be estimated the linear model may still be.
        return fit.WithoutProducts is { } linear && linear.Measures.TryGet(out var measures, out _)
            ? new InteractionFitRow(count, measures.Parameters, measures.LogLikelihood, measures.Aic, measures.Bic, measures.AdjustedBic, null, null) { Linear = linear }
            : new InteractionFitRow(count, fit.WithoutProducts?.Table.FreeCount, null, null, null, null, null, null);
    }

    private static int? CountOf(InteractionFit fit) => fit.Rows > 0 ? fit.Rows : null;

    private static string? OutcomeOf(LatentInteractionFit fit) => fit.Model.Products.Select(product => product.Outcome).Distinct().ToArray() is [var only] ? only : null;
}
