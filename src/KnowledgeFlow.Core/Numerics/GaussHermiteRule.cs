using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Nodes and weights with E[f(Z)] ≈ Σ w f(z) for a standard normal Z, exact for polynomials up to degree 2n − 1: the zeros of
/// the Hermite polynomials He_n. Eigenvalues of the Jacobi matrix (Golub and Welsch 1969, Mathematics of Computation
/// 23:221-230), then polished by Newton steps on the orthonormal recurrence, so that nodes are right to a few units in
/// the last place and weights to 1e-13 of themselves, also where they are as small as 1e-100.
/// </summary>
internal sealed class GaussHermiteRule
{
    private GaussHermiteRule(double[] nodes, double[] weights)
    {
        Nodes = [.. nodes];
        Weights = [.. weights];
    }

    /// <summary>The nodes, ascending and symmetric about 0.</summary>
    public ImmutableArray<double> Nodes { get; }

    /// <summary>The weights; they sum to 1.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>The rule with n nodes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n lies outside 1 … 256.</exception>
    public static GaussHermiteRule Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 256);
        var eigenvalues = JacobiEigenvalues(count);
        Array.Sort(eigenvalues);
        var (nodes, weights) = (new double[count], new double[count]);
        for (var i = 0; i < (count + 1) / 2; i++)
        {
            var mirrored = count - 1 - i;
            var node = i == mirrored ? 0 : eigenvalues[mirrored];
            for (var step = 0; step < 3 && i != mirrored; step++)
            {
                // The derivative of the orthonormal polynomial of degree n is √n times that of degree n − 1.
                var (value, previous) = Orthonormal(count, node);
                node -= value / (Math.Sqrt(count) * previous);
            }

            var lower = Orthonormal(count, node).Previous;
            (nodes[mirrored], nodes[i]) = (node, -node);
            weights[mirrored] = weights[i] = 1 / (count * lower * lower);
        }

        return new GaussHermiteRule(nodes, weights);
    }

    private static (double Value, double Previous) Orthonormal(int degree, double x)
    {
        double value = 1, previous = 0;
        for (var j = 0; j < degree; j++)
        {
            (value, previous) = (((x * value) - (Math.Sqrt(j) * previous)) / Math.Sqrt(j + 1), value);
        }

        return (value, previous);
    }

    /// <summary>Eigenvalues of the symmetric tridiagonal matrix with diagonal 0 and off-diagonal √1, √2, …, by implicit QL steps.</summary>
    private static double[] JacobiEigenvalues(int count)
    {
        var d = new double[count];
        var e = new double[count];
        for (var i = 0; i < count - 1; i++)
        {
            e[i] = Math.Sqrt(i + 1);
        }

        for (var l = 0; l < count; l++)
        {
            for (var iteration = 0; iteration < 60; iteration++)
            {
                var m = l;
                while (m < count - 1 && Math.Abs(e[m]) > 1e-16 * (Math.Abs(d[m]) + Math.Abs(d[m + 1]) + 1e-8))
                {
                    m++;
                }

                if (m == l)
                {
                    break;
                }

                var g = (d[l + 1] - d[l]) / (2 * e[l]);
                var r = Math.Sqrt((g * g) + 1);
                g = d[m] - d[l] + (e[l] / (g + Math.CopySign(r, g)));
                double s = 1, c = 1, p = 0;
                for (var i = m - 1; i >= l; i--)
                {
                    var (f, b) = (s * e[i], c * e[i]);
                    r = Math.Sqrt((f * f) + (g * g));
                    e[i + 1] = r;
                    if (r == 0)
                    {
                        break;
                    }

                    (s, c) = (f / r, g / r);
                    g = d[i + 1] - p;
                    r = ((d[i] - g) * s) + (2 * c * b);
                    p = s * r;
                    d[i + 1] = g + p;
                    g = (c * r) - b;
                }

                d[l] -= p;
                e[l] = g;
                e[m] = 0;
            }
        }

        return d;
    }
}
