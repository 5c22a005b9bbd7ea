using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>
/// A correlation after what a marker variable shares with everything is taken out of both variables (Lindell and Whitney 2001,
/// Journal of Applied Psychology 86:114-121, doi:10.1037/0021-9010.86.1.114).
/// </summary>
/// <param name="Coefficient">r_A = (r_U − r_M)/(1 − r_M), eq. 4. At most 1; below −1 where r_U &lt; 2r_M − 1, so that it is no correlation any more.</param>
/// <param name="T">t = r_A/√((1 − r_A²)/(n − 3)), eq. 5; NaN where |r_A| ≥ 1.</param>
/// <param name="DegreesOfFreedom">n − 3.</param>
/// <param name="PValue">The two-sided p of t; NaN where t is.</param>
public sealed record MarkerAdjustedCorrelation(double Coefficient, double T, int DegreesOfFreedom, double PValue)
{
    private const int FewestRows = 4;
    private const double RoundingOfCorrelation = 1e-12;

    /// <summary>The adjusted correlation.</summary>
    /// <param name="correlation">The correlation r_U as it is, −1 to 1.</param>
    /// <param name="marker">The marker's correlation r_M, 0 to 1 (<see cref="SmallestPositive"/>).</param>
    /// <param name="count">The number n of rows.</param>
    /// <returns>
    /// The adjusted correlation, or <see cref="Diagnosis.TooFewRows"/> (fewer than four), <see cref="Diagnosis.NothingLeft"/> (r_M is 1 to the rounding of a
    /// correlation, so that nothing is left of either variable).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A correlation is NaN or outside its range.</exception>
    public static Outcome<MarkerAdjustedCorrelation> Of(double correlation, double marker, int count)
    {
        if (!(Math.Abs(correlation) <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(correlation));
        }

        if (!(marker >= 0 && marker <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(marker));
        }

        if (count < FewestRows)
        {
            return new Diagnosis.TooFewRows(count, FewestRows);
        }

        if (1 - marker <= RoundingOfCorrelation)
        {
            return new Diagnosis.NothingLeft();
        }

        var adjusted = (correlation - marker) / (1 - marker);
        var df = count - 3;
        var t = Math.Abs(adjusted) < 1 ? adjusted / Math.Sqrt((1 - adjusted) * (1 + adjusted) / df) : double.NaN;
        return new MarkerAdjustedCorrelation(adjusted, t, df, double.IsNaN(t) ? double.NaN : StudentTDistribution.TwoSidedP(t, df));
    }

    /// <summary>
    /// r_M: the smallest of the marker's correlations that is positive, as the estimate of what the method alone makes of a correlation; null
    /// where none is, so that the marker gives no such estimate.
    /// </summary>
    public static double? SmallestPositive(IEnumerable<double> correlations) =>
        correlations.Where(correlation => correlation > 0).Select(correlation => (double?)correlation).Min();
}
