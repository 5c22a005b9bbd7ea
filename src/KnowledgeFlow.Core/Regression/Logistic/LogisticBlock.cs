using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>A model of a hierarchical logistic regression: all predictors up to and including one block.</summary>
/// <param name="Summary">The whole model, and what the block adds.</param>
/// <param name="Coefficients">Thresholds first, then one row a column, category by category.</param>
/// <param name="Entered">The columns as entered.</param>
/// <param name="Aliased">Those left out.</param>
/// <param name="Classification">One entry a category.</param>
/// <param name="HosmerLemeshow">Of binary models; null for others, and where there are too few different probabilities.</param>
/// <param name="ProportionalOdds">Of ordinal models of three categories or more with a predictor; null for others.</param>
public sealed record LogisticBlock(
    LogisticSummary Summary,
    ImmutableArray<LogisticEstimate> Coefficients,
    ImmutableArray<string> Entered,
    ImmutableArray<AliasedColumn> Aliased,
    ImmutableArray<ClassifiedCategory> Classification,
    HosmerLemeshowTest? HosmerLemeshow,
    Outcome<ProportionalOddsTest>? ProportionalOdds);
