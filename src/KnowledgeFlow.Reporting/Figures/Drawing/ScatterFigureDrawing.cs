using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Draws panels of points, two a row, with plotting areas of one width. Points are translucent, so that crowds show; where
/// there are thousands, those that would fall on one spot of the paper are drawn once.
/// </summary>
internal sealed class ScatterFigureDrawing
{
    private const double SingleWidth = 420;
    private const double DoubleWidth = 500;
    private const double SingleHeight = 236;
    private const double PanelHeight = 150;
    private const double Edge = 8;
    private const double PanelGap = 14;
    private const double TitleSize = 12;
    private const int MostCircles = 1500;
    private static readonly Colour PointColour = Palette.Line(0);

    /// <summary>The figure as an SVG document.</summary>
    public static string Draw(ScatterFigure figure, ReportLanguage language, bool synthetic)
    {
        var canvas = new FigureCanvas(figure, language);
        var isSingle = figure.Panels.Length <= 1;
        var width = isSingle ? SingleWidth : DoubleWidth;
        var panelWidth = isSingle ? width - (2 * Edge) : (width - (2 * Edge) - PanelGap) / 2;
        var margin = figure.Panels.Select(panel => Arranged(panel, 0, 0).LeftMargin).DefaultIfEmpty(0).Max();

        var top = Edge;
        foreach (var row in figure.Panels.Select((panel, index) => (panel, index)).Chunk(2))
        {
            var titles = row.Select(place => TextBlock.Of(place.panel.Title.In(language), TitleSize, panelWidth, 2, bold: true)).ToList();
            var areaTop = top + titles.Max(title => title.Height) + 6;
            var bottom = areaTop;
            foreach (var (panel, index) in row)
            {
                var left = Edge + (index % 2 * (panelWidth + PanelGap));
                var plot = Arranged(panel, left, margin).At(areaTop);
                titles[index % 2].Draw(canvas.Svg, left, areaTop - 6 - titles[index % 2].Height, TextAnchor.Start);
                DrawPanel(canvas, panel, index, plot);
                bottom = Math.Max(bottom, plot.Bottom);
            }

            top = bottom + PanelGap;
        }

        if (figure.Panels.IsEmpty) canvas.NothingToShow(new Box(0, 0, width, 60));
        return canvas.ToDocument(width, figure.Panels.IsEmpty ? 60 : top - PanelGap + Edge, synthetic);

        CartesianPlot Arranged(ScatterPanel panel, double left, double leftMargin) => CartesianPlot.Arrange(
            (panel.X, panel.Y),
            ([.. panel.PointsX, .. panel.Lines.SelectMany(line => line.X)], [.. panel.PointsY, .. panel.Lines.SelectMany(line => line.Y)]),
            language,
            new Box(left, 0, panelWidth, isSingle ? SingleHeight : PanelHeight),
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
