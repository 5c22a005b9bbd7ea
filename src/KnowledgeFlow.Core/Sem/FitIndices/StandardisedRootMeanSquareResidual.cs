namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// SRMR: the root mean square of standardised residuals over the lower triangle with its diagonal (and the means).
/// Bentler's divides residual covariances by the sample's standard deviations (Bentler 1995, EQS manual; Hu and Bentler
/// 1999, doi:10.1080/10705519909540118); Mplus's compares correlations off the diagonal (Asparouhov and Muthén 2018, SRMR
/// in Mplus). 0 and up. A sample covariance that is NaN, of variables never answered together, takes no part.
/// </summary>
internal static class StandardisedRootMeanSquareResidual
{
    /// <summary>Bentler's, of one group. Means take part where they are given.</summary>
    /// <param name="sample">S, p × p by rows.</param>
    /// <param name="implied">Σ.</param>
    /// <param name="sampleMeans">x̄; empty where means are not modelled.</param>
    /// <param name="impliedMeans">μ.</param>
    public static double Bentler(ReadOnlySpan<double> sample, ReadOnlySpan<double> implied, ReadOnlySpan<double> sampleMeans, ReadOnlySpan<double> impliedMeans)
    {
        var p = (int)Math.Round(Math.Sqrt(sample.Length));
        var (sum, terms) = (0.0, 0);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (double.IsNaN(sample[(i * p) + j]))
                {
                    continue;
                }

                terms++;
                var residual = (sample[(i * p) + j] - implied[(i * p) + j]) / Math.Sqrt(sample[(i * p) + i] * sample[(j * p) + j]);
                sum += residual * residual;
            }
        }

        for (var i = 0; i < sampleMeans.Length; i++)
        {
            var residual = (sampleMeans[i] - impliedMeans[i]) / Math.Sqrt(sample[(i * p) + i]);
            sum += residual * residual;
            terms++;
        }

        return Math.Sqrt(sum / terms);
    }

    /// <summary>Mplus's, of one group: differences of correlations, of variances relative to the sample's, and of means over their own standard deviations.</summary>
    /// <param name="sample">S, p × p by rows.</param>
    /// <param name="implied">Σ.</param>
    /// <param name="sampleMeans">x̄; empty where means are not modelled.</param>
    /// <param name="impliedMeans">μ.</param>
    public static double Mplus(ReadOnlySpan<double> sample, ReadOnlySpan<double> implied, ReadOnlySpan<double> sampleMeans, ReadOnlySpan<double> impliedMeans)
    {
        var p = (int)Math.Round(Math.Sqrt(sample.Length));
        var (sum, terms) = (0.0, p);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (double.IsNaN(sample[(i * p) + j]))
                {
                    continue;
                }

                terms++;
                var residual = Correlation(sample, i, j, p) - Correlation(implied, i, j, p);
                sum += residual * residual;
            }

            var variance = (sample[(i * p) + i] - implied[(i * p) + i]) / sample[(i * p) + i];
            sum += variance * variance;
        }

        for (var i = 0; i < sampleMeans.Length; i++)
        {
            var residual = (sampleMeans[i] / Math.Sqrt(sample[(i * p) + i])) - (impliedMeans[i] / Math.Sqrt(implied[(i * p) + i]));
            sum += residual * residual;
            terms++;
        }

        return Math.Sqrt(sum / terms);
    }

    private static double Correlation(ReadOnlySpan<double> covariance, int i, int j, int p) =>
        covariance[(i * p) + j] / Math.Sqrt(covariance[(i * p) + i] * covariance[(j * p) + j]);
}
