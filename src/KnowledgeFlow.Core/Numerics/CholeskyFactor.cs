namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Cholesky factors of small symmetric matrices in flat arrays (n × n by rows), without allocation: the inner loop of
/// models that are fitted to moments. Only the lower triangle of the input is read. Zeros before the first element of a
/// row that is not zero stay zero in the factor and are passed over, so that parameters that meet no others cost nothing.
/// </summary>
internal static class CholeskyFactor
{
    private const int LargestOnStack = 512;

    /// <summary>
    /// Replaces the lower triangle of <paramref name="matrix"/> by its factor L with A = LL'; false, with the row of the
    /// first pivot that is not positive, where the matrix is not positive definite.
    /// </summary>
    public static bool TryFactor(Span<double> matrix, int n, out int failedAt)
    {
        Span<int> starts = n <= LargestOnStack ? stackalloc int[n] : new int[n];
        for (var i = 0; i < n; i++)
        {
            var row = matrix.Slice(i * n, n);
            var start = starts[i] = Start(row, i);
            for (var j = start; j < i; j++)
            {
                var from = Math.Max(start, starts[j]);
                var other = matrix.Slice(j * n, n);
                row[j] = (from < j ? row[j] - LaneSums.Dot(row[from..j], other[from..j]) : row[j]) / other[j];
            }

            var pivot = row[i] - LaneSums.Dot(row[start..i], row[start..i]);

            // Written so that NaN fails too.
            if (!(pivot > 0) || double.IsInfinity(pivot))
            {
                failedAt = i;
                return false;
            }

            row[i] = Math.Sqrt(pivot);
        }

        failedAt = -1;
        return true;
    }

    /// <summary>Replaces the lower triangle of A by its factor; false where A is not positive definite.</summary>
    public static bool TryFactor(WorkMatrix matrix) => TryFactor(matrix.AsSpan(), matrix.Rows, out _);

    /// <summary>
    /// Replaces <paramref name="vector"/> by A⁻¹ times it and <paramref name="matrix"/> A by its factor; false where A is not positive definite, and the
    /// vector is then as it was.
    /// </summary>
    public static bool TrySolve(Span<double> matrix, int n, Span<double> vector)
    {
        if (!TryFactor(matrix, n, out _))
        {
            return false;
        }

        Solve(matrix, n, vector);
        return true;
    }

    /// <summary>A⁻¹ of a matrix that stays as it is; NaN throughout where it is not positive definite.</summary>
    public static double[] Inverse(ReadOnlySpan<double> matrix, int n)
    {
        if (!TryInvert(matrix, n, out var inverse))
        {
            Array.Fill(inverse, double.NaN);
        }

        return inverse;
    }

    /// <summary>A⁻¹ of a matrix that stays as it is; false, and zeros, where it is not positive definite.</summary>
    public static bool TryInvert(ReadOnlySpan<double> matrix, int n, out double[] inverse)
    {
        var factor = matrix[..(n * n)].ToArray();
        inverse = new double[n * n];
        if (!TryFactor(factor, n, out _))
        {
            return false;
        }

        Invert(factor, n, inverse, new double[n * n]);
        return true;
    }

    /// <summary>The first place before the diagonal that is not zero; the diagonal's where there is none.</summary>
    private static int Start(ReadOnlySpan<double> row, int diagonal)
    {
        var start = row[..diagonal].IndexOfAnyExcept(0.0);
        return start < 0 ? diagonal : start;
    }

    /// <summary>ln|A| from the factor.</summary>
    public static double LogDeterminant(ReadOnlySpan<double> factor, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += Math.Log(factor[(i * n) + i]);
        }

        return 2 * sum;
    }

    /// <summary>ln|A| from the factor.</summary>
    public static double LogDeterminant(WorkMatrix factor) => LogDeterminant(factor.AsSpan(), factor.Rows);

    /// <summary>Writes A⁻¹, both triangles; the scratch is of its size.</summary>
    public static void Invert(WorkMatrix factor, WorkMatrix inverse, WorkMatrix scratch) => Invert(factor.AsSpan(), factor.Rows, inverse.AsSpan(), scratch.AsSpan());

    /// <summary>Writes A⁻¹, both triangles, to <paramref name="inverse"/>; <paramref name="scratch"/> takes n² numbers.</summary>
    public static void Invert(ReadOnlySpan<double> factor, int n, Span<double> inverse, Span<double> scratch)
    {
        Span<int> starts = n <= LargestOnStack ? stackalloc int[n] : new int[n];
        for (var i = 0; i < n; i++)
        {
            starts[i] = Start(factor.Slice(i * n, n), i);
        }

        // Row i of the scratch holds column i of L⁻¹ from its diagonal on, so that all products run along rows.
        for (var i = 0; i < n; i++)
        {
            var column = scratch.Slice(i * n, n);
            column[i] = 1 / factor[(i * n) + i];
            for (var k = i + 1; k < n; k++)
            {
                var from = Math.Max(i, starts[k]);
                column[k] = from < k ? -LaneSums.Dot(factor.Slice((k * n) + from, k - from), column[from..k]) / factor[(k * n) + k] : 0;
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = i; j < n; j++)
            {
                inverse[(i * n) + j] = inverse[(j * n) + i] = LaneSums.Dot(scratch.Slice((i * n) + j, n - j), scratch.Slice((j * n) + j, n - j));
            }
        }
    }

    /// <summary>Replaces <paramref name="vector"/> by A⁻¹ times it.</summary>
    public static void Solve(ReadOnlySpan<double> factor, int n, Span<double> vector)
    {
        for (var i = 0; i < n; i++)
        {
            vector[i] = (vector[i] - LaneSums.Dot(factor.Slice(i * n, i), vector[..i])) / factor[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var value = vector[i] / factor[(i * n) + i];
            vector[i] = value;
            for (var k = 0; k < i; k++)
            {
                vector[k] -= factor[(i * n) + k] * value;
            }
        }
    }
}
