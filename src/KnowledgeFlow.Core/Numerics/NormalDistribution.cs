namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The standard normal distribution. Tails keep their relative accuracy (about 1e-15) down to the smallest double; for a
/// finite argument they never return 0. NaN gives NaN.
/// </summary>
internal static class NormalDistribution
{
    private const double InverseRootTwoPi = 0.3989422804014327;
    private const double MapScale = 4;

    // Chebyshev coefficients of M(z)/s in 2s − 1, s = 4/(4 + z), where M(z) = UpperTail(z)/Density(z) is Mills' ratio;
    // computed with 40 digits, the first one left out is below 1e-18.
    private static ReadOnlySpan<double> MillsRatioCoefficients =>
    [
        0.6081401071287601, 0.47106364364487086, 0.1392391622740954, 0.030403993036051142,
        0.004340177035931943, 0.00020090530018249141, -6.300873370135883e-05, -1.1845929817645294e-05,
        6.331472841497064e-07, 3.85101745997825e-07, -2.118740157515424e-09, -1.296334650273668e-08,
        -7.070323319150624e-11, 4.871641594722769e-10, -6.2298637420689176e-12, -1.9893121798622115e-11,
        1.1546035447888047e-12, 8.227140310560963e-13, -1.0913460109524325e-13, -3.0751779598081935e-14,
        8.103543395521696e-15, 7.633098896831416e-16, -5.045935068926838e-16, 1.792548875355647e-17,
        2.5423880995096355e-17, -4.39061057013339e-18, -8.395170610069189e-19,
    ];

    /// <summary>The density φ(z) = e^(−z²/2)/√(2π); the square is taken exactly, so that the tail keeps its digits.</summary>
    public static double Density(double z)
    {
        if (Math.Abs(z) > 40)
        {
            return 0;
        }

        var square = DoubleDouble.Product(z, z);
        return InverseRootTwoPi * Math.Exp(-square.High / 2) * (1 - (square.Low / 2));
    }

    /// <summary>P(Z &gt; z).</summary>
    public static double UpperTail(double z)
    {
        if (z < 0)
        {
            return 1 - UpperTail(-z);
        }

        return double.IsPositiveInfinity(z) ? 0 : TailProbability.NeverZero(Density(z) * MillsRatio(z));
    }

    /// <summary>Φ(z) = P(Z ≤ z), with full relative accuracy in the lower tail.</summary>
    public static double Cumulative(double z) => UpperTail(-z);

    /// <summary>P(low &lt; Z ≤ high), in whichever tail keeps its digits; 0 where high is not above low.</summary>
    public static double Interval(double low, double high) => Interval(low, high, UpperTail(Math.Abs(low)), UpperTail(Math.Abs(high)));

    /// <summary>P(|Z| &gt; |z|), the two-sided p of a z statistic.</summary>
    public static double TwoSidedP(double z) => Math.Min(1, 2 * UpperTail(Math.Abs(z)));

    /// <summary>
    /// Mills' ratio M(z) = P(Z &gt; z)/φ(z) for z ≥ 0: from √(π/2) at 0 falling like 1/z. Its reciprocal is the hazard.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">z is negative.</exception>
    public static double MillsRatio(double z)
    {
        if (z < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(z), z, "Mills' ratio is given for 0 and above.");
        }

        var s = MapScale / (MapScale + z);
        var x = (2 * s) - 1;
        double next = 0, afterNext = 0;
        for (var k = MillsRatioCoefficients.Length - 1; k > 0; k--)
        {
            (next, afterNext) = ((2 * x * next) - afterNext + MillsRatioCoefficients[k], next);
        }

        return s * ((x * next) - afterNext + MillsRatioCoefficients[0]);
    }

    /// <summary>The same with P(Z &gt; |low|) and P(Z &gt; |high|) at hand.</summary>
    internal static double Interval(double low, double high, double lowTail, double highTail)
    {
        var width = high - low;
        if (!(width > 0))
        {
            return 0;
        }

        // Tails that nearly meet differ in their last digits: the midpoint rule with its correction, exact to (width)⁴/2000.
        if (width < 1e-3)
        {
            var middle = 0.5 * (low + high);
            return width * Density(middle) * (1 + (((middle * middle) - 1) * width * width / 24));
        }

        return low >= 0 ? lowTail - highTail : high <= 0 ? highTail - lowTail : 1 - lowTail - highTail;
    }

    /// <summary>The z with Φ(z) = <paramref name="p"/>; −∞ at 0, +∞ at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1].</exception>
    public static double Quantile(double p) => p > 0.5 ? UpperTailQuantile(1 - p) : -UpperTailQuantile(p);

    /// <summary>
    /// The z with P(Z &gt; z) = <paramref name="p"/>: Abramowitz and Stegun's (1964) 26.2.23 refined by Halley steps on the
    /// logarithm of the tail.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1].</exception>
    public static double UpperTailQuantile(double p)
    {
        TailProbability.ThrowIfNotProbability(p);
        if (p == 0)
        {
            return double.PositiveInfinity;
        }

        if (p == 0.5)
        {
            return 0;
        }

        if (p > 0.5)
        {
            return -UpperTailQuantile(1 - p);
        }

        var logP = Math.Log(p);
        var t = Math.Sqrt(-2 * logP);
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        z = Math.Max(z, 0);
        for (var i = 0; i < 3; i++)
        {
            // With g = ln P(Z > z) − ln p: g' = −h, g'' = −h (h − z), where h is the hazard.
            var hazard = 1 / MillsRatio(z);
            var excess = p > 1e-300
                ? ElementaryFunctions.LogOnePlus((UpperTail(z) - p) / p)
                : Math.Log(InverseRootTwoPi / hazard) - (z * z / 2) - logP;
            var newton = excess / hazard;
            z = Math.Max(0, z + (newton / (1 + (newton * (hazard - z) / 2))));
        }

        return z;
    }
}
