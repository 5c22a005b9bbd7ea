using System.Collections.Immutable;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>Some correlation matrix within the intervals of rounding is positive semidefinite.</summary>
internal sealed record CorrelationMatrixRule() : AuditRule(new Phrase("correlations of one set of people", "同一样本的相关矩阵须半正定"), "Higham 2002")
{
    private const int MostVariables = 60;

    public override IEnumerable<AuditCheck> Checks(PrintedPage page) =>
        from square in CorrelationSquare.All(page)
        where square.Variables.Length is >= 3 and <= MostVariables
        select Check(square);

    private static AuditCheck Check(CorrelationSquare square)
    {
        if (IsPossible(square, square.Variables))
        {
            return new AuditCheck(square.Cells, null);
        }

        // Three variables that cannot be told more than all of them.
        var (x, y, z) = Triples(square.Variables).FirstOrDefault(triple => !IsPossible(square, [triple.X, triple.Y, triple.Z]));
        if (x is not null && square.Of(x, y) is { } xy && square.Of(x, z) is { } xz && square.Of(y, z) is { } yz)
        {
            return Judge([yz, xy, xz], false, FindingCertainty.Impossible, () => Third(xy.Interval, xz.Interval, yz.Decimals), () =>
                DigitChange.WouldFit(yz, changed => CorrelationMatrixFeasibility.IsPossible([1, xy.Interval, xz.Interval, xy.Interval, 1, changed, xz.Interval, changed, 1], 3)));
        }

        return Judge(square.Cells, false, FindingCertainty.Impossible, () => new Phrase("no answers have all of these correlations", "任何数据都不能同时得到这些相关系数"));
    }

    private static bool IsPossible(CorrelationSquare square, ImmutableArray<string> variables)
    {
        var order = variables.Length;
        var intervals = new Interval[order * order];
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j < order; j++)
            {
                // What is not printed may be anything.
                intervals[(i * order) + j] = i == j ? 1 : square.Of(variables[i], variables[j])?.Interval ?? StatisticRange.Correlation;
            }
        }

        // A correlation beyond ±1 is another rule's finding.
        return intervals.Any(interval => interval.Intersect(StatisticRange.Correlation).IsEmpty) || CorrelationMatrixFeasibility.IsPossible(intervals, order);
    }

    private static IEnumerable<(string X, string Y, string Z)> Triples(ImmutableArray<string> variables) =>
        from i in Enumerable.Range(0, variables.Length)
        from j in Enumerable.Range(i + 1, variables.Length - i - 1)
        from k in Enumerable.Range(j + 1, variables.Length - j - 1)
        select (variables[i], variables[j], variables[k]);

    // r_yz lies within r_xy r_xz ± √((1 − r_xy²)(1 − r_xz²)) (Stanley and Wang 1969).
    private static Phrase Third(Interval xy, Interval xz, int? decimals)
    {
        var reach = ((1.0 - xy.Square) * (1.0 - xz.Square)).Root;
        return PossibleText.Of((xy * xz + new Interval(-reach.High, reach.High)).Intersect(StatisticRange.Correlation), decimals);
    }
}
