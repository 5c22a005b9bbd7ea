using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>A percentage of n people is 100 c/n with a whole c.</summary>
internal sealed record PercentageRule() : AuditRule(new Phrase("percentages of n people are those of whole counts", "百分比须对应整数人数"), "Brown & Heathers 2017")
{
    private const int TotalsShown = 4;

    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var percentages in FrequencyColumn.All(page).Where(column => column.Base is not null))
        {
            var n = percentages.Base!.Value;
            foreach (var cell in percentages.Cells)
            {
                var (first, last) = PercentageCounts.Fitting(cell.Interval, n);
                ImmutableArray<PrintedNumber> cells = [cell, .. percentages.BaseCells];
                if (percentages.CountOf(cell) is { Whole: { } count } counted)
                {
                    yield return Compare(cell, [counted, .. percentages.BaseCells], 100.0 * count / n);
                }
                else if (first > last)
                {
                    yield return Judge(cells, false, FindingCertainty.Impossible, () => Possible(percentages, cell.Value ?? 0, cell.Decimals, n), () =>
                        DigitChange.WouldFit(cell, changed => PercentageCounts.Fitting(changed, n) is var (least, most) && least <= most));
                }
                else
                {
                    yield return Judge(cells, IsPossibleAsItsNeighbours(percentages, cell, n), FindingCertainty.Implausible, () => Possible(percentages, cell.Value ?? 0, percentages.Decimals, n));
                }
            }
        }
    }

    // "62" among numbers of one decimal may stand for 62.0, which may be impossible where 62 is not.
    private static bool IsPossibleAsItsNeighbours(FrequencyColumn column, PrintedNumber cell, int n) =>
        cell.Value is not { } value || cell.Decimals >= column.Decimals || (PercentageCounts.Fitting(Interval.Rounded(value, column.Decimals), n) is var (first, last) && first <= last);

    private static Phrase Possible(FrequencyColumn column, double value, int? decimals, int n)
    {
        var (below, above) = GrimTest.Neighbours(value / 100, n, 1);
        var (low, high) = (PossibleText.Text(100 * below, decimals), PossibleText.Text(100 * above, decimals));
        ImmutableArray<Interval> exact = [.. column.Cells.Select(cell => cell.Value is { } other ? Interval.Rounded(other, column.Decimals) : cell.Interval)];
        var totals = PercentageCounts.TotalsNear(exact, n, TotalsShown, mustAddUp: column.IsComplete);
        return totals.IsEmpty
            ? Phrase.Format($"{low} or {high} at n = {n}", $"n = {n} 时为 {low} 或 {high}")
            : Phrase.Format($"{low} or {high} at n = {n}; the whole column at n = {string.Join(", ", totals)}", $"n = {n} 时为 {low} 或 {high}；整列可对应 n = {string.Join("、", totals)}");
    }
}
