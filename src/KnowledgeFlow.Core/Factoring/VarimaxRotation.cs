using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Varimax with Kaiser normalisation (Kaiser 1958, Psychometrika 23:187-200): the orthogonal rotation that maximises the
/// sum over factors of the variances of squared normalised loadings. Planes of two factors are turned in cycles by the
/// angle that is best in closed form, until a whole cycle turns none by more than 1e-12 radians.
/// Against local optima the search also starts from <see cref="RotationStarts"/>; the unrotated start keeps the solution unless another is
/// better by more than 1e-9 of the criterion.
/// </summary>
internal static class VarimaxRotation
{
    private const double AngleTolerance = 1e-12;
    private const int MostCycles = 10_000;

    /// <summary>Rotates uncorrelated factors.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="starts">How many random starts besides the unrotated one.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    public static RotatedFactors Rotate(LoadingMatrix loadings, int starts = RotationStarts.Default, CancellationToken cancellation = default)
    {
        var normalisation = new KaiserNormalisation(loadings.ToWork());
        var (rotated, criterion) = Best(normalisation.Normalised, starts, cancellation);
        return RotatedFactors.Ordered(loadings, normalisation.Restore(rotated), WorkMatrix.Identity(loadings.Factors), criterion);
    }

    /// <summary>The best varimax rotation of loadings as they are, with its criterion.</summary>
    internal static (WorkMatrix Rotated, double Criterion) Best(WorkMatrix loadings, int starts, CancellationToken cancellation)
    {
        var best = loadings;
        var bestCriterion = double.NegativeInfinity;
        foreach (var start in RotationStarts.Orthogonal(loadings.Columns, starts))
        {
            var rotated = WorkMatrix.Product(loadings, start);
            Cycle(rotated, cancellation);
            var criterion = Criterion(rotated);
            if (criterion > bestCriterion + (1e-9 * Math.Abs(bestCriterion)) || double.IsNegativeInfinity(bestCriterion))
            {
                (best, bestCriterion) = (rotated, criterion);
            }
        }

        return (best, bestCriterion);
    }

    /// <summary>Σ_k [Σ_i λ⁴/p − (Σ_i λ²/p)²].</summary>
    private static double Criterion(WorkMatrix loadings)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        var criterion = 0.0;
        for (var k = 0; k < m; k++)
        {
            var (squares, fourths) = (0.0, 0.0);
            for (var i = 0; i < p; i++)
            {
                var square = loadings[i, k] * loadings[i, k];
                squares += square;
                fourths += square * square;
            }

            criterion += (fourths / p) - (squares / p * (squares / p));
        }

        return m == 1 ? 0 : criterion;
    }

    private static void Cycle(WorkMatrix loadings, CancellationToken cancellation)
    {
        var m = loadings.Columns;
        for (var cycle = 0; cycle < MostCycles; cycle++)
        {
            cancellation.ThrowIfCancellationRequested();
            var largest = 0.0;
            for (var j = 0; j < m; j++)
            {
                for (var k = j + 1; k < m; k++)
                {
                    largest = Math.Max(largest, Math.Abs(TurnPlane(loadings, j, k)));
                }
            }

            if (largest <= AngleTolerance)
            {
                return;
            }
        }
    }

    private static double TurnPlane(WorkMatrix loadings, int first, int second)
    {
        var p = loadings.Rows;
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < p; i++)
        {
            var (x, y) = (loadings[i, first], loadings[i, second]);
            var u = (x - y) * (x + y);
            var v = 2 * x * y;
            a += u;
            b += v;
            c += (u - v) * (u + v);
            d += 2 * u * v;
        }

        var numerator = d - (2 * a * b / p);
        var denominator = c - (((a * a) - (b * b)) / p);

        // Where the criterion is flat in this plane both vanish but for rounding, and any angle is as good as none.
        if (Math.Abs(numerator) + Math.Abs(denominator) <= 1e-14 * p)
        {
            return 0;
        }

        var angle = Math.Atan2(numerator, denominator) / 4;
        var (sine, cosine) = Math.SinCos(angle);
        for (var i = 0; i < p; i++)
        {
            var (x, y) = (loadings[i, first], loadings[i, second]);
            loadings[i, first] = (x * cosine) + (y * sine);
            loadings[i, second] = (y * cosine) - (x * sine);
        }

        return angle;
    }
}
