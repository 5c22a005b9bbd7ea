using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>The coordinates of the two panels of a residual figure.</summary>
/// <param name="Fitted">Panel 1, x: the fitted values, row by row.</param>
/// <param name="Residuals">Panel 1, y: the residuals, row by row.</param>
/// <param name="TheoreticalQuantiles">
/// Panel 2, x: normal quantiles at (i − a)/(n + 1 − 2a), ascending; a = 3/8 up to ten points, ½ beyond, as R's qqnorm.
/// </param>
/// <param name="SampleQuantiles">Panel 2, y: the internally studentised residuals, ascending; those that do not exist are left out.</param>
public sealed record ResidualPlotData(
    ImmutableArray<double> Fitted, ImmutableArray<double> Residuals, ImmutableArray<double> TheoreticalQuantiles, ImmutableArray<double> SampleQuantiles)
{
    /// <summary>The coordinates for a fit.</summary>
    public static ResidualPlotData Of(LeastSquaresFit fit)
    {
        ImmutableArray<double> sample = [.. InfluenceMeasures.Of(fit).StandardisedResiduals.Where(double.IsFinite).Order()];
        var shift = sample.Length <= 10 ? 0.375 : 0.5;
        return new ResidualPlotData(
            fit.FittedValues(),
            fit.Residuals,
            [.. Enumerable.Range(1, sample.Length).Select(i => NormalDistribution.Quantile((i - shift) / (sample.Length + 1 - (2 * shift))))],
            sample);
    }
}
