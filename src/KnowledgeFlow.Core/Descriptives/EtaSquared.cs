using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Eta squared of a one-way analysis of variance.</summary>
internal static class EtaSquared
{
    /// <summary>
    /// η² = SS_between/SS_total. Two-sided interval: the noncentralities λ of F that put the observed F at either tail, as λ/(λ + N), the lower one
    /// 0 where no λ does (Steiger 2004, Psychological Methods 9:164-182; MBESS). λ = N σ_m²/σ², so that λ/(λ + N) is the population's
    /// η² = σ_m²/(σ_m² + σ²). effectsize's λ/(λ + df2) is a larger number, whose interval falls short of its level with few rows a group.
    /// With 95 % two-sided an F of .025 &lt; p &lt; .05 has a lower limit of 0; 90 % matches the F test at .05.
    /// </summary>
    /// <param name="f">The F statistic of equal variances.</param>
    /// <param name="df1">The groups less one.</param>
    /// <param name="df2">The rows less the groups.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Of(double f, double df1, double df2, double level) => Of(f, df1, df2, df1 + df2 + 1, level);

    /// <summary>The same of an effect beside others, whose η² is partial.</summary>
    /// <param name="f">The F statistic.</param>
    /// <param name="df1">The effect's degrees of freedom.</param>
    /// <param name="df2">The residual's.</param>
    /// <param name="rows">The rows N.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    public static EffectSize Of(double f, double df1, double df2, double rows, double level)
    {
        var tail = (1 - level) / 2;
        return new EffectSize(f * df1 / ((f * df1) + df2), Limit(tail), Limit(1 - tail));

        double Limit(double upperTail)
        {
            // Already central F leaves less than the tail asked for when F is small.
            if (FDistribution.UpperTail(f, df1, df2) >= upperTail)
            {
                return 0;
            }

            var noncentrality = NoncentralFDistribution.Noncentrality(f, df1, df2, upperTail);
            return noncentrality / (noncentrality + rows);
        }
    }
}
