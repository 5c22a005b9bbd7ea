using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Direct oblimin at delta 0, which is direct quartimin (Jennrich and Sampson 1966, Psychometrika 31:313-323), with Kaiser
/// normalisation: the oblique rotation that minimises ¼ Σ_{j≠k} Σ_i λ_ij² λ_ik², by gradient projection (Jennrich 2002,
/// Psychometrika 67:7-19; Bernaards and Jennrich 2005) with Barzilai and Borwein's (1988) step lengths, until the projected gradient is below 1e-12
/// (relative to the gradient, where that is above 1). Against local minima the search starts from the unrotated factors,
/// the varimax rotation and <see cref="RotationStarts"/>; the unrotated start keeps the solution unless another is better by
/// more than 1e-9 of the criterion.
/// </summary>
public static class ObliminRotation
{
    private const double ScoutingTolerance = 1e-6;
    private const double Tolerance = 1e-12;
    private const int MostIterations = 20_000;

    /// <summary>Rotates uncorrelated factors.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="starts">How many random starts besides the unrotated and the varimax one.</param>
    /// <param name="normalize">Whether rows are brought to one length for the search (<see cref="KaiserNormalization"/>).</param>
    /// <returns>The rotation, or <see cref="Diagnosis.NotConverged"/>.</returns>
    public static Outcome<RotatedFactors> Rotate(LoadingMatrix loadings, int starts = RotationStarts.Default, bool normalize = true)
    {
        var m = loadings.Factors;
        var normalization = new KaiserNormalization(loadings.ToArray(), normalize);
        if (m == 1)
        {
            return RotatedFactors.Ordered(loadings, loadings.ToArray(), MatrixArithmetic.Identity(1), 0);
        }

        Position? best = null;
        foreach (var start in Starts(normalization.Normalized, starts))
        {
            var found = Descend(normalization.Normalized, start, ScoutingTolerance);
            if (best is null || found.Criterion < best.Criterion - (1e-9 * Math.Abs(best.Criterion)))
            {
                best = found;
            }
        }

        var solution = Descend(normalization.Normalized, best!.Transformation, Tolerance);
        if (!solution.Converged)
        {
            return new Diagnosis.NotConverged(MostIterations, solution.Norm);
        }

        var between = MatrixArithmetic.TransposeMultiply(solution.Transformation, solution.Transformation);
        for (var k = 0; k < m; k++)
        {
            between[k, k] = 1;
        }

        return RotatedFactors.Ordered(loadings, normalization.Restore(solution.Loadings), between, solution.Criterion);
    }

    private static IEnumerable<double[,]> Starts(double[,] loadings, int starts)
    {
        foreach (var start in RotationStarts.Orthogonal(loadings.GetLength(1), starts))
        {
            yield return start;
        }

        // With orthogonal T the loadings are A T, so that T = (A'A)⁻¹ A'V takes A to the varimax loadings V.
        var (varimax, _) = VarimaxRotation.Best(loadings, 0);
        if (MatrixArithmetic.Invert(MatrixArithmetic.TransposeMultiply(loadings, loadings)) is { } inverse)
        {
            yield return MatrixArithmetic.Multiply(inverse, MatrixArithmetic.TransposeMultiply(loadings, varimax));
        }
    }

    /// <summary>T with columns of unit length, L = A T⁻¹', and what belongs to them.</summary>
    private sealed record Position(double[,] Transformation, double[,] Loadings, double Criterion, double[,] Projected, double Norm, double Scale, bool Converged = false);

    private static Position Descend(double[,] loadings, double[,] start, double tolerance)
    {
        var position = At(loadings, start) ?? throw new InvalidOperationException("A rotation starts from an orthogonal matrix.");
        var step = 1.0;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            if (position.Norm <= tolerance * Math.Max(1, position.Scale))
            {
                return position with { Converged = true };
            }

            Position? next = null;
            for (var halving = 0; halving < 60; halving++, step /= 2)
            {
                next = At(loadings, Moved(position, step));

                // The allowance is rounding: near the minimum every step changes the criterion by less than it can show.
                if (next is not null && next.Criterion <= position.Criterion - (1e-4 * step * position.Norm * position.Norm) + (1e-14 * (1 + position.Criterion)))
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

    private static double[,] Moved(Position position, double step)
    {
        var m = position.Transformation.GetLength(0);
        var moved = new double[m, m];
        for (var k = 0; k < m; k++)
        {
            var length = 0.0;
            for (var j = 0; j < m; j++)
            {
                moved[j, k] = position.Transformation[j, k] - (step * position.Projected[j, k]);
                length += moved[j, k] * moved[j, k];
            }

            length = Math.Sqrt(length);
            for (var j = 0; j < m; j++)
            {
                moved[j, k] /= length;
            }
        }

        return moved;
    }

    private static double StepLength(Position from, Position to)
    {
        var (way, turn) = (0.0, 0.0);
        for (var j = 0; j < from.Transformation.GetLength(0); j++)
        {
            for (var k = 0; k < from.Transformation.GetLength(1); k++)
            {
                var moved = to.Transformation[j, k] - from.Transformation[j, k];
                way += moved * moved;
                turn += moved * (to.Projected[j, k] - from.Projected[j, k]);
            }
        }

        return turn > 0 ? Math.Clamp(way / turn, 1e-6, 1e6) : 1;
    }

    private static Position? At(double[,] loadings, double[,] transformation)
    {
        if (MatrixArithmetic.Invert(transformation) is not { } inverse)
        {
            return null;
        }

        var rotated = MatrixArithmetic.Multiply(loadings, MatrixArithmetic.Transpose(inverse));
        var (p, m) = (rotated.GetLength(0), rotated.GetLength(1));
        var slope = new double[p, m];
        var criterion = 0.0;
        for (var i = 0; i < p; i++)
        {
            var total = 0.0;
            for (var k = 0; k < m; k++)
            {
                total += rotated[i, k] * rotated[i, k];
            }

            for (var k = 0; k < m; k++)
            {
                var square = rotated[i, k] * rotated[i, k];
                criterion += square * (total - square) / 4;
                slope[i, k] = rotated[i, k] * (total - square);
            }
        }

        // dF/dT = −(L' (dF/dL) T⁻¹)'; its part along a column changes the column's length only, and is projected out.
        var gradient = MatrixArithmetic.Transpose(MatrixArithmetic.Multiply(MatrixArithmetic.TransposeMultiply(rotated, slope), inverse));
        var projected = new double[m, m];
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

        return new Position(transformation, rotated, criterion, projected, Math.Sqrt(norm), Math.Sqrt(scale));
    }
}
