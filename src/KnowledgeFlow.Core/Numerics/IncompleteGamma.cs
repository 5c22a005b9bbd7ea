namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The regularised incomplete gamma functions P(a, x) = γ(a, x)/Γ(a) and Q = 1 − P, each with full relative accuracy where
/// it is the small one of the two. P by its power series (Abramowitz and Stegun 1964, 6.5.29) up to x = a + 1, Q by
/// Legendre's continued fraction (6.5.31, even part) beyond; either takes about √a terms near x = a. The common factor
/// x^a e^(−x)/Γ(a) is formed with 32 digits, so that no digits go with large a.
/// </summary>
internal static class IncompleteGamma
{
    private const double Tolerance = 1e-17;
    private const int MostTerms = 100_000_000;

    /// <summary>P(a, x), 0 at x ≤ 0, 1 at +∞; NaN for NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive.</exception>
    public static double Lower(double a, double x)
    {
        ThrowIfNotShape(a);
        if (x <= 0)
        {
            return 0;
        }

        return x < a + 1 ? TailProbability.NeverZero(LowerBySeries(a, x)) : 1 - Upper(a, x);
    }

    /// <summary>Q(a, x), 1 at x ≤ 0, 0 at +∞; NaN for NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive.</exception>
    public static double Upper(double a, double x)
    {
        ThrowIfNotShape(a);
        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            return x <= 0 ? 1 : 0;
        }

        return x < a + 1 ? 1 - LowerBySeries(a, x) : TailProbability.NeverZero(UpperByFraction(a, x));
    }

    /// <summary>
    /// x^a e^(−x)/Γ(a), which is x times the density of the gamma distribution of shape a, as
    /// √(a/2π) exp(a ln(x/a) + a − x − δ(a)) with Stirling's remainder δ.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive.</exception>
    public static double Kernel(double a, double x)
    {
        ThrowIfNotShape(a);
        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            return 0;
        }

        var exponent = (DoubleDouble.Log(DoubleDouble.Quotient(x, a)) * a) + DoubleDouble.Sum(a, -x);
        return Math.Sqrt(a / (2 * Math.PI)) * ElementaryFunctions.Exp(exponent - GammaFunction.StirlingRemainder(a));
    }

    private static double LowerBySeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MostTerms && term > sum * Tolerance; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return Kernel(a, x) * sum;
    }

    /// <summary>Lentz's evaluation of 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)).</summary>
    private static double UpperByFraction(double a, double x)
    {
        var denominator = x - a + 1;
        var c = double.MaxValue;
        var d = 1 / denominator;
        var fraction = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var numerator = -n * (n - a);
            denominator += 2;
            d = 1 / ((numerator * d) + denominator);
            c = denominator + (numerator / c);
            var factor = c * d;
            fraction *= factor;
            if (!(Math.Abs(factor - 1) > 2.3e-16))
            {
                break;
            }
        }

        return Kernel(a, x) * fraction;
    }

    private static void ThrowIfNotShape(double a)
    {
        if (a <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(a), a, "The shape is positive.");
        }
    }
}
