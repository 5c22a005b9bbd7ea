using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Draws panels of points, two a row, with plotting areas of one width. Points are translucent, so that crowds show; where
/// there are thousands, those that would fall on one spot of the paper are drawn once.
/// </summary>
internal sealed class ScatterFigureDrawing
{
    private const int MostCircles = 1500;
    private static readonly Colour PointColour = Palette.Line(0);

    /// <summary>The figure as an SVG document.</summary>
    public static string Draw(ScatterFigure figure, ReportLanguage language, bool synthetic)
    {
        var canvas = new FigureCanvas(figure, language);
        var grid = new PanelGrid(figure.Panels.Select(panel => panel.Title), (index, frame, margin) => Arranged(figure.Panels[index], frame, margin));
        var height = grid.Draw(canvas, language, 0, (index, plot) => DrawPanel(canvas, figure.Panels[index], index, plot));
        return canvas.ToDocument(grid.Width, height, synthetic);

        CartesianPlot Arranged(ScatterPanel panel, Box frame, double leftMargin) => CartesianPlot.Arrange(
            (panel.X, panel.Y),
            ([.. panel.PointsX, .. panel.Lines.SelectMany(line => line.X)], [.. panel.PointsY, .. panel.Lines.SelectMany(line => line.Y)]),
            language,
            frame,
            leftMargin);
    }

    private static void DrawPanel(FigureCanvas canvas, ScatterPanel panel, int index, CartesianPlot plot)
    {
        var points = panel.PointsX.Zip(panel.PointsY)
            .Where(point => AxisScale.IsDrawable(point.First) && AxisScale.IsDrawable(point.Second))
            .Select(point => new Point(plot.X[point.First], plot.Y[point.Second]))
            .ToList();

        canvas.Svg.BeginClip(canvas.Id("area" + SvgWriter.N(index)), plot.Area);
        foreach (var line in panel.Lines) SeriesDrawing.DrawBand(canvas.Svg, plot, line, Colour.Grey);
        if (points.Count <= MostCircles)
        {
            foreach (var point in points) canvas.Svg.Circle(point.X, point.Y, 2.1, PointColour, 0.45);
        }
        else
        {
            var spots = points.Select(point => new Point(Math.Round(point.X), Math.Round(point.Y))).Distinct().OrderBy(spot => spot.X).ThenBy(spot => spot.Y);
            canvas.Svg.Dots(spots, 2, PointColour, 0.6);
        }

        for (var line = 0; line < panel.Lines.Length; line++)
            SeriesDrawing.DrawLine(canvas.Svg, plot, panel.Lines[line], new Stroke(line == 0 ? Colour.Ink : Palette.Line(line), 1.2, Palette.Dash(line)));

        canvas.Svg.EndGroup();
        plot.DrawAxes(canvas.Svg);
        if (points.Count == 0) canvas.NothingToShow(plot.Area);
    }
}
