using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// ∫ N(r(z); 0, v(z)) φ(z) dz for many persons at once, where the residual r and the variance v are quadratic in z, with the
/// posterior sums from which scores are made. One person stands in one lane of a vector, so that a person's numbers do not depend
/// on who stands beside it.
/// </summary>
internal static class ScalarQuadrature
{
    /// <summary>
    /// For persons start … start + count (a multiple of the lanes) writes Σ t·φ, Σ t·c·φ, Σ t·d·φ for each
    /// monomial φ of 1, z, zz', where t = w·exp(−r²/2v)/√v, c = r/v, d = c² − 1/v.
    /// </summary>
    /// <param name="grid">The nodes.</param>
    /// <param name="coefficients">T rows of r's, then T rows of v's coefficients; each <paramref name="stride"/> persons.</param>
    /// <param name="sums">3T rows of results.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="start">The first person.</param>
    /// <param name="count">The number of persons.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Integrate(NodeGrid grid, ReadOnlySpan<double> coefficients, Span<double> sums, int stride, int start, int count)
    {
        var k = grid.Dimensions;
        var outer = grid.OuterDimensions;
        var terms = NodeGrid.Monomials(k);
        Span<Vector256<double>> c = stackalloc Vector256<double>[2 * terms];
        Span<Vector256<double>> total = stackalloc Vector256<double>[3 * terms];
        for (var lane = start; lane < start + count; lane += LaneSums.Lanes)
        {
            for (var i = 0; i < c.Length; i++)
            {
                c[i] = Vector256.Create(coefficients[((i * stride) + lane)..]);
            }

            total.Clear();
            for (var q = 0; q < grid.OuterCount; q++)
            {
                var z = grid.OuterNodes.AsSpan(q * outer, outer);
                var residual = Polynomial(c[..terms], z, k);
                var variance = Polynomial(c[terms..], z, k);
                var inner = Inner(grid, residual, variance);
                Gather(total, inner.Weight, z, k, terms, 0, grid.OuterWeights[q]);
                Gather(total, inner.First, z, k, terms, terms, grid.OuterWeights[q]);
                Gather(total, inner.Second, z, k, terms, 2 * terms, grid.OuterWeights[q]);
            }

            for (var i = 0; i < total.Length; i++)
            {
                total[i].CopyTo(sums[((i * stride) + lane)..]);
            }
        }
    }

    /// <summary>The polynomial in the inner variable that is left when the outer ones are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Parabola Polynomial(ReadOnlySpan<Vector256<double>> c, ReadOnlySpan<double> z, int k)
    {
        if (k == 0)
        {
            return new Parabola(c[0], Vector256<double>.Zero, Vector256<double>.Zero);
        }

        var (constant, linear) = (c[0], c[k]);
        var place = 1 + k;
        for (var i = 0; i < z.Length; i++)
        {
            var zi = Vector256.Create(z[i]);
            var sum = c[1 + i];
            for (var j = i; j < z.Length; j++)
            {
                sum = (Vector256.Create(z[j]) * c[place++]) + sum;
            }

            constant = (zi * sum) + constant;
            linear = (zi * c[place++]) + linear;
        }

        return new Parabola(constant, linear, c[place]);
    }

    /// <summary>The sums over the inner nodes. Compiled at once: vectors in code that waits for its tier are dozens of times slower, and a run fits few models.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Parabola Weight, Parabola First, Parabola Second) Inner(NodeGrid grid, Parabola residual, Parabola variance)
    {
        Vector256<double> w0 = default, w1 = default, w2 = default, c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(grid.InnerNodes);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(grid.InnerWeights);
        var minusHalf = Vector256.Create(-0.5);
        for (var q = 0; q < grid.InnerNodes.Length; q++)
        {
            var z = Vector256.Create(Unsafe.Add(ref nodes, q));
            var r = ((residual.Quadratic * z) + residual.Linear) * z + residual.Constant;
            var v = ((variance.Quadratic * z) + variance.Linear) * z + variance.Constant;
            var precision = Vector256<double>.One / v;
            var c = r * precision;
            var t = Vector256.Create(Unsafe.Add(ref weights, q)) * LaneExponential.Of(minusHalf * r * c) * Vector256.Sqrt(precision);
            var tz = t * z;
            var d = (c * c) - precision;
            w0 += t;
            w1 += tz;
            w2 += tz * z;
            var tc = t * c;
            var tcz = tc * z;
            c0 += tc;
            c1 += tcz;
            c2 += tcz * z;
            var td = t * d;
            var tdz = td * z;
            d0 += td;
            d1 += tdz;
            d2 += tdz * z;
        }

        return (new Parabola(w0, w1, w2), new Parabola(c0, c1, c2), new Parabola(d0, d1, d2));
    }

    /// <summary>Adds the inner sums times each outer monomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(Span<Vector256<double>> total, Parabola inner, ReadOnlySpan<double> z, int k, int terms, int offset, double weight)
    {
        var scale = Vector256.Create(weight);
        var (constant, linear, quadratic) = (inner.Constant * scale, inner.Linear * scale, inner.Quadratic * scale);
        total[offset] += constant;
        if (k == 0)
        {
            return;
        }

        total[offset + k] += linear;
        var place = offset + 1 + k;
        for (var i = 0; i < z.Length; i++)
        {
            var zi = Vector256.Create(z[i]);
            var product = zi * constant;
            total[offset + 1 + i] += product;
            for (var j = i; j < z.Length; j++)
            {
                total[place++] += product * Vector256.Create(z[j]);
            }

            total[place++] += zi * linear;
        }

        total[offset + terms - 1] += quadratic;
    }

    /// <summary>Constant + Linear·z + Quadratic·z² for each lane; of sums, those with 1, z and z².</summary>
    private readonly record struct Parabola(Vector256<double> Constant, Vector256<double> Linear, Vector256<double> Quadratic);
}
