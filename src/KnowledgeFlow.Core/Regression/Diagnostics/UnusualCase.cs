using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>A row that a fit does not go near.</summary>
/// <param name="Row">Its place among the rows fitted, from 0.</param>
/// <param name="Observed">y.</param>
/// <param name="Predicted">The fitted value.</param>
/// <param name="Standardised">e/s, SPSS's ZRESID; e times √w where rows are weighted, as in the next three.</param>
/// <param name="Studentized">e/(s √(1 − h)); NaN where h is 1.</param>
/// <param name="Deleted">The same, s without the row.</param>
/// <param name="CooksDistance">Cook's D.</param>
/// <param name="Leverage">h.</param>
public sealed record UnusualCase(int Row, double Observed, double Predicted, double Standardised, double Studentized, double Deleted, double CooksDistance, double Leverage)
{
    /// <summary>The usual limit of |e/s|, SPSS's OUTLIERS(3).</summary>
    internal const double UsualLimit = 3;

    /// <summary>The rows with |e/s| beyond a limit, or Cook's D beyond 1, in their order; none of an exact fit.</summary>
    public static ImmutableArray<UnusualCase> Of(LeastSquaresFit fit, double limit = UsualLimit)
    {
        if (fit.IsExact)
        {
            return [];
        }

        var influence = InfluenceMeasures.Of(fit);
        var fitted = fit.FittedValues();
        var s = Math.Sqrt(fit.ResidualVariance);
        return
        [
            .. from i in Enumerable.Range(0, fit.Rows)
               let standardised = fit.Residuals[i] / s
               where Math.Abs(standardised) > limit || influence.CooksDistances[i] > 1
               select new UnusualCase(
                   i, fit.Outcome[i], fitted[i], standardised, influence.StandardisedResiduals[i], influence.StudentizedResiduals[i],
                   influence.CooksDistances[i], fit.Leverages[i]),
        ];
    }
}
