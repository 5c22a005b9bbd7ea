using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// Panels of points, two a row, with plotting areas of one width. Points are translucent, so that crowds show; where
/// there are thousands, those that would fall on one spot of the paper are drawn once.
/// </summary>
internal static class ScatterChart
{
    private const int MostPoints = 1500;
    private const float PointSize = 2.4f;
    private const float LineWidth = 0.8f;

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(ScatterFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var legend = new ChartLegend(frame, style, string.Empty, frame.Width);
        var isSingle = figure.Panels.Length == 1;
        var dataHeight = isSingle ? style.PlotHeight : style.PanelHeight;
        return new ChartPage(frame, style, legend, [.. figure.Panels.Select(panel => Panel(panel, frame, style))]).Draw(dataHeight);
    }

    private static ChartPanel Panel(ScatterPanel data, FigureFrame frame, ChartStyle style)
    {
        var points = data.PointsX.Zip(data.PointsY).Where(point => AxisRange.IsDrawable(point.First) && AxisRange.IsDrawable(point.Second)).ToList();
        var panel = new ChartPanel(
            frame,
            style,
            (data.X, data.Y),
            ([.. data.PointsX, .. data.Lines.SelectMany(line => line.X)], [.. data.PointsY, .. data.Lines.SelectMany(line => line.Y)]))
        {
            Title = frame.In(data.Title),
            IsEmpty = points.Count == 0,
        };
        foreach (var line in data.Lines)
        {
            SeriesPlots.AddBand(panel.Plot, line, Colour.Grey, LinePattern.Solid);
        }

        var isCrowded = points.Count > MostPoints;
        if (isCrowded)
        {
            panel.Plot.Add.Plottable(new Crowd(points, frame.Palette.Line(0)));
        }
        else if (points.Count > 0)
        {
            var scatter = panel.Plot.Add.ScatterPoints(points.ConvertAll(point => point.First), points.ConvertAll(point => point.Second));
            scatter.MarkerStyle = new MarkerStyle(MarkerShape.FilledCircle, PointSize, ChartStyle.Of(frame.Palette.Line(0)).WithAlpha(0.45));
            scatter.MarkerStyle.OutlineWidth = 0;
        }

        for (var line = 0; line < data.Lines.Length; line++)
        {
            SeriesPlots.AddLine(panel.Plot, data.Lines[line], line == 0 ? Colour.Ink : frame.Palette.Line(line), LineWidth, ChartStyle.Of(frame.Palette.Dash(line)));
        }

        return panel;
    }
}
