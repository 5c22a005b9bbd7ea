using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Adds lines, their bands and their markers to a plot, with gaps where there is no value.</summary>
internal static class SeriesPlots
{
    private const float EdgeWidth = 0.35f;
    private const float LonePointSize = 3;

    /// <summary>Adds the band, if there is one; its edges carry the line's dashes, so that bands can be told apart in grey.</summary>
    public static void AddBand(Plot plot, LineSeries series, Colour colour, LinePattern pattern)
    {
        if (series.Lower.Length != series.X.Length || series.Upper.Length != series.X.Length)
        {
            return;
        }

        foreach (var run in Runs(series, place => AxisRange.IsDrawable(series.Lower[place]) && AxisRange.IsDrawable(series.Upper[place])).Where(run => run.Count > 1))
        {
            double[] x = [.. run.Select(place => series.X[place])];
            double[] lower = [.. run.Select(place => series.Lower[place])];
            double[] upper = [.. run.Select(place => series.Upper[place])];
            var band = plot.Add.FillY(x, lower, upper);
            band.FillColor = ChartStyle.Of(colour).WithAlpha(ChartStyle.BandOpacity);
            band.LineWidth = 0;
            band.MarkerStyle = MarkerStyle.None;
            foreach (var edge in (double[][])[lower, upper])
            {
                var line = plot.Add.ScatterLine(x, edge, ChartStyle.Of(Colour.Mix(Colour.White, colour, 0.6)));
                line.LineWidth = EdgeWidth;
                line.LinePattern = pattern;
            }
        }
    }

    /// <summary>Adds the line; a point alone between gaps is a dot.</summary>
    public static void AddLine(Plot plot, LineSeries series, Colour colour, float width, LinePattern pattern, MarkerStyle? marker = null)
    {
        foreach (var run in Runs(series, place => AxisRange.IsDrawable(series.Y[place])))
        {
            double[] x = [.. run.Select(place => series.X[place])];
            double[] y = [.. run.Select(place => series.Y[place])];
            var line = plot.Add.Scatter(x, y, ChartStyle.Of(colour));
            line.LineStyle.AntiAlias = true;
            line.LineWidth = x.Length > 1 ? width : 0;
            line.LinePattern = pattern;
            line.MarkerStyle = MarkerStyle.None;
            var mark = marker ?? (x.Length > 1 ? null : new MarkerStyle(MarkerShape.FilledCircle, LonePointSize, ChartStyle.Of(colour)));
            if (mark is not null)
            {
                plot.Add.Plottable(new PointMarks([.. x.Zip(y, (first, second) => new Coordinates(first, second))], mark));
            }
        }
    }

    /// <summary>The stretches of a series between points that cannot be drawn, as places in it.</summary>
    private static IEnumerable<List<int>> Runs(LineSeries series, Func<int, bool> isDrawable)
    {
        var run = new List<int>();
        for (var place = 0; place < series.X.Length; place++)
        {
            if (AxisRange.IsDrawable(series.X[place]) && isDrawable(place))
            {
                run.Add(place);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
