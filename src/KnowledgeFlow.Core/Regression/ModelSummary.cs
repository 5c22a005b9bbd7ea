using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>The fit of a whole model: a row of the table of models but for its change against another.</summary>
/// <param name="Count">Rows.</param>
/// <param name="R">√R².</param>
/// <param name="RSquared">1 − Σe²/Σ(y − ȳ)²; without an intercept 1 − Σe²/Σy², as SPSS and R.</param>
/// <param name="AdjustedRSquared">1 − (1 − R²)(n − 1)/(n − p); without an intercept n in place of n − 1.</param>
/// <param name="ResidualStandardError">√(Σe²/(n − p)), the standard error of the estimate.</param>
/// <param name="F">
/// ((Σ(y − ȳ)² − Σe²)/df1)/(Σe²/df2); with HC3 or clustered errors Wald's b'V⁻¹b/df1 over all coefficients but the intercept.
/// NaN for a model without predictors, where a predictor leaves nothing over (<see cref="LeastSquaresFit.IsExact"/>), or where there are no HC3 errors.
/// </param>
/// <param name="NumeratorDegreesOfFreedom">Coefficients but for the intercept.</param>
/// <param name="DenominatorDegreesOfFreedom">n − p; with clustered errors G − 1.</param>
/// <param name="PValue">The upper tail of F.</param>
/// <param name="DurbinWatson">Σ(e_i − e_{i−1})²/Σe², rows in their order; from 0 to 4; NaN in an exact fit.</param>
/// <param name="LogLikelihood">−n/2 (ln 2π + ln(Σe²/n) + 1), and Σ ln w/2 more where rows are weighted; NaN in an exact fit, which has no bound, and so are AIC and BIC.</param>
/// <param name="Aic">−2 log L + 2(p + 1), as R's AIC.</param>
/// <param name="Bic">−2 log L + (p + 1) ln n, as R's BIC.</param>
public sealed record ModelSummary(
    int Count, double R, double RSquared, double AdjustedRSquared, double ResidualStandardError, double F, int NumeratorDegreesOfFreedom, int DenominatorDegreesOfFreedom, double PValue,
    double DurbinWatson, double LogLikelihood, double Aic, double Bic)
{
    /// <summary>The summary of a fit.</summary>
    public static ModelSummary Of(LeastSquaresFit fit)
    {
        int n = fit.Rows, p = fit.Coefficients.Length;
        var first = fit.Design.HasIntercept ? 1 : 0;
        var (df1, df2) = (p - first, fit.TestDegreesOfFreedom);
        var explained = fit.ExplainedSumOfSquares;
        var rSquared = explained == 0 ? 0 : 1 - (fit.ResidualSumOfSquares / fit.TotalSumOfSquares);
        var f = df1 == 0 || fit.IsExact ? double.NaN
            : fit.Errors != StandardErrors.Ordinary ? WaldTest.F(fit, first, df1)
            : explained / df1 / fit.ResidualVariance;
        var logLikelihood = fit.IsExact ? double.NaN : (-n / 2.0 * (Math.Log(2 * Math.PI) + Math.Log(fit.ResidualSumOfSquares / n) + 1)) + fit.Design.RootWeights.Sum(Math.Log);
        return new ModelSummary(
            n,
            Math.Sqrt(rSquared),
            rSquared,
            1 - ((1 - rSquared) * (n - first) / (n - p)),
            Math.Sqrt(fit.ResidualVariance),
            f,
            df1,
            df2,
            double.IsNaN(f) ? double.NaN : FDistribution.UpperTail(f, df1, df2),
            DurbinWatsonOf(fit),
            logLikelihood,
            (-2 * logLikelihood) + (2 * (p + 1)),
            (-2 * logLikelihood) + ((p + 1) * Math.Log(n)));
    }

    private static double DurbinWatsonOf(LeastSquaresFit fit)
    {
        var sum = 0.0;
        for (var i = 1; i < fit.Rows; i++)
        {
            var step = fit.Residuals[i] - fit.Residuals[i - 1];
            sum += step * step;
        }

        return fit.IsExact ? double.NaN : sum / fit.ResidualSumOfSquares;
    }
}
