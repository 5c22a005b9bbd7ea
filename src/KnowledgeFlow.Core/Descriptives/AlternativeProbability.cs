using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The p of a statistic against an alternative.</summary>
internal static class AlternativeProbability
{
    /// <summary>P of t: |T| &gt; |t| two-sided, T &gt; t or T &lt; t one-sided.</summary>
    public static double OfT(double t, double degreesOfFreedom, Alternative alternative) => alternative switch
    {
        Alternative.Greater => StudentTDistribution.UpperTail(t, degreesOfFreedom),
        Alternative.Less => StudentTDistribution.Cumulative(t, degreesOfFreedom),
        _ => StudentTDistribution.TwoSidedP(t, degreesOfFreedom),
    };

    /// <summary>P of a standard normal z.</summary>
    public static double OfZ(double z, Alternative alternative) => alternative switch
    {
        Alternative.Greater => NormalDistribution.UpperTail(z),
        Alternative.Less => NormalDistribution.Cumulative(z),
        _ => NormalDistribution.TwoSidedP(z),
    };

    /// <summary>P of an exact distribution of whole ways: twice the smaller tail, at most 1, two-sided, as R.</summary>
    /// <param name="ways">How many ways lead to each value.</param>
    /// <param name="observed">The value observed.</param>
    /// <param name="alternative">The alternative.</param>
    public static double OfWays(ReadOnlySpan<double> ways, int observed, Alternative alternative)
    {
        var (total, below, above) = (0.0, 0.0, 0.0);
        for (var value = 0; value < ways.Length; value++)
        {
            total += ways[value];
            below += value <= observed ? ways[value] : 0;
            above += value >= observed ? ways[value] : 0;
        }

        return alternative switch
        {
            Alternative.Greater => above / total,
            Alternative.Less => below / total,
            _ => Math.Min(1, 2 * Math.Min(below, above) / total),
        };
    }
}
