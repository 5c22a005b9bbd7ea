using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The path for ill-conditioned problems: modified Gram-Schmidt on [X y] with 32 digits throughout, low parts of powers
/// and products included. With condition κ the relative error is about κ² · 1e-32, so that even Filip's κ near 1e10
/// leaves more than ten digits; the price is a factor of about thirty in time.
/// </summary>
internal static class DoubleDoubleTriangularisation
{
    public static OrthogonalFactors Of(DesignMatrix design, ReadOnlySpan<double> outcome)
    {
        int n = design.Rows, p = design.Columns.Length;
        var q = new DoubleDouble[p][];
        var r = new DoubleDouble[p, p];
        var norms = new double[p];
        var pivots = new double[p];
        for (var j = 0; j < p; j++)
        {
            var column = Widened(design.Columns[j]);
            norms[j] = (double)Norm(column);
            for (var k = 0; k < j; k++)
            {
                r[k, j] = Project(q[k], column);
            }

            r[j, j] = Norm(column);
            pivots[j] = norms[j] > 0 ? (double)r[j, j] / norms[j] : 0;
            if (r[j, j].High > 0)
            {
                for (var i = 0; i < n; i++)
                {
                    column[i] /= r[j, j];
                }
            }

            q[j] = column;
        }

        var residuals = new DoubleDouble[n];
        for (var i = 0; i < n; i++)
        {
            residuals[i] = outcome[i];
        }

        var projections = new DoubleDouble[p];
        for (var k = 0; k < p; k++)
        {
            projections[k] = Project(q[k], residuals);
        }

        var inverse = Inverse(r, p);
        var condition = 0.0;
        var coefficients = new DoubleDouble[p];
        for (var j = 0; j < p; j++)
        {
            var squares = 0.0;
            for (var k = j; k < p; k++)
            {
                coefficients[j] += inverse[j, k] * projections[k];
                squares += (double)inverse[j, k] * (double)inverse[j, k];
            }

            condition = Math.Max(condition, norms[j] * Math.Sqrt(squares));
        }

        var rounded = new double[p * p];
        for (var i = 0; i < p * p; i++)
        {
            rounded[i] = (double)inverse[i / p, i % p];
        }

        return new OrthogonalFactors(
            [.. q.SelectMany(column => column.Select(value => (double)value))],
            rounded,
            pivots,
            RoundingError.MachineEpsilon,
            double.IsFinite(condition) ? condition : double.PositiveInfinity,
            coefficients,
            [.. residuals.Select(value => (double)value)]);
    }

    private static DoubleDouble[] Widened(DesignColumn column)
    {
        var wide = new DoubleDouble[column.Values.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = new DoubleDouble(column.Values[i], column.Low.IsEmpty ? 0 : column.Low[i]);
        }

        return wide;
    }

    private static DoubleDouble Project(DoubleDouble[] unit, DoubleDouble[] vector)
    {
        var length = DoubleDouble.Zero;
        for (var i = 0; i < unit.Length; i++)
        {
            length += unit[i] * vector[i];
        }

        for (var i = 0; i < unit.Length; i++)
        {
            vector[i] -= length * unit[i];
        }

        return length;
    }

    private static DoubleDouble Norm(DoubleDouble[] vector)
    {
        var sum = DoubleDouble.Zero;
        foreach (var value in vector)
        {
            sum += value * value;
        }

        return DoubleDouble.Sqrt(sum);
    }

    private static DoubleDouble[,] Inverse(DoubleDouble[,] r, int p)
    {
        var inverse = new DoubleDouble[p, p];
        for (var j = 0; j < p; j++)
        {
            inverse[j, j] = DoubleDouble.One / r[j, j];
            for (var i = j - 1; i >= 0; i--)
            {
                var sum = DoubleDouble.Zero;
                for (var k = i + 1; k <= j; k++)
                {
                    sum += r[i, k] * inverse[k, j];
                }

                inverse[i, j] = -(sum / r[i, i]);
            }
        }

        return inverse;
    }
}
