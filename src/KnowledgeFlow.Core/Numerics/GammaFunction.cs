namespace KnowledgeFlow.Core.Numerics;

/// <summary>The logarithm of the gamma function, and what Stirling's formula leaves of it.</summary>
internal static class GammaFunction
{
    private const double HalfLogTwoPi = 0.9189385332046728;
    private const double OneMinusEuler = 0.42278433509846713;
    private const double SeriesFrom = 10;

    // δ at ½, 1, 1½, …, below the range of the series: degrees of freedom make these the common arguments.
    private static readonly double[] RemaindersOfHalves = [.. Enumerable.Range(1, (int)(2 * SeriesFrom) - 1).Select(twice => ShiftedRemainder(twice / 2.0))];

    // ζ(k) − 1, k = 2, 3, …
    private static ReadOnlySpan<double> ZetaMinusOne =>
    [
        0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331, 0.017343061984449139715,
        0.0083492773819228268398, 0.0040773561979443393787, 0.0020083928260822144179, 0.00099457512781808533715, 0.0004941886041194645587,
        0.00024608655330804829864, 0.00012271334757848914675, 0.000061248135058704829259, 0.000030588236307020493552, 0.000015282259408651871733,
        7.6371976378997622736e-6, 3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7, 4.7693298678780646312e-7,
        2.3845050272773299e-7, 1.1921992596531107307e-7, 5.9608189051259479612e-8, 2.9803503514652280186e-8, 1.4901554828365041235e-8,
    ];

    // B_2k / (2k (2k − 1)), k = 1, 2, …: the coefficients of Stirling's series.
    private static ReadOnlySpan<double> Stirling =>
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188,
    ];

    /// <summary>
    /// ln Γ(x) for x &gt; 0, relative error about 1e-15 also near the zeros at 1 and 2. Up to 2.5 by the Taylor series at 2
    /// (Abramowitz and Stegun 1964, 6.1.33), up to 10 by the recurrence, beyond by Stirling's series (6.1.40).
    /// +∞ at 0 and +∞; NaN for NaN.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">x is negative.</exception>
    public static double Log(double x)
    {
        if (x < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm of the gamma function is taken for positive arguments.");
        }

        if (x == 0 || double.IsPositiveInfinity(x))
        {
            return double.PositiveInfinity;
        }

        if (x < 0.5)
        {
            return LogNearTwo(x) - ElementaryFunctions.LogOnePlus(x) - Math.Log(x);
        }

        if (x < 1.5)
        {
            return LogNearTwo(x - 1) - ElementaryFunctions.LogOnePlus(x - 1);
        }

        if (x < SeriesFrom)
        {
            var product = 1.0;
            for (; x > 2.5; x--)
            {
                product *= x - 1;
            }

            return LogNearTwo(x - 2) + Math.Log(product);
        }

        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingRemainder(x);
    }

    /// <summary>
    /// δ(x) = ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, absolute error about 1e-16 for x ≥ 10 and 1e-15 below. Ratios of gamma
    /// functions taken through δ lose nothing to the cancellation of large logarithms (Loader 2000, Fast and Accurate
    /// Computation of Binomial Probabilities).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not positive.</exception>
    public static double StirlingRemainder(double x)
    {
        if (x <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "Stirling's remainder is taken for positive arguments.");
        }

        return x >= SeriesFrom ? SeriesRemainder(x)
            : 2 * x == Math.Floor(2 * x) ? RemaindersOfHalves[(int)(2 * x) - 1]
            : ShiftedRemainder(x);
    }

    /// <summary>Γ(x + ½)/Γ(x) for x &gt; 0, without the cancellation of large logarithms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not positive.</exception>
    public static double HalfStepRatio(double x) =>
        Math.Sqrt(x) * Math.Exp((x * ElementaryFunctions.LogOnePlus(0.5 / x)) - 0.5 + StirlingRemainder(x + 0.5) - StirlingRemainder(x));

    /// <summary>δ(x) for x below the range of the series, by δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1.</summary>
    private static double ShiftedRemainder(double x)
    {
        var shifted = 0.0;
        for (; x < SeriesFrom; x++)
        {
            shifted += ((x + 0.5) * ElementaryFunctions.LogOnePlus(1 / x)) - 1;
        }

        return shifted + SeriesRemainder(x);
    }

    private static double SeriesRemainder(double x)
    {
        var inverse = 1 / x;
        var squared = inverse * inverse;
        var sum = 0.0;
        for (var k = Stirling.Length - 1; k >= 0; k--)
        {
            sum = (sum * squared) + Stirling[k];
        }

        return sum * inverse;
    }

    /// <summary>ln Γ(2 + w) for |w| ≤ ½.</summary>
    private static double LogNearTwo(double w)
    {
        var sum = 0.0;
        for (var k = ZetaMinusOne.Length - 1; k >= 0; k--)
        {
            var sign = (k & 1) == 0 ? 1 : -1;
            sum = (sum * w) + (sign * ZetaMinusOne[k] / (k + 2));
        }

        return w * (OneMinusEuler + (w * sum));
    }
}
