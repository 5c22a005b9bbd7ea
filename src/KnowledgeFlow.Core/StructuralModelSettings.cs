using KnowledgeFlow.Core.Sem;
using KnowledgeFlow.Core.Sem.Estimators;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core;

/// <summary>How a confirmatory factor model or structural equation model is fitted. A new instance is lavaan's <c>cfa()</c> and <c>sem()</c>.</summary>
public sealed record StructuralModelSettings
{
    /// <summary>The estimator. <see cref="WeightedLeastSquaresEstimator"/> takes every observed variable for ordered.</summary>
    public SemEstimator Estimator { get; init; } = new MaximumLikelihoodEstimator();

    /// <summary>Whose formulas are used.</summary>
    public Convention Convention { get; init; } = Convention.Lavaan;

    /// <summary>Whether rows with some answers missing count with what they have (FIML); otherwise they are left out.</summary>
    public bool FullInformation { get; init; }

    /// <summary>The column whose values are groups, in order of first appearance; null for one group.</summary>
    public string? GroupColumn { get; init; }

    /// <summary>What is held equal across groups.</summary>
    public GroupEquality GroupEquality { get; init; } = GroupEquality.None;

    /// <summary>What gives latent variables their unit.</summary>
    public LatentScale LatentScale { get; init; } = LatentScale.FirstLoading;
}
