using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>AA' of a matrix with long rows: blocks of rows against blocks of rows, so that each number that is loaded takes part in several products.</summary>
internal static class RowProducts
{
    private const int Block = 4;
    private const int Width = 2;

    /// <summary>The q × q products of the rows of <paramref name="rows"/> (q × n), times <paramref name="scale"/>; on all cores, and the same on any number of them.</summary>
    public static double[] Of(double[] rows, int q, int n, double scale, CancellationToken cancellation = default)
    {
        var products = new double[q * q];
        Parallel.For(0, (q + Block - 1) / Block, new ParallelOptions { CancellationToken = cancellation }, block =>
        {
            var first = block * Block;
            for (var second = 0; second < Math.Min(first + Block, q); second += Width)
            {
                if (first + Block <= q && second + Width <= q)
                {
                    Multiply(rows, first, second, q, n, scale, products);
                }
                else
                {
                    for (var a = first; a < Math.Min(first + Block, q); a++)
                    {
                        for (var b = second; b < Math.Min(second + Width, q); b++)
                        {
                            products[(a * q) + b] = scale * LaneSums.Dot(rows.AsSpan(a * n, n), rows.AsSpan(b * n, n));
                        }
                    }
                }
            }
        });
        for (var a = 0; a < q; a++)
        {
            for (var b = 0; b < a; b++)
            {
                products[(b * q) + a] = products[(a * q) + b];
            }
        }

        return products;
    }

    /// <summary>A block of products, each in the lanes of one partial sum, the terms that are left added one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(double[] rows, int first, int second, int q, int n, double scale, double[] products)
    {
        var a0 = Vectors(rows, first, n);
        var a1 = Vectors(rows, first + 1, n);
        var a2 = Vectors(rows, first + 2, n);
        var a3 = Vectors(rows, first + 3, n);
        var b0 = Vectors(rows, second, n);
        var b1 = Vectors(rows, second + 1, n);
        var (p00, p10, p20, p30) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (p01, p11, p21, p31) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < a0.Length; k++)
        {
            var (x, y) = (b0[k], b1[k]);
            p00 += a0[k] * x;
            p01 += a0[k] * y;
            p10 += a1[k] * x;
            p11 += a1[k] * y;
            p20 += a2[k] * x;
            p21 += a2[k] * y;
            p30 += a3[k] * x;
            p31 += a3[k] * y;
        }

        var rest = a0.Length * LaneSums.Lanes;
        Put(0, 0, p00);
        Put(0, 1, p01);
        Put(1, 0, p10);
        Put(1, 1, p11);
        Put(2, 0, p20);
        Put(2, 1, p21);
        Put(3, 0, p30);
        Put(3, 1, p31);

        void Put(int a, int b, Vector256<double> partial)
        {
            var sum = LaneSums.Fold(partial);
            for (var k = rest; k < n; k++)
            {
                sum += rows[((first + a) * n) + k] * rows[((second + b) * n) + k];
            }

            products[((first + a) * q) + second + b] = scale * sum;
        }
    }

    private static ReadOnlySpan<Vector256<double>> Vectors(double[] rows, int row, int n) => MemoryMarshal.Cast<double, Vector256<double>>(rows.AsSpan(row * n, n));
}
