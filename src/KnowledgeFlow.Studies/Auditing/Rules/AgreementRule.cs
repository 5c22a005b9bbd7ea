using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>What a paper says of one cell in several places agrees: in a table and in the text, as a number and as a threshold, as the largest of several.</summary>
internal sealed record AgreementRule() : AuditRule(new Phrase("the same number in two places", "同一数值前后一致"), string.Empty)
{
    public override IEnumerable<AuditCheck> Checks(PrintedPage page)
    {
        foreach (var twice in page.Numbers.Where(number => number.IsOneCell).GroupBy(number => (number.Table, number.Row, number.Column)).Where(group => group.Count() > 1))
        {
            foreach (var again in twice.Skip(1))
            {
                yield return Compare(again, [twice.First()], twice.First().Interval);
            }
        }

        foreach (var cell in page.Numbers.Where(number => number.IsOneCell))
        {
            foreach (var pattern in page.Covering(cell.Table, cell.Row, cell.Column))
            {
                yield return Compare(cell, [pattern], OfEach(pattern));
            }
        }

        foreach (var same in page.Numbers.Where(number => !number.IsOneCell).GroupBy(number => number.Published.Address with { Extreme = CellExtreme.None }).Where(group => group.Count() > 1))
        {
            foreach (var (first, second) in same.SelectMany((first, place) => same.Skip(place + 1).Select(second => (first, second))))
            {
                yield return Compare(first, [second], OfExtreme(first.Published.Address.Extreme, second));
            }
        }

        foreach (var published in page.Study.Printed.Where(value => value.Claim is PrintedClaim.CellInequality))
        {
            var (comparison, other) = (PrintedClaim.CellInequality)published.Claim;
            foreach (var larger in page.Numbers.Where(number => number.IsOneCell && Covers(other, number)))
            {
                foreach (var cell in page.Numbers.Where(number => number.IsOneCell && Covers(published.Address, number) && Same(other.Extreme, published.Address.Extreme)))
                {
                    yield return Compare(cell, [larger], Beyond(comparison, larger.Interval));
                }
            }
        }
    }

    // What a claim of several cells leaves possible for each of them.
    private static Interval OfEach(PrintedNumber pattern) => pattern.Published.Address.Extreme switch
    {
        CellExtreme.Maximum => new Interval(double.NegativeInfinity, pattern.Interval.High),
        CellExtreme.Minimum => new Interval(pattern.Interval.Low, double.PositiveInfinity),
        _ => pattern.Interval,
    };

    // What a claim of several cells leaves possible for an extreme of the same.
    private static Interval OfExtreme(CellExtreme extreme, PrintedNumber other) => (extreme, other.Published.Address.Extreme) switch
    {
        (CellExtreme.Maximum, CellExtreme.Minimum) or (CellExtreme.Minimum, CellExtreme.Maximum) => OfEach(other),
        _ => other.Interval,
    };

    private static bool Covers(CellPattern pattern, PrintedNumber cell) => pattern.Table == cell.Table && pattern.MatchesRow(cell.Row) && pattern.MatchesColumn(cell.Column);

    // Of extremes only single cells on both sides tell anything.
    private static bool Same(CellExtreme one, CellExtreme other) => one == CellExtreme.None && other == CellExtreme.None;

    private static Interval Beyond(PrintedComparison comparison, Interval bound) => comparison is PrintedComparison.Less or PrintedComparison.AtMost
        ? new Interval(double.NegativeInfinity, bound.High)
        : new Interval(bound.Low, double.PositiveInfinity);
}
