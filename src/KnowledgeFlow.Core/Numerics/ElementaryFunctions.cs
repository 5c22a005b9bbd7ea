namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// ln(1 + x) and e^x − 1 without cancellation near 0, which the framework's own <c>LogP1</c> and <c>ExpM1</c> do not
/// promise, and e to a power given beyond double precision.
/// </summary>
/// <remarks>
/// e^x, ln x, powers and trigonometric functions of single numbers are the C library's, which .NET's settings do not reach: glibc has code with and without fused
/// multiply-add for them, and other systems other code, which agree but for the last digit.
/// </remarks>
internal static class ElementaryFunctions
{
    /// <summary>
    /// ln(1 + x), relative error a few 1e-16 (Kahan's correction: the rounding of 1 + x is divided out again).
    /// −∞ at −1, NaN below.
    /// </summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1, relative error a few 1e-16 (Kahan's correction).</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) < 1e-5)
        {
            return x * (1 + (x / 2 * (1 + (x / 3))));
        }

        var exponential = Math.Exp(x);
        return exponential == 1 || Math.Abs(x) > 1 ? exponential - 1 : (exponential - 1) * (x / Math.Log(exponential));
    }

    /// <summary>e to a power whose low part matters: the relative error does not grow with the exponent.</summary>
    public static double Exp(DoubleDouble exponent) => Math.Exp(exponent.High) * (1 + exponent.Low);
}
