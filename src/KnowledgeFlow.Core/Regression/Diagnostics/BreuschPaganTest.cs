using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>
/// The test of constant error variance in Koenker's (1981, Journal of Econometrics 17:107-112) studentised form, the default of R's
/// lmtest: n Σ f²/Σ w² with w = e² − Σe²/n and f its projection on the design. χ² with p − 1 degrees of freedom.
/// </summary>
/// <param name="Statistic">The χ²; NaN where the residuals are all of one size.</param>
/// <param name="DegreesOfFreedom">p − 1.</param>
/// <param name="PValue">Its upper tail; NaN where the statistic is.</param>
public sealed record BreuschPaganTest(double Statistic, int DegreesOfFreedom, double PValue)
{
    /// <summary>The test of a fit; null for a model of one column, which leaves nothing to test.</summary>
    public static BreuschPaganTest? Of(LeastSquaresFit fit)
    {
        int n = fit.Rows, degreesOfFreedom = fit.Coefficients.Length - 1;
        if (degreesOfFreedom < 1)
        {
            return null;
        }

        var variance = fit.ResidualSumOfSquares / n;
        var excess = fit.Residuals.Select(e => (e * e) - variance).ToArray();
        var spread = LaneSums.SumOfSquares(excess);
        if (spread <= n * variance * variance * LeastSquaresRounding.OfSums * LeastSquaresRounding.OfSums)
        {
            return new BreuschPaganTest(double.NaN, degreesOfFreedom, double.NaN);
        }

        var explained = 0.0;
        for (var j = 0; j <= degreesOfFreedom; j++)
        {
            var projection = LaneSums.Dot(fit.OrthonormalColumns.Slice(j * n, n), excess);
            explained += projection * projection;
        }

        var statistic = n * explained / spread;
        return new BreuschPaganTest(statistic, degreesOfFreedom, ChiSquaredDistribution.UpperTail(statistic, degreesOfFreedom));
    }
}
