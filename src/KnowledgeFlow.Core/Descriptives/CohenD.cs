using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Cohen's d of two groups.</summary>
internal static class CohenD
{
    /// <summary>
    /// d = (x̄1 − x̄2)/s with s² = ((n1 − 1)s1² + (n2 − 1)s2²)/(n1 + n2 − 2) (Cohen 1988, p. 67). Two-sided interval: the noncentralities
    /// of t that put the observed t at either tail, times √(1/n1 + 1/n2) (Steiger and Fouladi 1997), as effectsize's cohens_d.
    /// </summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second group; the two together have at least three rows and some variance.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Of(GroupSummary first, GroupSummary second, double level)
    {
        double df = first.Count + second.Count - 2;
        var pooled = (((first.Count - 1) * first.Variance) + ((second.Count - 1) * second.Variance)) / df;
        var d = GroupSummary.Difference(first, second) / Math.Sqrt(pooled);
        var scale = Math.Sqrt((1.0 / first.Count) + (1.0 / second.Count));
        var tail = (1 - level) / 2;
        return new EffectSize(
            d,
            scale * NoncentralTDistribution.Noncentrality(d / scale, df, tail),
            scale * NoncentralTDistribution.Noncentrality(d / scale, df, 1 - tail));
    }
}
