using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// RMSEA = √(G·max(χ² − df, 0) / (N·df)) with G groups (Steiger 1990, doi:10.1207/s15327906mbr2502_4; for groups Steiger
/// 1998, doi:10.1080/10705519809540115). 0 where df is 0. N is the multiplier of the test: all rows under maximum likelihood, not N − 1.
/// </summary>
/// <param name="Value">The point estimate.</param>
/// <param name="Lower">The lower end of the interval.</param>
/// <param name="Upper">The upper end of the interval.</param>
/// <param name="CloseFitPValue">The p-value of H₀: RMSEA ≤ .05; NaN where df is 0.</param>
public sealed record RootMeanSquareErrorOfApproximation(double Value, double Lower, double Upper, double CloseFitPValue)
{
    /// <summary>
    /// The index of a test. Where the test is scaled by c alone, the unscaled statistic is taken against df·c, as lavaan
    /// does: the point estimate is that of the scaled statistic, the interval is not quite.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="count">N of all groups.</param>
    /// <param name="groups">G.</param>
    public static RootMeanSquareErrorOfApproximation Of(ModelTest test, double count, int groups) => test.Shift == 0
        ? Of(test.Unscaled, test.DegreesOfFreedom * test.ScalingFactor, count, groups)
        : Of(test.Statistic, test.DegreesOfFreedom, count, groups);

    /// <summary>The index with its interval (90 % unless told) from the noncentral χ² distribution (Browne and Cudeck 1993, doi:10.1177/0049124192021002005).</summary>
    /// <param name="chiSquared">χ².</param>
    /// <param name="degreesOfFreedom">df; need not be whole.</param>
    /// <param name="count">N of all groups.</param>
    /// <param name="groups">G.</param>
    /// <param name="level">The interval's level.</param>
    public static RootMeanSquareErrorOfApproximation Of(double chiSquared, double degreesOfFreedom, double count, int groups, double level = 0.90)
    {
        if (degreesOfFreedom == 0)
        {
            return new RootMeanSquareErrorOfApproximation(0, 0, 0, double.NaN);
        }

        var tail = (1 - level) / 2;
        var scale = groups / (count * degreesOfFreedom);
        var lower = NoncentralChiSquaredDistribution.Noncentrality(chiSquared, degreesOfFreedom, tail);
        var upper = NoncentralChiSquaredDistribution.Noncentrality(chiSquared, degreesOfFreedom, 1 - tail);
        return new RootMeanSquareErrorOfApproximation(
            Math.Sqrt(Math.Max(chiSquared - degreesOfFreedom, 0) * scale),
            Math.Sqrt(lower * scale),
            Math.Sqrt(upper * scale),
            NoncentralChiSquaredDistribution.UpperTail(chiSquared, degreesOfFreedom, 0.05 * 0.05 / scale));
    }
}
