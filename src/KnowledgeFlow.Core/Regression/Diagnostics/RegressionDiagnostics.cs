using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>The residual diagnostics of a model.</summary>
/// <param name="BreuschPagan">Constant error variance; null for a model of one column, and where rows are weighted because it is not constant.</param>
/// <param name="ShapiroWilk">Normality of the residuals, or why it cannot be tested.</param>
/// <param name="Influence">Row by row.</param>
/// <param name="LargestCooksDistance">The largest that exists; NaN where none does.</param>
/// <param name="LargestLeverage">The largest leverage.</param>
public sealed record RegressionDiagnostics(
    BreuschPaganTest? BreuschPagan, Outcome<ShapiroWilkTest> ShapiroWilk, InfluenceMeasures Influence, double LargestCooksDistance, double LargestLeverage)
{
    /// <summary>The diagnostics of a fit.</summary>
    public static RegressionDiagnostics Of(LeastSquaresFit fit)
    {
        var influence = InfluenceMeasures.Of(fit);
        return new RegressionDiagnostics(
            fit.Design.RootWeights.IsEmpty ? BreuschPaganTest.Of(fit) : null,
            ShapiroWilkTest.Of(fit.Residuals, "residuals"),
            influence,
            influence.CooksDistances.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max(),
            influence.Leverages.Max());
    }
}
