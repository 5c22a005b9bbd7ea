using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Draws lines over one abscissa. Lines differ by dash pattern and marker besides colour, and are named at their right ends; lines
/// with marked points, many lines and lines with long names are named in a legend instead. Reference lines have their
/// captions outside the plotting area, where no data can cross them.
/// </summary>
internal sealed class LineFigureDrawing
{
    private const double Width = 420;
    private const double PlotHeight = 236;
    private const double Edge = 8;
    private const double LabelSize = 11;
    private const double WidestEndLabel = 104;
    private const int MostEndLabels = 6;
    private const double LineWidth = 1.7;
    private static readonly Stroke ReferenceStroke = new(Colour.Grey, 0.9, "3 2");

    private readonly LineFigure _figure;
    private readonly ReportLanguage _language;
    private readonly FigureCanvas _canvas;
    private readonly ImmutableArray<string> _regionLabels;
    private readonly bool _namesAtEnds;

    private LineFigureDrawing(LineFigure figure, ReportLanguage language)
    {
        _figure = figure;
        _language = language;
        _canvas = new FigureCanvas(figure, language);
        _regionLabels = [.. figure.Regions.Select(region => region.Label.In(language)).Distinct()];
        _namesAtEnds = figure.Series.Length is > 1 and <= MostEndLabels
            && figure.Series.All(series => !series.Markers && !EndText(series.Label).IsShortened);
    }

    private SvgWriter Svg => _canvas.Svg;

    /// <summary>The figure as an SVG document.</summary>
    public static string Draw(LineFigure figure, ReportLanguage language, bool synthetic) => new LineFigureDrawing(figure, language).Draw(synthetic);

    private string Draw(bool synthetic)
    {
        var endTexts = _figure.HorizontalLines.Select(line => line.Label).Concat(_namesAtEnds ? _figure.Series.Select(series => series.Label) : []);
        var endWidth = endTexts.Select(label => EndText(label).Width).DefaultIfEmpty(0).Max();
        var plot = CartesianPlot.Arrange(
            (_figure.X, _figure.Y),
            (XValues(), YValues()),
            _language,
            new Box(Edge, 0, Width - (2 * Edge), PlotHeight),
            rightMargin: endWidth > 0 ? endWidth + EndLabels.LeaderWidth : 0);

        var legend = new Legend(LegendEntries(), Width - (2 * Edge) - 20);
        var captions = new TopCaptions(_figure.VerticalLines.Where(IsWithin).Select(line => (plot.X[line.Value], line.Label.In(_language))), Edge, Width - Edge);
        var legendTop = Edge;
        var captionsTop = legendTop + legend.Height + (legend.Height > 0 ? 8 : 0);
        plot = plot.At(captionsTop + captions.Height + 4);

        legend.Draw(Svg, Edge + 10, legendTop);
        captions.Draw(Svg, captionsTop);
        Svg.BeginClip(_canvas.Id("area"), plot.Area);
        DrawRegions(plot);
        DrawBands(plot);
        DrawReferenceLines(plot);
        DrawLines(plot);
        DrawRug(plot);
        Svg.EndGroup();
        plot.DrawAxes(Svg);
        DrawMarkers(plot);
        EndLabels.Draw(Svg, EndLabelsOf(plot), plot.Area);
        if (YValues().All(value => !AxisScale.IsDrawable(value))) _canvas.NothingToShow(plot.Area);
        return _canvas.ToDocument(Width, plot.Bottom + Edge - 2, synthetic);

        bool IsWithin(ReferenceLine line) => line.Value >= plot.X.Minimum && line.Value <= plot.X.Maximum;
    }

    private List<double> XValues() =>
        [.. _figure.Series.SelectMany(series => series.X), .. _figure.Rug, .. _figure.VerticalLines.Select(line => line.Value)];

