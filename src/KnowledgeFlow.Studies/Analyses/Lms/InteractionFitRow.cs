using KnowledgeFlow.Core.Sem.Inference;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>A row of <c>lms.fit</c>; null for what does not exist.</summary>
/// <param name="Count">N.</param>
/// <param name="Parameters">The number of free parameters.</param>
internal sealed record InteractionFitRow(int? Count, int? Parameters)
{
    public double? LogLikelihood { get; init; }

    public double? Aic { get; init; }

    public double? Bic { get; init; }

    public double? AdjustedBic { get; init; }

    /// <summary>The scaling factor of log L.</summary>
    public double? ScalingFactor { get; init; }

    /// <summary>The quadrature's nodes in each dimension.</summary>
    public int? Nodes { get; init; }

    /// <summary>What doubling the nodes changes of log L.</summary>
    public double? QuadratureChange { get; init; }

    /// <summary>The test against the model without products.</summary>
    public DifferenceTest? LikelihoodRatio { get; init; }

    /// <summary>The same, scaled.</summary>
    public DifferenceTest? Scaled { get; init; }

    /// <summary>R² of the products' outcome; null where there are several.</summary>
    public double? RSquared { get; init; }

    /// <summary>R² less that without products.</summary>
    public double? DeltaRSquared { get; init; }

    /// <summary>The fit as a linear model, for its indices.</summary>
    public ModelFit? Linear { get; init; }

    /// <summary>A row of a linear model's likelihood and indices.</summary>
    public static InteractionFitRow OfLinear(int? count, ModelFit linear) => linear.Measures.TryGet(out var measures, out _)
        ? new InteractionFitRow(count, measures.Parameters) { LogLikelihood = measures.LogLikelihood, Aic = measures.Aic, Bic = measures.Bic, AdjustedBic = measures.AdjustedBic, Linear = linear }
        : new InteractionFitRow(count, linear.Table.FreeCount);
}
