using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>A hierarchical logistic regression: one model a block, all on the same rows.</summary>
/// <param name="RowsUsed">The rows of the data (from 0) in which nothing was missing, over all blocks.</param>
/// <param name="Codes">The codes of the outcome's categories in those rows, ascending.</param>
/// <param name="Blocks">The models in order; one that cannot be estimated carries its diagnosis.</param>
public sealed record HierarchicalLogisticFit(ImmutableArray<int> RowsUsed, ImmutableArray<double> Codes, ImmutableArray<Outcome<LogisticBlock>> Blocks);
