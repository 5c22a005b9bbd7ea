namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Inverses of symmetric matrices that need not be positive definite, as covariance matrices of improper solutions are not: with ln|det| and the number of negative
/// eigenvalues, by which the sign of the determinant is known (Sylvester's law of inertia). Positive definite ones go the way of <see cref="CholeskyFactor"/>, to the same bits.
/// </summary>
internal static class SignedInverse
{
    /// <summary>An eigenvalue of the matrix scaled to a diagonal of ±1 that is smaller than this counts as 0.</summary>
    private const double Singular = 1e-14;

    /// <summary>
    /// Writes A⁻¹, and over <paramref name="matrix"/> A something of no use; false where A is singular or holds what is not a number.
    /// </summary>
    /// <param name="matrix">A, n × n by rows; overwritten.</param>
    /// <param name="n">The order.</param>
    /// <param name="inverse">A⁻¹, n × n.</param>
    /// <param name="scratch">Room for n × n numbers.</param>
    /// <param name="logDeterminant">ln|det A|.</param>
    /// <param name="negatives">The number of negative eigenvalues.</param>
    public static bool TryInvert(Span<double> matrix, int n, Span<double> inverse, Span<double> scratch, out double logDeterminant, out int negatives)
    {
        var size = n * n;
        (logDeterminant, negatives) = (0, 0);
        if (n == 0)
        {
            return true;
        }

        matrix[..size].CopyTo(scratch);
        if (CholeskyFactor.TryFactor(matrix, n, out _))
        {
            logDeterminant = CholeskyFactor.LogDeterminant(matrix, n);
            CholeskyFactor.Invert(matrix, n, inverse, scratch);
            return true;
        }

        return TryInvertIndefinite(scratch[..size], n, inverse, out logDeterminant, out negatives);
    }

    /// <summary>The same of matrices that know their size.</summary>
    public static bool TryInvert(WorkMatrix matrix, WorkMatrix inverse, WorkMatrix scratch, out double logDeterminant, out int negatives) =>
        TryInvert(matrix.AsSpan(), matrix.Rows, inverse.AsSpan(), scratch.AsSpan(), out logDeterminant, out negatives);

    /// <summary>A⁻¹ = Σ vv'/λ of the matrix scaled to a diagonal of ±1, so that units do not matter.</summary>
    private static bool TryInvertIndefinite(ReadOnlySpan<double> matrix, int n, Span<double> inverse, out double logDeterminant, out int negatives)
    {
        (logDeterminant, negatives) = (0, 0);
        if (FiniteMatrix.FirstRowBeyond(matrix, n) >= 0)
        {
            return false;
        }

        var scale = new double[n];
        var scaled = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var size = Math.Abs(matrix[i * (n + 1)]);
            scale[i] = size > 0 ? 1 / Math.Sqrt(size) : 1;
            logDeterminant -= 2 * Math.Log(scale[i]);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                scaled[(i * n) + j] = matrix[(Math.Max(i, j) * n) + Math.Min(i, j)] * scale[i] * scale[j];
            }
        }

        var system = SymmetricEigensystem.Of(scaled, n);
        inverse[..(n * n)].Clear();
        for (var place = 0; place < n; place++)
        {
            var value = system.Values[place];
            if (!(Math.Abs(value) > Singular))
            {
                return false;
            }

            logDeterminant += Math.Log(Math.Abs(value));
            negatives += value < 0 ? 1 : 0;
            var vector = system.Vector(place);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    inverse[(i * n) + j] += scale[i] * vector[i] * vector[j] * scale[j] / value;
                }
            }
        }

        return true;
    }
}
