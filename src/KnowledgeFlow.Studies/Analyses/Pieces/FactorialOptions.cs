using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Language;

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

    /// <summary>How the number of pairs is guarded against, for notes.</summary>
    internal Phrase AdjustmentNote
    {
        get
        {
            var name = Adjustment switch
            {
                PairwiseAdjustment.Bonferroni => "Bonferroni",
                PairwiseAdjustment.Sidak => "Šidák",
                PairwiseAdjustment.Tukey => "Tukey",
                PairwiseAdjustment.Scheffe => "Scheffé",
                _ => null,
            };
            return name is null
                ? new Phrase("p and intervals are not adjusted for the number of pairs.", "p 与区间未按组对个数校正。")
                : new Phrase(
                    $"p and intervals adjusted ({name}) over the pairs of one factor, or of one factor at one level of another.",
                    $"p 与区间按同一因素（或其在另一因素某水平上）的全部组对校正（{name}）。");
        }
    }
}
