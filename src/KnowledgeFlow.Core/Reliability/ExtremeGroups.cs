using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Item analysis by extreme groups (Kelley 1939, Journal of Educational Psychology 30:17-24: 27 % at either end).</summary>
/// <param name="Count">The complete rows n.</param>
/// <param name="LowCut">The total up to which rows are of the low group; NaN without rows.</param>
/// <param name="HighCut">The total from which on rows are of the high group.</param>
/// <param name="LowCount">The rows of the low group, all ties at the cut among them.</param>
/// <param name="HighCount">The rows of the high group.</param>
/// <param name="Items">The items, in order.</param>
public sealed record ExtremeGroups(int Count, double LowCut, double HighCut, int LowCount, int HighCount, ImmutableArray<ItemDiscrimination> Items)
{
    /// <summary>The share at either end unless told otherwise.</summary>
    public const double UsualShare = 0.27;

    private const double VarianceLevel = 0.05;
    private const double LowCode = 1;
    private const double HighCode = 0;

    /// <summary>
    /// Rows are ordered by their total over the items. With m = share · n rounded to the nearest whole number (halves up, at least 1) the cuts are the m-th lowest and the m-th highest
    /// total, and every row at or beyond a cut is in its group. t is Student's, or Welch's where Levene's test about means has p &lt; .05 (as SPSS prints both, and its readers choose).
    /// </summary>
    /// <param name="items">The items, reversed ones already turned; rows with a missing answer are left out.</param>
    /// <param name="share">The share at either end, above 0 and up to .5.</param>
    /// <returns>The analysis; where the cuts meet, an item's t is <see cref="Diagnosis.TooFewGroups"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and up to .5.</exception>
    public static ExtremeGroups Of(SurveyData items, double share = UsualShare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 0.5);
        var complete = items.Listwise();
        var columns = complete.Columns.Select(column => column.ToArray()).ToArray();
        var totals = Enumerable.Range(0, complete.Rows).Select(row => columns.Sum(column => column[row])).ToArray();
        double[] sorted = [.. totals.Order()];
        var size = Math.Max(1, (int)Math.Floor((share * sorted.Length) + 0.5));
        var (low, high) = sorted.Length == 0 ? (double.NaN, double.NaN) : (sorted[size - 1], sorted[^size]);
        double[] groups = [.. totals.Select(total => low < high ? total <= low ? LowCode : total >= high ? HighCode : double.NaN : double.NaN)];
        return new ExtremeGroups(
            sorted.Length,
            low,
            high,
            groups.Count(group => group == LowCode),
            groups.Count(group => group == HighCode),
            [.. complete.Names.Select((name, i) => Discrimination(name, columns[i], groups, totals))]);
    }

    private static ItemDiscrimination Discrimination(string name, double[] values, double[] groups, double[] totals)
    {
        const string Grouping = "total";
        var summaries = GroupSummary.Of(values, groups);
        var levene = LeveneTest.Of(values, groups, name, Grouping);
        var isWelch = levene.TryGet(out var test, out _) && test.PValue < VarianceLevel;
        return new ItemDiscrimination(
            name,
            summaries.FirstOrDefault(summary => summary.Group == LowCode),
            summaries.FirstOrDefault(summary => summary.Group == HighCode),
            levene,
            isWelch ? IndependentTTest.Welch(summaries, name, Grouping) : IndependentTTest.Pooled(summaries, name, Grouping),
            isWelch,
            PearsonCorrelation.Of(values, totals, name, Grouping));
    }
}
