using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Regression.Factorial;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>How a factorial analysis of variance is made.</summary>
/// <param name="HasInteractions">Whether all interactions are in the model.</param>
/// <param name="Type">The type of sums of squares.</param>
/// <param name="Adjustment">How pairs of means are guarded against their number.</param>
/// <param name="Level">The level of intervals.</param>
public sealed record FactorialOptions(bool HasInteractions, SumsOfSquares Type, PairwiseAdjustment Adjustment, double Level)
{
    /// <summary>The names of adjustments in the study file.</summary>
    internal static (string Name, PairwiseAdjustment Value)[] Adjustments { get; } =
    [
        ("none", PairwiseAdjustment.None), ("bonferroni", PairwiseAdjustment.Bonferroni), ("sidak", PairwiseAdjustment.Sidak), ("tukey", PairwiseAdjustment.Tukey), ("scheffe", PairwiseAdjustment.Scheffe),
    ];

    /// <summary>The adjustment's name.</summary>
    internal string AdjustmentName => Adjustments.Single(adjustment => adjustment.Value == Adjustment).Name;
}
