using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Descriptives.PostHoc;

/// <summary>A test that two of several means are equal.</summary>
/// <param name="First">The place of the first mean.</param>
/// <param name="Second">The place of the second.</param>
/// <param name="Difference">The first less the second.</param>
/// <param name="StandardError">The error of the difference.</param>
/// <param name="T">Their quotient; NaN where the error is 0.</param>
/// <param name="DegreesOfFreedom">Of the error.</param>
/// <param name="PValue">Two-sided and adjusted, at most 1.</param>
/// <param name="Lower">The lower limit of the difference, adjusted alike, so that it leaves out 0 exactly where p is below one less the level.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record PairwiseComparison(
    int First, int Second, double Difference, double StandardError, double T, double DegreesOfFreedom, double PValue, double Lower, double Upper)
{
    /// <summary>The test of a difference among those of all pairs of <paramref name="means"/> means.</summary>
    /// <param name="first">The place of the first mean.</param>
    /// <param name="second">The place of the second.</param>
    /// <param name="difference">The first less the second.</param>
    /// <param name="standardError">The error of the difference.</param>
    /// <param name="degreesOfFreedom">Of the error.</param>
    /// <param name="means">How many means there are, at least 2.</param>
    /// <param name="adjustment">How the number of pairs is guarded against.</param>
    /// <param name="level">The level of the interval, between 0 and 1.</param>
    public static PairwiseComparison Of(
        int first, int second, double difference, double standardError, double degreesOfFreedom, int means, PairwiseAdjustment adjustment, double level) =>
        WithCritical(first, second, difference, standardError, degreesOfFreedom, means, adjustment, Critical(1 - level, degreesOfFreedom, means, adjustment));

    /// <summary>The same where the critical value of t is known, which many pairs share.</summary>
    internal static PairwiseComparison WithCritical(
        int first, int second, double difference, double standardError, double degreesOfFreedom, int means, PairwiseAdjustment adjustment, double critical)
    {
        var t = standardError > 0 ? difference / standardError : double.NaN;
        var reach = standardError * critical;
        return new PairwiseComparison(
            first, second, difference, standardError, t, degreesOfFreedom, PValueOf(t, degreesOfFreedom, means, adjustment), difference - reach, difference + reach);
    }

    private static double PValueOf(double t, double df, int means, PairwiseAdjustment adjustment)
    {
        if (double.IsNaN(t) || double.IsNaN(df))
        {
            return double.NaN;
        }

        double rank = means - 1, pairs = means * rank / 2;
        return adjustment switch
        {
            PairwiseAdjustment.Bonferroni => Math.Min(1, pairs * StudentTDistribution.TwoSidedP(t, df)),
            PairwiseAdjustment.Sidak => -ElementaryFunctions.ExpMinusOne(pairs * ElementaryFunctions.LogOnePlus(-StudentTDistribution.TwoSidedP(t, df))),
            PairwiseAdjustment.Tukey => StudentizedRangeDistribution.UpperTail(Math.Abs(t) * Math.Sqrt(2), means, df),
            PairwiseAdjustment.Scheffe => FDistribution.UpperTail(t * t / rank, rank, df),
            _ => StudentTDistribution.TwoSidedP(t, df),
        };
    }

    /// <summary>The t beyond which a pair differs at a level.</summary>
    internal static double Critical(double alpha, double df, int means, PairwiseAdjustment adjustment)
    {
        double rank = means - 1, pairs = means * rank / 2;
        return double.IsNaN(df) ? double.NaN : adjustment switch
        {
            PairwiseAdjustment.Bonferroni => StudentTDistribution.UpperTailQuantile(alpha / pairs / 2, df),
            PairwiseAdjustment.Sidak => StudentTDistribution.UpperTailQuantile(-ElementaryFunctions.ExpMinusOne(ElementaryFunctions.LogOnePlus(-alpha) / pairs) / 2, df),
            PairwiseAdjustment.Tukey => StudentizedRangeDistribution.UpperTailQuantile(alpha, means, df) / Math.Sqrt(2),
            PairwiseAdjustment.Scheffe => Math.Sqrt(rank * FDistribution.UpperTailQuantile(alpha, rank, df)),
            _ => StudentTDistribution.UpperTailQuantile(alpha / 2, df),
        };
    }
}
