namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// A number of about 32 significant digits, held as the unevaluated sum of two doubles, |Low| ≤ ½ ulp(High). The
/// operations are the error-free transformations of Dekker (1971, Numerische Mathematik 18:224-242) and Knuth, as put
/// together by Hida, Li and Bailey (2001, 15th IEEE Symposium on Computer Arithmetic). Only IEEE additions,
/// multiplications, divisions, square roots and fused multiply-adds are used, so results are the same on every platform.
/// NaN and infinities pass through <see cref="High"/>; the range is that of double.
/// </summary>
/// <param name="High">The nearest double.</param>
/// <param name="Low">What <paramref name="High"/> leaves out.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private const int ExponentialHalvings = 8;

    /// <summary>Zero.</summary>
    public static DoubleDouble Zero => default;

    /// <summary>One.</summary>
    public static DoubleDouble One => new(1, 0);

    // 1/2!, 1/3!, …, 1/10!
    private static readonly DoubleDouble[] InverseFactorials =
    [
        new(0.5, 0.0),
        new(0.16666666666666666, 9.25185853854297e-18),
        new(0.041666666666666664, 2.3129646346357427e-18),
        new(0.008333333333333333, 1.1564823173178714e-19),
        new(0.001388888888888889, -5.300543954373577e-20),
        new(0.0001984126984126984, 1.7209558293420705e-22),
        new(2.48015873015873e-05, 2.1511947866775882e-23),
        new(2.7557319223985893e-06, -1.858393274046472e-22),
        new(2.755731922398589e-07, 2.3767714622250297e-23),
    ];

    private static DoubleDouble NaturalLogarithmOfTwo => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>The exact value of a double.</summary>
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>The nearest double.</summary>
    public static explicit operator double(DoubleDouble value) => value.High + value.Low;

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var ofB = sum - a;
        return new DoubleDouble(sum, (a - (sum - ofB)) + (b - ofB));
    }

    /// <summary>The exact product of two doubles (barring underflow of the low part).</summary>
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    /// <summary>The quotient of two doubles.</summary>
    public static DoubleDouble Quotient(double a, double b) => (DoubleDouble)a / b;

    /// <summary>The negative.</summary>
    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    /// <summary>The sum.</summary>
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var high = Sum(a.High, b.High);
        var low = Sum(a.Low, b.Low);
        var first = QuickSum(high.High, high.Low + low.High);
        return QuickSum(first.High, first.Low + low.Low);
    }

    /// <summary>The difference.</summary>
    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    /// <summary>The product.</summary>
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = Product(a.High, b.High);
        return QuickSum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    /// <summary>The product with a double.</summary>
    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        var product = Product(a.High, b);
        return QuickSum(product.High, product.Low + (a.Low * b));
    }

    /// <summary>The quotient, by three steps of long division.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        if (!double.IsFinite(first) || !double.IsFinite(b.High))
        {
            return first;
        }

        var rest = a - (b * first);
        var second = rest.High / b.High;
        rest -= b * second;
        var third = rest.High / b.High;
        var quotient = QuickSum(first, second);
        return quotient + third;
    }

    /// <summary>The absolute value.</summary>
    public static DoubleDouble Abs(DoubleDouble value) => value.High < 0 ? -value : value;

    /// <summary>The square root; NaN for negative values.</summary>
    public static DoubleDouble Sqrt(DoubleDouble value)
    {
        var root = Math.Sqrt(value.High);
        if (root == 0 || !double.IsFinite(root))
        {
            return root;
        }

        var rest = value - Product(root, root);
        return QuickSum(root, rest.High / (2 * root));
    }

    /// <summary>
    /// e to the power of <paramref name="value"/>, relative error about 1e-30 where the result is far from underflow; by
    /// reduction modulo ln 2, halving and Taylor's series of e^x − 1, which is then doubled back.
    /// </summary>
    public static DoubleDouble Exp(DoubleDouble value)
    {
        if (!(Math.Abs(value.High) < 700))
        {
            // Beyond the range where both parts stay normal numbers a double is all that can be had.
            return Math.Exp(value.High);
        }

        var twos = Math.Round(value.High / NaturalLogarithmOfTwo.High);
        var reduced = Scale(value - (NaturalLogarithmOfTwo * twos), -ExponentialHalvings);
        var series = InverseFactorials[^1];
        for (var k = InverseFactorials.Length - 2; k >= 0; k--)
        {
            series = (series * reduced) + InverseFactorials[k];
        }

        var sum = reduced + (reduced * reduced * series);

        for (var i = 0; i < ExponentialHalvings; i++)
        {
            sum = Scale(sum, 1) + (sum * sum);
        }

        return Scale(sum + One, (int)twos);
    }

    /// <summary>
    /// The natural logarithm, absolute error about 1e-31 times the larger of 1 and the result; by one Newton step on
    /// <see cref="Exp"/> from the double logarithm. −∞ at 0, NaN for negative values.
    /// </summary>
    public static DoubleDouble Log(DoubleDouble value)
    {
        if (!(value.High > 0) || double.IsInfinity(value.High))
        {
            return Math.Log(value.High);
        }

        var exponent = Math.ILogB(value.High);
        var mantissa = Scale(value, -exponent);
        var start = Math.Log(mantissa.High);
        var rest = (mantissa * Exp(-start)) - One;
        return (NaturalLogarithmOfTwo * exponent) + start + (rest - (rest * rest * 0.5));
    }

    /// <summary>The value times 2 to the power of <paramref name="exponent"/>, exact barring over- and underflow.</summary>
    public static DoubleDouble Scale(DoubleDouble value, int exponent) =>
        new(Math.ScaleB(value.High, exponent), Math.ScaleB(value.Low, exponent));

    /// <summary>The value to a whole power of 0 or more, by repeated squaring.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is negative.</exception>
    public static DoubleDouble Pow(DoubleDouble value, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        var power = One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
            {
                power *= value;
            }

            value *= value;
        }

        return power;
    }

    private static DoubleDouble QuickSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }
}
