using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The percentages of all values of a variable are those of counts that add up to n.</summary>
internal sealed record PercentageSumRule() : AuditRule(new Phrase("percentages add up", "百分比合计"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from column in FrequencyColumn.All(page)
        where column.Cells.Length > 1
        select column.IsComplete && column.IsOfAnswered ? All(column) : AtMost(column);

    private static AuditCheck All(FrequencyColumn column)
    {
        ImmutableArray<Interval> intervals = [.. column.Cells.Select(cell => cell.Interval)];
        return Judge(
            [.. column.Cells, .. column.BaseCells],
            AddUp(column, intervals),
            FindingCertainty.Impossible,
            () => Phrase.Format($"100 in all; printed {Sum(column)}", $"合计应为 100，发表值合计 {Sum(column)}"),
            () => DigitChange.List(Mending(column, intervals), change => new Phrase($"{change.Printed} for {change.Cell.Row}", $"{change.Cell.Row} 为 {change.Printed}")));
    }

    // Those who did not answer may be missing from the column, but nobody stands in it twice.
    private static AuditCheck AtMost(FrequencyColumn column) => Judge(
        [.. column.Cells, .. column.BaseCells],
        column.Cells.Sum(cell => column.Base is { } n ? LeastPercent(cell, n) : Math.Max(0, cell.Interval.Low)) <= 100 + 1e-6,
        FindingCertainty.Impossible,
        () => Phrase.Format($"100 or less in all; printed {Sum(column)}", $"合计应不大于 100，发表值合计 {Sum(column)}"));

    private static double LeastPercent(PrintedNumber cell, int n) =>
        PercentageCounts.Fitting(cell.Interval, n) is var (first, last) && first <= last ? 100.0 * first / n : Math.Max(0, cell.Interval.Low);

    // A percentage that is impossible by itself is another rule's finding.
    private static bool AddUp(FrequencyColumn column, ImmutableArray<Interval> intervals) =>
        column.Base is { } n && intervals.All(interval => PercentageCounts.Fitting(interval, n) is var (first, last) && first <= last)
            ? PercentageCounts.AddUp(intervals, n)
            : PercentageCounts.AddUpToHundred(intervals);

    private static ImmutableArray<DigitChange> Mending(FrequencyColumn column, ImmutableArray<Interval> intervals) =>
    [
        .. column.Cells.SelectMany((cell, place) => DigitChange.Of(cell).Where(change => intervals.SetItem(place, change.Interval) is var changed
            && (column.Base is { } n ? PercentageCounts.AddUp(changed, n) : PercentageCounts.AddUpToHundred(changed)))),
    ];

    private static string Sum(FrequencyColumn column) => PossibleText.Text(column.Cells.Sum(cell => cell.Value ?? 0), column.Decimals);
}
