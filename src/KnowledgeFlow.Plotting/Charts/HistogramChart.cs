using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Histograms, two a row, each with its curve.</summary>
internal static class HistogramChart
{
    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(HistogramFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var legend = new ChartLegend(frame, style, string.Empty, ChartPage.PanelWidth(frame));
        return new ChartPage(frame, style, legend, [.. figure.Panels.Select(Panel)]).Draw(figure.Panels.Length > 1 ? style.PanelHeight : style.PlotHeight);

        ChartPanel Panel(HistogramPanel data)
        {
            var heights = data.Counts.Select(count => (double)count).Concat(data.Curve?.Y ?? []).ToList();
            var panel = new ChartPanel(frame, style, (data.X, data.Y), (data.Edges, heights), counts: true) { IsEmpty = data.Counts.IsEmpty };
            panel.Plot.Add.Plottable(new HistogramBars(data.Edges, data.Counts, frame.Palette.Line(0)));
            if (data.Curve is { } curve)
            {
                SeriesPlots.AddLine(panel.Plot, curve, Colour.Ink, ChartStyle.LineWidth, LinePattern.Solid);
            }

            return panel;
        }
    }
}
