using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>What a block of predictors adds to the blocks before it.</summary>
/// <param name="DeltaRSquared">R² less that of the model before; R² itself for the first block.</param>
/// <param name="DeltaF">
/// (Σe²_before − Σe²)/Δdf over Σe²/df2; for the first block the model's F. With HC3 or clustered errors Wald's test of the added coefficients.
/// NaN where nothing is added (every column of the block is aliased), where the fit is exact, or where there are no HC3 errors.
/// </param>
/// <param name="DeltaDF">Coefficients added.</param>
/// <param name="DeltaP">The upper tail of ΔF with Δdf and df2 degrees of freedom.</param>
/// <param name="FSquared">Cohen's (1988, eq. 9.2.1) f² = ΔR²/(1 − R²); NaN where R² is 1.</param>
public sealed record ModelChange(double DeltaRSquared, double DeltaF, int DeltaDF, double DeltaP, double FSquared)
{
    /// <summary>The change from <paramref name="before"/> (null: nothing but the intercept, if any) to <paramref name="after"/>.</summary>
    /// <exception cref="ArgumentException">The models are not nested in the order given, or differ in rows.</exception>
    public static ModelChange Between(LeastSquaresFit? before, LeastSquaresFit after)
    {
        var summary = ModelSummary.Of(after);
        if (before is null)
        {
            return new ModelChange(summary.RSquared, summary.F, summary.NumeratorDegreesOfFreedom, summary.PValue, after.IsExact ? double.NaN : summary.RSquared / (1 - summary.RSquared));
        }

        var added = after.Coefficients.Length - before.Coefficients.Length;
        if (before.Rows != after.Rows || added < 0 || !after.Design.Names.Take(before.Coefficients.Length).SequenceEqual(before.Design.Names))
        {
            throw new ArgumentException("The later model has to begin with the columns of the earlier one, on the same rows.", nameof(after));
        }

        // From the sums of squares: the difference of two R² would lose the digits of a small change twice.
        var difference = before.ResidualSumOfSquares - after.ResidualSumOfSquares;
        var gained = added > 0 && difference > LeastSquaresRounding.OfSums * before.ResidualSumOfSquares ? difference : 0;
        var deltaF = added == 0 || after.IsExact ? double.NaN
            : after.Errors != StandardErrors.Ordinary ? WaldTest.F(after, before.Coefficients.Length, added)
            : gained / added / after.ResidualVariance;
        return new ModelChange(
            gained / after.TotalSumOfSquares,
            deltaF,
            added,
            double.IsNaN(deltaF) ? double.NaN : FDistribution.UpperTail(deltaF, added, after.TestDegreesOfFreedom),
            after.IsExact ? double.NaN : gained / after.ResidualSumOfSquares);
    }
}
