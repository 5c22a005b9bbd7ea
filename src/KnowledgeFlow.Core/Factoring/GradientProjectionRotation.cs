using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Rotation that minimises a criterion by gradient projection (Jennrich 2001, Psychometrika 66:289-306, orthogonal; 2002, Psychometrika 67:7-19, oblique; Bernaards and Jennrich 2005) with Barzilai and
/// Borwein's (1988) step lengths, until the projected gradient is below 1e-12 (relative to the gradient, where that is above 1). Against local minima the search starts from the unrotated factors, the varimax
/// rotation and <see cref="RotationStarts"/>; the unrotated start keeps the solution unless another is better by more than 1e-9 of the criterion.
/// </summary>
internal sealed class GradientProjectionRotation(RotationCriterion criterion, bool isOblique)
{
    private const double ScoutingTolerance = 1e-6;
    private const double Tolerance = 1e-12;
    private const int MostIterations = 20_000;

    /// <summary>T, the rotated loadings (A T, or A T⁻¹' of oblique factors with columns of T of length 1), and what belongs to them.</summary>
    private sealed record Position(WorkMatrix Transformation, WorkMatrix Loadings, double Criterion, WorkMatrix Projected, double Norm, double Scale, bool Converged = false);

    /// <summary>Rotates uncorrelated factors.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="normalise">Whether rows are brought to one length for the search (<see cref="KaiserNormalisation"/>).</param>
    /// <param name="signed">
    /// Of factors that stay in the order in which they are found, as those of a target have to, whether the signs of each are settled and not a convention's; null where factors are sorted.
    /// </param>
    /// <param name="starts">How many random starts besides the unrotated and the varimax one.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The rotation, or <see cref="Diagnosis.NotConverged"/>.</returns>
    public Outcome<RotatedFactors> Rotate(
        LoadingMatrix loadings, bool normalise, ImmutableArray<bool>? signed = null, int starts = RotationStarts.Default, CancellationToken cancellation = default)
    {
        var m = loadings.Factors;
        if (m == 1)
        {
            return RotatedFactors.Ordered(loadings, loadings.ToWork(), WorkMatrix.Identity(1), 0);
        }

        var normalisation = new KaiserNormalisation(loadings.ToWork(), normalise);
        Position? best = null;
        foreach (var start in Starts(normalisation.Normalised, starts, cancellation))
        {
            if (Descend(normalisation.Normalised, start, ScoutingTolerance, cancellation) is { } found && (best is null || found.Criterion < best.Criterion - (1e-9 * Math.Abs(best.Criterion))))
            {
                best = found;
            }
        }

        if (best is null || Descend(normalisation.Normalised, best.Transformation, Tolerance, cancellation) is not { Converged: true } solution)
        {
            return new Diagnosis.NotConverged(MostIterations, best?.Norm ?? double.NaN);
        }

        var between = isOblique ? WorkMatrix.TransposedProduct(solution.Transformation, solution.Transformation) : WorkMatrix.Identity(m);
        for (var k = 0; k < m; k++)
        {
            between[k, k] = 1;
        }

        var rotated = normalisation.Restore(solution.Loadings);
        if (signed is not { } settled)
        {
            return RotatedFactors.Ordered(loadings, rotated, between, solution.Criterion);
        }

        FactorOrdering.MakeSumsPositive(rotated, between, k => !settled[k]);
        return new RotatedFactors(new LoadingMatrix(loadings.Items, rotated), between.ToDense(), solution.Criterion);
    }

    private static IEnumerable<WorkMatrix> Starts(WorkMatrix loadings, int starts, CancellationToken cancellation)
    {
        foreach (var start in RotationStarts.Orthogonal(loadings.Columns, starts))
        {
            yield return start;
        }

        // With orthogonal T the loadings are A T, so that T = (A'A)⁻¹ A'V takes A to the varimax loadings V.
        var (varimax, _) = VarimaxRotation.Best(loadings, 0, cancellation);
        if (WorkMatrix.TransposedProduct(loadings, loadings).Inverse() is { } inverse)
        {
            yield return WorkMatrix.Product(inverse, WorkMatrix.TransposedProduct(loadings, varimax));
        }
    }

    private Position? Descend(WorkMatrix loadings, WorkMatrix start, double tolerance, CancellationToken cancellation)
    {
        var position = At(loadings, start);
        var step = 1.0;
        for (var iteration = 0; position is not null && iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (position.Norm <= tolerance * Math.Max(1, position.Scale))
            {
                return position with { Converged = true };
            }

            Position? next = null;
            for (var halving = 0; halving < 60; halving++, step /= 2)
            {
                next = At(loadings, Moved(position, step));

                // The allowance is rounding: near the minimum every step changes the criterion by less than it can show.
                if (next is not null && next.Criterion <= position.Criterion - (1e-4 * step * position.Norm * position.Norm) + (1e-14 * (1 + Math.Abs(position.Criterion))))
                {
                    break;
                }
            }

            if (next is null)
            {
                return position;
            }

            step = StepLength(position, next);
            position = next;
        }

        return position;
    }

