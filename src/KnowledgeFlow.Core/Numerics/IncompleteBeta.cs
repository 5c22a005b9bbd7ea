namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The regularised incomplete beta function I_x(a, b), with full relative accuracy where it is below about ½; where it is
/// near 1 ask for its complement I_(1−x)(b, a). By the even part of the continued fraction DLMF 8.17.22, arranged around
/// λ = a − (a + b) x as Didonato and Morris (1992, ACM Transactions on Mathematical Software 18:360-373) advise; it takes
/// about √min(a, b) terms near the mean a/(a + b) and few in the tails.
/// x and y = 1 − x are both given, to 32 digits, so that neither end nor large a, b cost digits.
/// </summary>
internal static class IncompleteBeta
{
    private const int MostTerms = 100_000_000;

    /// <summary>I_x(a, b); 0 at x ≤ 0, 1 at y ≤ 0; NaN for NaN. It is never rounded down to 0 inside (0, 1).</summary>
    /// <param name="a">The first shape, positive.</param>
    /// <param name="b">The second shape, positive.</param>
    /// <param name="x">The argument.</param>
    /// <param name="y">1 − x.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not positive.</exception>
    public static double Of(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        ThrowIfNotShape(a);
        ThrowIfNotShape(b);
        if (x.High <= 0 || y.High <= 0)
        {
            return x.High <= 0 ? 0 : 1;
        }

        // λ = a − (a + b) x, which decides the side of the mean, in the form that does not cancel.
        var lambda = (double)((y * a) - (x * b));
        return lambda >= 0
            ? TailProbability.NeverZero(ByFraction(a, b, x, y, lambda))
            : 1 - ByFraction(b, a, y, x, -lambda);
    }

    /// <summary>
    /// x^a y^b/B(a, b) as √(ab/(2π(a + b))) exp(a ln(x/x₀) + b ln(y/y₀) + δ(a + b) − δ(a) − δ(b)), with x₀ = a/(a + b) and
    /// Stirling's remainder δ (Loader 2000). Times 1/(xy) it is the density of the beta distribution.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not positive.</exception>
    public static double Kernel(double a, double b, DoubleDouble x, DoubleDouble y)
    {
        ThrowIfNotShape(a);
        ThrowIfNotShape(b);
        if (x.High <= 0 || y.High <= 0)
        {
            return 0;
        }

        var sum = DoubleDouble.Sum(a, b);
        var exponent = (DoubleDouble.Log(x * sum / a) * a)
            + (DoubleDouble.Log(y * sum / b) * b)
            + (GammaFunction.StirlingRemainder(sum.High) - GammaFunction.StirlingRemainder(a) - GammaFunction.StirlingRemainder(b));
        return Math.Sqrt(a / (2 * Math.PI) * (b / sum.High)) * ElementaryFunctions.Exp(exponent);
    }

    /// <summary>
    /// The even part of the continued fraction 1/(1 + d₁/(1 + d₂/(1 + …))), whose partial numerators are −d₂ₘ₋₁d₂ₘ and
    /// denominators 1 + d₂ₘ + d₂ₘ₊₁. With (a + b) x = a − λ every denominator is a sum of terms of one sign while m &lt; b.
    /// </summary>
    private static double ByFraction(double a, double b, DoubleDouble x, DoubleDouble y, double lambda)
    {
        double d = (a + 1) / (lambda + 1), c = double.MaxValue, fraction = d;
        var odd = -(a + b) * x.High / (a + 1);
        for (var m = 1.0; m < MostTerms; m++)
        {
            var middle = a + (2 * m);
            var even = m * (b - m) * x.High / ((middle - 1) * middle);
            var numerator = -odd * even;
            odd = -(a + m) * (a + b + m) * x.High / (middle * (middle + 1));
            var denominator = even + ((((a + m) * (lambda + (m * y.High) + (2 * m) + 1)) + (m * (m + 1))) / (middle * (middle + 1)));
            d = 1 / ((numerator * d) + denominator);
            c = denominator + (numerator / c);
            var factor = c * d;
            fraction *= factor;
            if (!(Math.Abs(factor - 1) > 2.3e-16))
            {
                break;
            }
        }

        return Kernel(a, b, x, y) * fraction / a;
    }

    private static void ThrowIfNotShape(double shape)
    {
        if (shape <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shapes of a beta distribution are positive.");
        }
    }
}
