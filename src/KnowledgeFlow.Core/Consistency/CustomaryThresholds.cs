using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// The thresholds that papers hold their numbers against, for telling a slipped decimal point: <c>&gt; 0.09</c> where .90 is customary.
/// </summary>
public static class CustomaryThresholds
{
    /// <summary>CFI and TLI: .90 (Bentler and Bonett 1980), .95 (Hu and Bentler 1999).</summary>
    public static ImmutableArray<double> IncrementalFit { get; } = [.9, .95];

    /// <summary>RMSEA and SRMR: .05, .08, .10 (Browne and Cudeck 1993), .06 (Hu and Bentler 1999).</summary>
    public static ImmutableArray<double> ResidualFit { get; } = [.05, .06, .08, .1];

    /// <summary>Reliability: .6, .7, .8, .9 (Nunnally 1978); AVE and loadings: .5 and .7 (Fornell and Larcker 1981).</summary>
    public static ImmutableArray<double> Reliability { get; } = [.4, .5, .6, .7, .8, .9];

    /// <summary>VIF: 3.3 (Kock 2015), 5, 10 (Marquardt 1970).</summary>
    public static ImmutableArray<double> VarianceInflation { get; } = [2, 3, 3.3, 4, 5, 10];

    /// <summary>χ²/df: 2, 3, 5 (Wheaton and others 1977).</summary>
    public static ImmutableArray<double> ChiSquaredRatio { get; } = [1, 2, 3, 4, 5];

    /// <summary>The customary threshold that a bound becomes when its point is moved one place to the right or to the left; null where it is customary itself, or moving makes none.</summary>
    /// <param name="bound">The bound that is printed.</param>
    /// <param name="customary">The customary thresholds.</param>
    public static double? Slipped(double bound, ImmutableArray<double> customary)
    {
        if (customary.Any(threshold => Same(threshold, bound)))
        {
            return null;
        }

        foreach (var moved in (ReadOnlySpan<double>)[bound * 10, bound / 10])
        {
            foreach (var threshold in customary)
            {
                if (Same(threshold, moved))
                {
                    return threshold;
                }
            }
        }

        return null;
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(a);
}
