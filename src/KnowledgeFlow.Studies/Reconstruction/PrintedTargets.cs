using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Reconstruction.Cells;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Reconstruction;

/// <summary>Turns printed values into targets of the search.</summary>
internal static class PrintedTargets
{
    /// <summary>The targets of a printed value, none where the search can steer no cell of it; those known to be impossible or misprinted have none.</summary>
    public static ImmutableArray<ReconstructionTarget> Of(PublishedValue value, IEnumerable<SearchableCell> cells)
    {
        if (value.Status != PublishedStatus.Expected)
        {
            return [];
        }

        var matching = cells.Where(cell => cell.Table == value.Address.Table && value.Address.MatchesColumn(cell.Column) && MatchesRow(value.Address, cell.Row)).ToList();
        return value.Address.Extreme == CellExtreme.None
            ? [.. matching.SelectMany(cell => Of(value, cell))]
            : Extreme(value, matching);
    }

    /// <summary>Targets of one cell or of one statistic become one, whose values agree with every print of it.</summary>
    public static ImmutableArray<ReconstructionTarget> Merged(IEnumerable<ReconstructionTarget> targets) =>
        [.. targets.GroupBy(target => target.Name).Select(Agreeing).GroupBy(target => target.Statistic).Select(Agreeing)];

    private static ReconstructionTarget Agreeing(IEnumerable<ReconstructionTarget> same) =>
        same.Aggregate((first, next) => first with { Interval = first.Interval.Intersect(next.Interval) });

    private static bool MatchesRow(CellPattern address, string row) =>
        address.MatchesRow(row) || RowAlias.Of(address.Row).Any(alias => (address with { Row = alias }).MatchesRow(row));

    private static IEnumerable<ReconstructionTarget> Of(PublishedValue value, SearchableCell cell)
    {
        var name = CellAddress.Of(cell.Table, cell.Row, cell.Column);
        if (cell.LowerBound is { } lowerBound)
        {
            if (value.Claim is PrintedClaim.Inequality { IsUpper: false } bound)
            {
                yield return new ReconstructionTarget(name, cell.Statistic!, Interval.AtLeast(lowerBound(bound.Bound)));
            }

            yield break;
        }

        if (IntervalOf(value.Claim) is { } interval)
        {
            if (cell.Statistic is { } statistic)
            {
                yield return new ReconstructionTarget(name, statistic, interval);
            }
            else
            {
                // A p beyond 0 and 1 belongs to no value of the statistic.
                var p = interval.Intersect(new Interval(0, 1));
                yield return new ReconstructionTarget(
                    name, cell.Test!.Statistic, p.IsEmpty ? Interval.None : cell.Test.Within(p.Low, p.High));
            }
        }

        if (cell.Test is { } test && SignificanceClass.Of(value.Claim.Mark) is var (lower, upper))
        {
            yield return new ReconstructionTarget($"{name} (significance)", test.Statistic, test.Within(lower, upper));
        }
    }

    private static ImmutableArray<ReconstructionTarget> Extreme(PublishedValue value, IEnumerable<SearchableCell> cells)
    {
        ImmutableArray<TargetStatistic> statistics = [.. cells.Select(cell => cell.Statistic).OfType<TargetStatistic>()];
        return statistics.IsEmpty || IntervalOf(value.Claim) is not { } interval ? []
            : [new ReconstructionTarget(value.Cell, value.Address.Extreme == CellExtreme.Maximum ? new TargetStatistic.Largest(statistics) : new TargetStatistic.Smallest(statistics), interval)];
    }

    private static Interval? IntervalOf(PrintedClaim claim) =>
        claim is PrintedClaim.Number or PrintedClaim.Inequality ? claim.Possible : null;
}
