using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression;

/// <summary>A model of a hierarchical regression: all predictors up to and including one block.</summary>
/// <param name="Fit">The least-squares fit.</param>
/// <param name="Summary">The whole model.</param>
/// <param name="Change">What the block adds.</param>
/// <param name="Coefficients">One row a column.</param>
public sealed record RegressionBlock(
    LeastSquaresFit Fit, ModelSummary Summary, ModelChange Change, ImmutableArray<CoefficientEstimate> Coefficients);
