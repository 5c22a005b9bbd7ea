using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Selection;

namespace KnowledgeFlow.Core.Regression;

/// <summary>A hierarchical regression: one model a block, all on the same rows.</summary>
/// <param name="RowsUsed">The rows of the data (from 0) in which nothing was missing, over all blocks.</param>
/// <param name="Blocks">
/// The models in order. One that cannot be estimated (too few rows) carries its diagnosis, and the ones before it stand.
/// </param>
public sealed record HierarchicalFit(ImmutableArray<int> RowsUsed, ImmutableArray<Outcome<RegressionBlock>> Blocks)
{
    /// <summary>What of the last block was selected; null where all of it was entered.</summary>
    public SelectedTerms? Selected { get; init; }
}
