using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Panels of lines below one legend. A line's colour and dashes go with its label, so that the same line looks alike in every panel.</summary>
internal static class LinePanelChart
{
    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(LinePanelFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var labels = figure.Panels.SelectMany(panel => panel.Series).Select(series => frame.In(series.Label)).Distinct().ToImmutableArray();
        var isNamed = labels.Any(label => label.Length > 0);
        var legend = new ChartLegend(frame, style, isNamed ? frame.In(figure.LegendTitle) : string.Empty, frame.Width - (2 * ChartStyle.Edge));
        foreach (var series in figure.Panels.SelectMany(panel => panel.Series).DistinctBy(series => frame.In(series.Label)))
        {
            legend.Add(frame.In(series.Label), series, frame.Palette.Line(Place(series)), ChartStyle.Of(frame.Palette.Dash(Place(series))), marker: null);
        }

        var page = new ChartPage(frame, style, legend, [.. figure.Panels.Select(Panel)]);
        return page.Draw(figure.Panels.Length > 1 ? style.PanelHeight : style.PlotHeight);

        int Place(LineSeries series) => labels.IndexOf(frame.In(series.Label));

        ChartPanel Panel(LineFigure data)
        {
            var panel = new ChartPanel(
                frame,
                style,
                (data.X, data.Y),
                ([.. data.Series.SelectMany(series => series.X)], [.. data.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper))]))
            {
                Title = frame.In(data.Title),
                IsEmpty = data.Series.All(series => !series.Y.Any(AxisRange.IsDrawable)),
            };
            foreach (var series in data.Series)
            {
                SeriesPlots.AddBand(panel.Plot, series, frame.Palette.Line(Place(series)), ChartStyle.Of(frame.Palette.Dash(Place(series))));
            }

            foreach (var series in data.Series)
            {
                SeriesPlots.AddLine(panel.Plot, series, frame.Palette.Line(Place(series)), ChartStyle.LineWidth, ChartStyle.Of(frame.Palette.Dash(Place(series))));
            }

            return panel;
        }
    }
}