    private WorkMatrix Moved(Position position, double step)
    {
        var m = position.Transformation.Rows;
        var moved = new WorkMatrix(m, m);
        for (var j = 0; j < m; j++)
        {
            for (var k = 0; k < m; k++)
            {
                moved[j, k] = position.Transformation[j, k] - (step * position.Projected[j, k]);
            }
        }

        return isOblique ? UnitColumns(moved) : NearestOrthogonal(moved);
    }

    private static WorkMatrix UnitColumns(WorkMatrix matrix)
    {
        var m = matrix.Rows;
        for (var k = 0; k < m; k++)
        {
            var length = 0.0;
            for (var j = 0; j < m; j++)
            {
                length += matrix[j, k] * matrix[j, k];
            }

            length = Math.Sqrt(length);
            for (var j = 0; j < m; j++)
            {
                matrix[j, k] /= length;
            }
        }

        return matrix;
    }

    // The orthogonal part of a polar decomposition by Newton's iteration X ← (X + X⁻¹')/2 (Higham 1986); a step along the tangent is never singular.
    private static WorkMatrix NearestOrthogonal(WorkMatrix matrix)
    {
        var m = matrix.Rows;
        for (var iteration = 0; iteration < 60; iteration++)
        {
            if (matrix.Inverse() is not { } inverse)
            {
                return matrix;
            }

            var (next, change) = (new WorkMatrix(m, m), 0.0);
            for (var j = 0; j < m; j++)
            {
                for (var k = 0; k < m; k++)
                {
                    next[j, k] = (matrix[j, k] + inverse[k, j]) / 2;
                    change = Math.Max(change, Math.Abs(next[j, k] - matrix[j, k]));
                }
            }

            matrix = next;
            if (change <= 1e-15)
            {
                break;
            }
        }

        return matrix;
    }

    private static double StepLength(Position from, Position to)
    {
        var (way, turn) = (0.0, 0.0);
        for (var j = 0; j < from.Transformation.Rows; j++)
        {
            for (var k = 0; k < from.Transformation.Columns; k++)
            {
                var moved = to.Transformation[j, k] - from.Transformation[j, k];
                way += moved * moved;
                turn += moved * (to.Projected[j, k] - from.Projected[j, k]);
            }
        }

        return turn > 0 ? Math.Clamp(way / turn, 1e-6, 1e6) : 1;
    }

    private Position? At(WorkMatrix loadings, WorkMatrix transformation)
    {
        if ((isOblique ? transformation.Inverse() : transformation) is not { } inverse)
        {
            return null;
        }

        var rotated = WorkMatrix.Product(loadings, isOblique ? inverse.Transposed() : transformation);
        var slope = new WorkMatrix(rotated.Rows, rotated.Columns);
        var value = criterion.Evaluate(rotated, slope);
        return !double.IsFinite(value) ? null : isOblique ? Oblique(transformation, inverse, rotated, slope, value) : Orthogonal(loadings, transformation, rotated, slope, value);
    }

    // dF/dT = −(L' (dF/dL) T⁻¹)'; its part along a column changes the column's length only, and is projected out.
    private static Position Oblique(WorkMatrix transformation, WorkMatrix inverse, WorkMatrix rotated, WorkMatrix slope, double value)
    {
        var m = transformation.Rows;
        var gradient = WorkMatrix.Product(WorkMatrix.TransposedProduct(rotated, slope), inverse).Transposed();
        var projected = new WorkMatrix(m, m);
        var (norm, scale) = (0.0, 0.0);
        for (var k = 0; k < m; k++)
        {
            var along = 0.0;
            for (var j = 0; j < m; j++)
            {
                gradient[j, k] = -gradient[j, k];
                along += transformation[j, k] * gradient[j, k];
            }

            for (var j = 0; j < m; j++)
            {
                projected[j, k] = gradient[j, k] - (transformation[j, k] * along);
                norm += projected[j, k] * projected[j, k];
                scale += gradient[j, k] * gradient[j, k];
            }
        }

        return new Position(transformation, rotated, value, projected, Math.Sqrt(norm), Math.Sqrt(scale));
    }

    // dF/dT = A' dF/dL; its symmetric part T (T'G + G'T)/2 leaves the orthogonal group.
    private static Position Orthogonal(WorkMatrix loadings, WorkMatrix transformation, WorkMatrix rotated, WorkMatrix slope, double value)
    {
        var m = transformation.Rows;
        var gradient = WorkMatrix.TransposedProduct(loadings, slope);
        var turned = WorkMatrix.TransposedProduct(transformation, gradient);
        var symmetric = new WorkMatrix(m, m);
        for (var j = 0; j < m; j++)
        {
            for (var k = 0; k < m; k++)
            {
                symmetric[j, k] = (turned[j, k] + turned[k, j]) / 2;
            }
        }

        var projected = WorkMatrix.Product(transformation, symmetric);
        for (var j = 0; j < m; j++)
        {
            for (var k = 0; k < m; k++)
            {
                projected[j, k] = gradient[j, k] - projected[j, k];
            }
        }

        return new Position(
            transformation, rotated, value, projected, Math.Sqrt(SequentialSums.Dot(projected.AsSpan(), projected.AsSpan())), Math.Sqrt(SequentialSums.Dot(gradient.AsSpan(), gradient.AsSpan())));
    }
}
