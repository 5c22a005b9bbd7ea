using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The difference of two groups' means x̄1 − x̄2 with its interval by t.</summary>
public static class MeanDifference
{
    /// <summary>With the pooled variance and n1 + n2 − 2 degrees of freedom.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second; at least three rows together.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Pooled(GroupSummary first, GroupSummary second, double level = ConfidenceLevel.Usual)
    {
        double df = first.Count + second.Count - 2;
        var pooled = (((first.Count - 1) * first.Variance) + ((second.Count - 1) * second.Variance)) / df;
        return Of(first, second, pooled * ((1.0 / first.Count) + (1.0 / second.Count)), df, level);
    }

    /// <summary>With each group's own variance and Satterthwaite's degrees of freedom (Welch 1947).</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second; at least two rows each and some variance.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Welch(GroupSummary first, GroupSummary second, double level = ConfidenceLevel.Usual)
    {
        var (variance, df) = GroupSummary.Satterthwaite(first, second);
        return Of(first, second, variance, df, level);
    }

    private static EffectSize Of(GroupSummary first, GroupSummary second, double variance, double df, double level)
    {
        var difference = GroupSummary.Difference(first, second);
        var reach = StudentTDistribution.UpperTailQuantile((1 - level) / 2, df) * Math.Sqrt(variance);
        return new EffectSize(difference, difference - reach, difference + reach);
    }
}
