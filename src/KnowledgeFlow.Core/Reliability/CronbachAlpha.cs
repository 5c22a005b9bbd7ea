using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Cronbach's coefficient alpha of a sum of items, at most 1 (and below 0 where items covary negatively).</summary>
/// <param name="Raw">From covariances.</param>
/// <param name="Lower">The lower limit of the raw coefficient's interval.</param>
/// <param name="Upper">The upper limit of the raw coefficient's interval.</param>
/// <param name="Standardised">From correlations; NaN where the items' standard scores cancel out, 1 + (k − 1) r̄ being 0.</param>
/// <param name="MeanInterItemCorrelation">The mean of the correlations of two different items.</param>
public sealed record CronbachAlpha(double Raw, double Lower, double Upper, double Standardised, double MeanInterItemCorrelation)
{
    /// <summary>
    /// α = k/(k − 1) · (1 − Σ s_i²/s_X²) (Cronbach 1951, Psychometrika 16:297-334), standardised k r̄/(1 + (k − 1) r̄). Interval:
    /// (1 − α)/(1 − α̂) has the F distribution's law with n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt, Woodruff and
    /// Salih 1987, Applied Psychological Measurement 11:93-103), as psych's alpha.ci. An item whose every answer is the same is one of the k items of the
    /// raw coefficient, with a variance of 0; it has no correlation, and the standardised coefficient and r̄ are of the others.
    /// </summary>
    /// <param name="moments">The items' moments, reversed items already turned.</param>
    /// <param name="level">The interval's confidence, between 0 and 1.</param>
    /// <returns>
    /// Alpha, or <see cref="Diagnosis.TooFewItems"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/> (fewer than two),
    /// <see cref="Diagnosis.ConstantVariables"/> (fewer than two items vary), <see cref="Diagnosis.ConstantSum"/> (items that cancel out in every row).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Outcome<CronbachAlpha> Of(Moments moments, double level = ConfidenceLevel.Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        var k = moments.Variables;
        var covariances = new ItemCovariances(moments);
        if (covariances.SumIsConstant)
        {
            return new Diagnosis.ConstantSum(moments.Names);
        }

        var raw = FromSums(k, covariances.Variances, covariances.Total);
        int[] varying = [.. Enumerable.Range(0, k).Where(i => !moments.IsConstant(i))];
        var meanCorrelation = 0.0;
        foreach (var i in varying)
        {
            foreach (var j in varying.TakeWhile(j => j < i))
            {
                meanCorrelation += moments.Correlation(i, j);
            }
        }

        meanCorrelation /= varying.Length * (varying.Length - 1) / 2.0;

        // 0 but for rounding where the items cancel out once their spreads are alike.
        var standardisedTotal = 1 + ((varying.Length - 1) * meanCorrelation);
        double df1 = moments.Count - 1;
        var df2 = df1 * (k - 1);
        var tail = (1 - level) / 2;
        return new CronbachAlpha(
            raw,
            1 - ((1 - raw) * FDistribution.UpperTailQuantile(tail, df1, df2)),
            1 - ((1 - raw) * FDistribution.Quantile(tail, df1, df2)),
            standardisedTotal <= 1e-13 ? double.NaN : varying.Length * meanCorrelation / standardisedTotal,
            meanCorrelation);
    }

    /// <summary>k/(k − 1) · (1 − Σ s_i²/s_X²).</summary>
    internal static double FromSums(int items, double sumOfVariances, double totalVariance) =>
        items / (items - 1.0) * (1 - (sumOfVariances / totalVariance));
}