    private List<double> YValues() =>
        [.. _figure.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper)), .. _figure.HorizontalLines.Select(line => line.Value)];

    private TextBlock EndText(Phrase label) => TextBlock.Of(label.In(_language), LabelSize, WidestEndLabel, 3);

    private IEnumerable<LegendEntry> LegendEntries()
    {
        if (_figure.LegendTitle.In(_language) is { Length: > 0 } title) yield return new LegendEntry(title, (_, _) => { }) { KeyWidth = 0 };
        var saysMoreThanTheAxis = _figure.Series.Length > 1 || (_figure.Series.Length == 1 && _figure.Series[0].Label != _figure.Y.Label);
        for (var index = 0; index < _figure.Series.Length && !_namesAtEnds && saysMoreThanTheAxis; index++)
        {
            var (series, place) = (_figure.Series[index], index);
            if (series.Label.In(_language).Length > 0) yield return new LegendEntry(series.Label.In(_language), (svg, box) => SeriesDrawing.DrawKey(svg, box, series, place, LineWidth));
        }

        for (var index = 0; index < _regionLabels.Length; index++)
        {
            var fill = index;
            if (_regionLabels[index].Length > 0) yield return new LegendEntry(_regionLabels[index], (_, box) => DrawRegion(box, fill)) { KeyWidth = 20 };
        }
    }

    private void DrawRegions(CartesianPlot plot)
    {
        foreach (var region in _figure.Regions)
        {
            var left = plot.X[Math.Clamp(region.From, plot.X.Minimum, plot.X.Maximum)];
            var right = plot.X[Math.Clamp(region.To, plot.X.Minimum, plot.X.Maximum)];
            if (right > left) DrawRegion(plot.Area with { Left = left, Width = right - left }, _regionLabels.IndexOf(region.Label.In(_language)));
        }
    }

    /// <summary>The first kind of region is grey, others are hatched one way or the other.</summary>
    private void DrawRegion(Box box, int kind)
    {
        if (kind == 0) Svg.Rectangle(box, new Colour(0xe8, 0xe8, 0xe8));
        else Svg.Rectangle(box, _canvas.Hatching(kind), null);
    }

    private void DrawBands(CartesianPlot plot)
    {
        for (var index = 0; index < _figure.Series.Length; index++) SeriesDrawing.DrawBand(Svg, plot, _figure.Series[index], Palette.Line(index));
    }

    private void DrawReferenceLines(CartesianPlot plot)
    {
        foreach (var line in _figure.HorizontalLines.Where(line => AxisScale.IsDrawable(line.Value)))
            Svg.Line(plot.Area.Left, plot.Y[line.Value], plot.Area.Right, plot.Y[line.Value], ReferenceStroke);
        foreach (var line in _figure.VerticalLines.Where(line => AxisScale.IsDrawable(line.Value)))
            Svg.Line(plot.X[line.Value], plot.Area.Top, plot.X[line.Value], plot.Area.Bottom, ReferenceStroke);
    }

    private void DrawLines(CartesianPlot plot)
    {
        for (var index = 0; index < _figure.Series.Length; index++)
            SeriesDrawing.DrawLine(Svg, plot, _figure.Series[index], new Stroke(Palette.Line(index), LineWidth, Palette.Dash(index)));
    }

    /// <summary>Markers are not clipped: those on an axis would be halved.</summary>
    private void DrawMarkers(CartesianPlot plot)
    {
        for (var index = 0; index < _figure.Series.Length; index++)
        {
            var series = _figure.Series[index];
            for (var place = 0; series.Markers && place < series.X.Length; place++)
            {
                var (x, y) = (series.X[place], series.Y[place]);
                if (x >= plot.X.Minimum && x <= plot.X.Maximum && y >= plot.Y.Minimum && y <= plot.Y.Maximum)
                    Marker.Draw(Svg, Palette.Marker(index), plot.X[x], plot.Y[y], Palette.Line(index));
            }
        }
    }

    private void DrawRug(CartesianPlot plot)
    {
        var places = _figure.Rug.Where(AxisScale.IsDrawable).Select(value => Math.Round(plot.X[value] * 2) / 2).Distinct().Order();
        foreach (var x in places) Svg.Line(x, plot.Area.Bottom - 6, x, plot.Area.Bottom, new Stroke(Colour.Grey, 0.6));
    }

    private IEnumerable<EndLabel> EndLabelsOf(CartesianPlot plot)
    {
        foreach (var line in _figure.HorizontalLines.Where(line => line.Value >= plot.Y.Minimum && line.Value <= plot.Y.Maximum && line.Label.In(_language).Length > 0))
            yield return new EndLabel(EndText(line.Label), new Point(plot.Area.Right, plot.Y[line.Value]), Colour.Grey);

        for (var index = 0; index < _figure.Series.Length && _namesAtEnds; index++)
        {
            var series = _figure.Series[index];
            var last = Enumerable.Range(0, series.X.Length).LastOrDefault(place => AxisScale.IsDrawable(series.X[place]) && AxisScale.IsDrawable(series.Y[place]), -1);
            if (last < 0 || series.Label.In(_language).Length == 0) continue;
            var end = new Point(
                Math.Clamp(plot.X[series.X[last]], plot.Area.Left, plot.Area.Right),
                Math.Clamp(plot.Y[series.Y[last]], plot.Area.Top, plot.Area.Bottom));
            yield return new EndLabel(EndText(series.Label), end, Palette.Line(index));
        }
    }
}
