using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Draws panels of lines below one legend. A line's colour and dashes go with its label, so that the same line looks alike in every panel.</summary>
internal static class LinePanelFigureDrawing
{
    private const double LineWidth = 1.5;

    /// <summary>The figure as an SVG document.</summary>
    public static string Draw(LinePanelFigure figure, ReportLanguage language, bool synthetic)
    {
        var canvas = new FigureCanvas(figure, language);
        var labels = figure.Panels.SelectMany(panel => panel.Series).Select(series => series.Label.In(language)).Distinct().ToImmutableArray();
        var grid = new PanelGrid(figure.Panels.Select(panel => panel.Title), (index, frame, margin) => Arranged(figure.Panels[index], frame, margin));
        var legend = new Legend(Entries(), grid.LegendWidth);
        legend.Draw(canvas.Svg, PanelGrid.LegendCorner.X, PanelGrid.LegendCorner.Y);
        var height = grid.Draw(canvas, language, legend.Height, (index, plot) => DrawPanel(canvas, figure.Panels[index], index, plot));
        return canvas.ToDocument(grid.Width, height, synthetic);

        IEnumerable<LegendEntry> Entries()
        {
            if (labels.All(label => label.Length == 0)) yield break;
            if (figure.LegendTitle.In(language) is { Length: > 0 } title) yield return new LegendEntry(title, (_, _) => { }) { KeyWidth = 0 };
            foreach (var series in figure.Panels.SelectMany(panel => panel.Series).DistinctBy(series => series.Label.In(language)).Where(series => series.Label.In(language).Length > 0))
                yield return new LegendEntry(series.Label.In(language), (svg, box) => SeriesDrawing.DrawKey(svg, box, series, Place(series), LineWidth));
        }

        int Place(LineSeries series) => labels.IndexOf(series.Label.In(language));

        CartesianPlot Arranged(LineFigure panel, Box frame, double leftMargin) => CartesianPlot.Arrange(
            (panel.X, panel.Y),
            ([.. panel.Series.SelectMany(series => series.X)], [.. panel.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper))]),
            language,
            frame,
            leftMargin);

        void DrawPanel(FigureCanvas canvas, LineFigure panel, int index, CartesianPlot plot)
        {
            canvas.Svg.BeginClip(canvas.Id("area" + SvgWriter.N(index)), plot.Area);
            foreach (var series in panel.Series) SeriesDrawing.DrawBand(canvas.Svg, plot, series, Palette.Line(Place(series)));
            foreach (var series in panel.Series) SeriesDrawing.DrawLine(canvas.Svg, plot, series, new Stroke(Palette.Line(Place(series)), LineWidth, Palette.Dash(Place(series))));
            canvas.Svg.EndGroup();
            plot.DrawAxes(canvas.Svg);
            if (panel.Series.All(series => !series.Y.Any(AxisScale.IsDrawable))) canvas.NothingToShow(plot.Area);
        }
    }
}
