using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Regression;

/// <summary>Wald's test that a run of coefficients is zero, with the fit's own covariance matrix.</summary>
internal static class WaldTest
{
    /// <summary>F = b'V⁻¹b/q for the q coefficients from <paramref name="first"/> on; its degrees of freedom are q and n − p.</summary>
    /// <returns>F, 0 or more; NaN where the covariance matrix of the coefficients is singular, as of more coefficients than G − 1 of G clusters, or does not exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coefficients are not all the fit's, or q is not positive.</exception>
    public static double F(LeastSquaresFit fit, int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, fit.Coefficients.Length);

        // Of G clusters the scores sum up to 0, and their covariance matrix has a rank of G − 1 at most.
        if (fit.Untestable is not null || fit.IsExact || (fit.Errors == StandardErrors.Clustered && count > fit.TestDegreesOfFreedom))
        {
            return double.NaN;
        }

        // Scaled to a correlation matrix, so that coefficients of different sizes do not cost digits.
        var t = Vector<double>.Build.Dense(count, i => fit.Coefficients[first + i] / fit.StandardError(first + i));
        var correlations = Matrix<double>.Build.Dense(
            count, count, (i, j) => fit.Covariance(first + i, first + j) / (fit.StandardError(first + i) * fit.StandardError(first + j)));
        return t.DotProduct(correlations.LU().Solve(t)) / count;
    }
}
