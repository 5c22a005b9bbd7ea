using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// e^x of four numbers at once, the same on every processor: the framework's own (<c>Vector.Exp</c>, <c>TensorPrimitives.Exp</c>) fuses multiplications and additions
/// where the processor can, and takes the C library where there are no vectors.
/// </summary>
internal static class LaneExponential
{
    /// <summary>Adding and taking away 1.5 × 2⁵² rounds to a whole number, which then stands in the low bits.</summary>
    private const double Rounder = 6755399441055744.0;

    private const double InverseOfLogTwo = 1.4426950408889634;

    /// <summary>ln 2 in two parts, the first with so few bits that its products with whole exponents are exact.</summary>
    private const double LogTwoHigh = 6.93147180369123816490e-01;

    private const double LogTwoLow = 1.90821492927058770002e-10;

    /// <summary>
    /// e^x, error below 1 unit in the last place but for subnormal results, which are rounded to what they have: with k = round(x/ln 2) and r = x − k ln 2, |r| ≤ .347,
    /// 2^k times Taylor's polynomial of degree 13, whose remainder is below 5e-18. 0 below −745.1, ∞ above 709.8, NaN of NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        var bounded = Vector256.Min(Vector256.Max(x, Vector256.Create(-746.0)), Vector256.Create(710.0));
        var rounder = Vector256.Create(Rounder);
        var k = ((bounded * Vector256.Create(InverseOfLogTwo)) + rounder) - rounder;
        var r = (bounded - (k * Vector256.Create(LogTwoHigh))) - (k * Vector256.Create(LogTwoLow));
        var r2 = r * r;
        var r4 = r2 * r2;
        var low = (Vector256.Create(1.0 / 2) + (Vector256.Create(1.0 / 6) * r)) + ((Vector256.Create(1.0 / 24) + (Vector256.Create(1.0 / 120) * r)) * r2);
        var middle = (Vector256.Create(1.0 / 720) + (Vector256.Create(1.0 / 5040) * r)) + ((Vector256.Create(1.0 / 40320) + (Vector256.Create(1.0 / 362880) * r)) * r2);
        var high = (Vector256.Create(1.0 / 3628800) + (Vector256.Create(1.0 / 39916800) * r)) + ((Vector256.Create(1.0 / 479001600) + (Vector256.Create(1.0 / 6227020800) * r)) * r2);
        var power = Vector256.Create(1.0) + (r + (r2 * (low + (r4 * (middle + (r4 * high))))));

        // 2^k in two factors, so that neither leaves the range where the product does not.
        var half = (k * Vector256.Create(0.5)) + rounder;
        var rest = (k - (half - rounder)) + rounder;
        return power * PowerOfTwo(half) * PowerOfTwo(rest);
    }

    /// <summary>e^x of each number of a row.</summary>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<double> x, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, x.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(destination);
        nuint i = 0;
        for (; i + LaneSums.Lanes <= (nuint)x.Length; i += LaneSums.Lanes)
        {
            Of(Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }

        for (; i < (nuint)x.Length; i++)
        {
            Unsafe.Add(ref to, i) = Of(Vector256.Create(Unsafe.Add(ref from, i)))[0];
        }
    }

    /// <summary>2^j where j stands in the low bits of a number to which the rounder was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<double> rounded) =>
        Vector256.ShiftLeft(rounded.AsInt64() + Vector256.Create(1023L), 52).AsDouble();
}
