using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The ordinary path: modified Gram-Schmidt on the rows in doubles, applied to [X y], which for least squares is as stable as
/// Householder's reflections (Björck 1967, BIT 7:1-21) and leaves Q for leverages and robust errors. Whole columns are
/// the unit of work, so that it runs at the speed of vector instructions.
/// </summary>
internal static class DoubleTriangularisation
{
    public static OrthogonalFactors Of(DesignMatrix design, ReadOnlySpan<double> outcome)
    {
        int n = design.Rows, p = design.Columns.Length;
        var q = new double[n * p];
        var r = new double[p * p];
        var norms = new double[p];
        var pivots = new double[p];
        for (var j = 0; j < p; j++)
        {
            var column = q.AsSpan(j * n, n);
            design.Columns[j].Values.AsSpan().CopyTo(column);
            norms[j] = LaneSums.Norm(column);
            for (var k = 0; k < j; k++)
            {
                r[(k * p) + j] = Project(q.AsSpan(k * n, n), column);
            }

            var rest = LaneSums.Norm(column);
            r[(j * p) + j] = rest;
            pivots[j] = norms[j] > 0 ? rest / norms[j] : 0;
            if (pivots[j] < LeastSquares.CollinearBelow)
            {
                // What rounding left of a dependent column is no direction; nothing after it is projected on it.
                column.Clear();
                continue;
            }

            TensorPrimitives.Divide(column, rest, column);
        }

        var residuals = outcome.ToArray();
        var projections = new double[p];
        for (var k = 0; k < p; k++)
        {
            projections[k] = Project(q.AsSpan(k * n, n), residuals);
        }

        var inverse = Inverse(r, p);
        var condition = 0.0;
        var coefficients = new DoubleDouble[p];
        for (var j = 0; j < p; j++)
        {
            var row = inverse.AsSpan(j * p, p);
            condition = Math.Max(condition, norms[j] * LaneSums.Norm(row));
            coefficients[j] = LaneSums.Dot(row, projections);
        }

        return new OrthogonalFactors(
            q, inverse, pivots, condition * RoundingError.MachineEpsilon, double.IsFinite(condition) ? condition : double.PositiveInfinity, coefficients, residuals);
    }

    /// <summary>Takes the part along a unit vector out of a vector and gives its length.</summary>
    private static double Project(ReadOnlySpan<double> unit, Span<double> vector)
    {
        var length = LaneSums.Dot(unit, vector);
        TensorPrimitives.MultiplyAdd(unit, -length, vector, vector);
        return length;
    }

    private static double[] Inverse(double[] r, int p)
    {
        var inverse = new double[p * p];
        for (var j = 0; j < p; j++)
        {
            inverse[(j * p) + j] = 1 / r[(j * p) + j];
            for (var i = j - 1; i >= 0; i--)
            {
                var sum = 0.0;
                for (var k = i + 1; k <= j; k++)
                {
                    sum += r[(i * p) + k] * inverse[(k * p) + j];
                }

                inverse[(i * p) + j] = -sum / r[(i * p) + i];
            }
        }

        return inverse;
    }
}
