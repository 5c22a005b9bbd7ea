using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>How much each row weighs in a fit; one value a row. NaN where a leverage is 1, or the fit is exact (studentised: without the row).</summary>
/// <param name="StandardisedResiduals">Internally studentised: e/(s √(1 − h)).</param>
/// <param name="StudentizedResiduals">Externally studentised, s without the row: r √((n − p − 1)/(n − p − r²)).</param>
/// <param name="CooksDistances">r² h/(p (1 − h)) (Cook 1977).</param>
/// <param name="Leverages">h.</param>
public sealed record InfluenceMeasures(
    ImmutableArray<double> StandardisedResiduals,
    ImmutableArray<double> StudentizedResiduals,
    ImmutableArray<double> CooksDistances,
    ImmutableArray<double> Leverages)
{
    /// <summary>The measures of a fit, by the ordinary error variance whatever the standard errors.</summary>
    public static InfluenceMeasures Of(LeastSquaresFit fit)
    {
        int n = fit.Rows, p = fit.Coefficients.Length;
        var s = Math.Sqrt(fit.ResidualVariance);
        var standardised = new double[n];
        var studentized = new double[n];
        var distances = new double[n];
        for (var i = 0; i < n; i++)
        {
            // The residual of a row that the fit must pass through says nothing, nor do residuals of nothing.
            var free = 1 - fit.Leverages[i];
            var r = free > 0 && !fit.IsExact ? fit.Residuals[i] / (s * Math.Sqrt(free)) : double.NaN;
            standardised[i] = r;

            // Without the row the rest may fit exactly, and no error is left to measure the row by.
            var rest = n - p - (r * r);
            studentized[i] = rest > LeastSquaresRounding.OfSums * (n - p) ? r * Math.Sqrt((n - p - 1) / rest) : double.NaN;
            distances[i] = r * r * fit.Leverages[i] / (p * free);
        }

        return new InfluenceMeasures([.. standardised], [.. studentized], [.. distances], fit.Leverages);
    }
}
