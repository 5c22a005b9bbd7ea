using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Diagnostics;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Makes the residual plots of the last model: against fitted values, and against normal quantiles.</summary>
internal static class ResidualFigure
{
    /// <summary>The figure, or null where no model could be estimated.</summary>
    public static ScatterFigure? Of(string id, HierarchicalFit fit)
    {
        var last = fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? fitted : null).LastOrDefault(block => block is not null);
        if (last is null)
        {
            return null;
        }

        var data = ResidualPlotData.Of(last.Fit);
        return new ScatterFigure(
            id,
            new Phrase("Residuals of the last model", "最终模型残差图"),
            [
                new ScatterPanel(
                    new Phrase("Residuals against fitted values", "残差与拟合值"),
                    new FigureAxis(new Phrase("Fitted value", "拟合值")),
                    new FigureAxis(new Phrase("Residual", "残差")),
                    data.Fitted,
                    data.Residuals,
                    Line(data.Fitted, 0, 0)),
                new ScatterPanel(
                    new Phrase("Normal Q-Q plot", "正态 Q-Q 图"),
                    new FigureAxis(new Phrase("Normal quantile", "正态分位数")),
                    new FigureAxis(new Phrase("Standardised residual", "标准化残差")),
                    data.TheoreticalQuantiles,
                    data.SampleQuantiles,
                    Line(data.TheoreticalQuantiles, 0, 1)),
            ],
            []);
    }

    // y = intercept + slope · x over the range of the points.
    private static ImmutableArray<LineSeries> Line(ImmutableArray<double> x, double intercept, double slope)
    {
        if (x.IsEmpty)
        {
            return [];
        }

        var (low, high) = (x.Min(), x.Max());
        return [new LineSeries(Phrase.Empty, [low, high], [intercept + (slope * low), intercept + (slope * high)], [], [])];
    }
}
