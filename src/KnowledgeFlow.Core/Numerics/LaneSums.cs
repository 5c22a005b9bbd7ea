using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Sums and products of long rows in one order of additions on every processor, so that results agree to the last bit. The framework's own
/// (<c>TensorPrimitives.Dot</c>, <c>Sum</c>, <c>Norm</c>, <c>Vector&lt;T&gt;</c>) add as many partial sums as the machine's vectors are wide.
/// </summary>
/// <remarks>
/// The order: whole blocks of 16 go to 16 partial sums, term l of a block to sum l; these fold as (0‥3 + 4‥7) + (8‥11 + 12‥15) to four lanes; whole blocks
/// of 4 that are left go to the lanes; the lanes fold as (0 + 2) + (1 + 3); the last terms, fewer than 4, are added one by one. A product is rounded before it is
/// added: a fused multiply-add would be in software, and slow, where the processor has none. On processors without vectors of four, the
/// framework makes them of narrower ones with the same results.
/// </remarks>
internal static class LaneSums
{
    /// <summary>The lanes that are added side by side.</summary>
    public const int Lanes = 4;

    private const int Block = 4 * Lanes;

    /// <summary>Σ x_i y_i; 0 of nothing. NaN and infinities go through as in any sum.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"A row of {x.Length} has no product with a row of {y.Length}.", nameof(y));
        }

        return Vector128.IsHardwareAccelerated ? DotOfLanes(x, y) : DotOfScalars(x, y);
    }

    /// <summary>Σ x_i; 0 of nothing.</summary>
    public static double Sum(ReadOnlySpan<double> x) => Vector128.IsHardwareAccelerated ? SumOfLanes(x) : SumOfScalars(x);

    /// <summary>Σ x_i².</summary>
    public static double SumOfSquares(ReadOnlySpan<double> x) => Dot(x, x);

    /// <summary>√Σ x_i². Squares may overflow: it is for numbers of ordinary size.</summary>
    public static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    /// <summary>The four lanes' sum, (0 + 2) + (1 + 3).</summary>
    public static double Fold(Vector256<double> lanes)
    {
        var pair = lanes.GetLower() + lanes.GetUpper();
        return pair[0] + pair[1];
    }

    /// <summary>The product by vectors. Compiled at once: vectors in code that waits for its tier are dozens of times slower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double DotOfLanes(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var b = ref MemoryMarshal.GetReference(y);
        var n = (nuint)x.Length;
        nuint i = 0;
        var lanes = Vector256<double>.Zero;
        if (n >= Block)
        {
            var (second, third, fourth) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (; i + Block <= n; i += Block)
            {
                lanes += Vector256.LoadUnsafe(ref a, i) * Vector256.LoadUnsafe(ref b, i);
                second += Vector256.LoadUnsafe(ref a, i + Lanes) * Vector256.LoadUnsafe(ref b, i + Lanes);
                third += Vector256.LoadUnsafe(ref a, i + (2 * Lanes)) * Vector256.LoadUnsafe(ref b, i + (2 * Lanes));
                fourth += Vector256.LoadUnsafe(ref a, i + (3 * Lanes)) * Vector256.LoadUnsafe(ref b, i + (3 * Lanes));
            }

            lanes = (lanes + second) + (third + fourth);
        }

        for (; i + Lanes <= n; i += Lanes)
        {
            lanes += Vector256.LoadUnsafe(ref a, i) * Vector256.LoadUnsafe(ref b, i);
        }

        var sum = Fold(lanes);
        for (; i < n; i++)
        {
            sum += Unsafe.Add(ref a, i) * Unsafe.Add(ref b, i);
        }

        return sum;
    }

    /// <summary>The same product one number at a time.</summary>
    internal static double DotOfScalars(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Span<double> partial = stackalloc double[Block];
        partial.Clear();
        var whole = x.Length / Block * Block;
        for (var i = 0; i < whole; i++)
        {
            partial[i % Block] += x[i] * y[i];
        }

        FoldBlocks(partial);
        var lanes = x.Length / Lanes * Lanes;
        for (var i = whole; i < lanes; i++)
        {
            partial[i % Lanes] += x[i] * y[i];
        }

        var sum = (partial[0] + partial[2]) + (partial[1] + partial[3]);
        for (var i = lanes; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    /// <summary>The sum by vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double SumOfLanes(ReadOnlySpan<double> x)
    {
        ref var a = ref MemoryMarshal.GetReference(x);
        var n = (nuint)x.Length;
        nuint i = 0;
        var lanes = Vector256<double>.Zero;
        if (n >= Block)
        {
            var (second, third, fourth) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (; i + Block <= n; i += Block)
            {
                lanes += Vector256.LoadUnsafe(ref a, i);
                second += Vector256.LoadUnsafe(ref a, i + Lanes);
                third += Vector256.LoadUnsafe(ref a, i + (2 * Lanes));
                fourth += Vector256.LoadUnsafe(ref a, i + (3 * Lanes));
            }

            lanes = (lanes + second) + (third + fourth);
        }

        for (; i + Lanes <= n; i += Lanes)
        {
            lanes += Vector256.LoadUnsafe(ref a, i);
        }

        var sum = Fold(lanes);
        for (; i < n; i++)
        {
            sum += Unsafe.Add(ref a, i);
        }

        return sum;
    }

    /// <summary>The same sum one number at a time.</summary>
    internal static double SumOfScalars(ReadOnlySpan<double> x)
    {
        Span<double> partial = stackalloc double[Block];
        partial.Clear();
        var whole = x.Length / Block * Block;
        for (var i = 0; i < whole; i++)
        {
            partial[i % Block] += x[i];
        }

        FoldBlocks(partial);
        var lanes = x.Length / Lanes * Lanes;
        for (var i = whole; i < lanes; i++)
        {
            partial[i % Lanes] += x[i];
        }

        var sum = (partial[0] + partial[2]) + (partial[1] + partial[3]);
        for (var i = lanes; i < x.Length; i++)
        {
            sum += x[i];
        }

        return sum;
    }

    private static void FoldBlocks(Span<double> partial)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            partial[lane] = (partial[lane] + partial[lane + Lanes]) + (partial[lane + (2 * Lanes)] + partial[lane + (3 * Lanes)]);
        }
    }
}
