using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// Lines over one abscissa. Lines differ by dash pattern and marker besides colour, and are named at their right ends; lines
/// with marked points, many lines and lines with long names are named in a legend instead. Reference lines have their
/// captions outside the plotting area, where no data can cross them.
/// </summary>
internal sealed class LineChart
{
    private const double WidestEndLabel = 0.25;
    private const int MostEndLabels = 6;
    private static readonly Colour RegionColour = new(0xe8, 0xe8, 0xe8);

    private readonly LineFigure _figure;
    private readonly FigureFrame _frame;
    private readonly ChartStyle _style;
    private readonly ImmutableArray<string> _regionLabels;
    private readonly bool _namesAtEnds;

    private LineChart(LineFigure figure, FigureFrame frame)
    {
        _figure = figure;
        _frame = frame;
        _style = ChartStyle.For(frame.Width);
        _regionLabels = [.. figure.Regions.Select(region => frame.In(region.Label)).Distinct()];
        _namesAtEnds = figure.Series.Length is > 1 and <= MostEndLabels
            && figure.Series.All(series => !series.Markers && !EndText(frame.In(series.Label)).IsShortened);
    }

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(LineFigure figure, FigureFrame frame) => new LineChart(figure, frame).Draw();

    private (double Width, double Height) Draw()
    {
        var y = YValues();
        var panel = new ChartPanel(_frame, _style, (_figure.X, _figure.Y), (XValues(), y)) { IsEmpty = !y.Exists(AxisRange.IsDrawable) };
        AddRegions(panel.Plot);
        for (var index = 0; index < _figure.Series.Length; index++)
        {
            SeriesPlots.AddBand(panel.Plot, _figure.Series[index], _frame.Palette.Line(index), Pattern(index));
        }

        AddReferenceLines(panel.Plot);
        for (var index = 0; index < _figure.Series.Length; index++)
        {
            SeriesPlots.AddLine(panel.Plot, _figure.Series[index], _frame.Palette.Line(index), ChartStyle.LineWidth, Pattern(index), Marker(index));
        }

        if (!_figure.Rug.IsEmpty)
        {
            panel.Plot.Add.Plottable(new Rug(_figure.Rug));
        }

        panel.CaptionAbove(_figure.VerticalLines.Select(line => (line.Value, _frame.In(line.Label))));
        panel.NameAtRight(EndLabels(panel));
        return new ChartPage(_frame, _style, Legend(), [panel]).Draw(_style.PlotHeight);
    }

    private List<double> XValues() =>
        [.. _figure.Series.SelectMany(series => series.X), .. _figure.Rug, .. _figure.VerticalLines.Select(line => line.Value)];

    private List<double> YValues() =>
        [.. _figure.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper)), .. _figure.HorizontalLines.Select(line => line.Value)];

    private LinePattern Pattern(int index) => ChartStyle.Of(_frame.Palette.Dash(index));

    private MarkerStyle? Marker(int index) => _figure.Series[index].Markers ? ChartStyle.Marker(index, _frame.Palette.Line(index)) : null;

    private TextBlock EndText(string label) => _frame.Block(label, _style.LabelSize, _frame.Width * WidestEndLabel, 3);

    private ChartLegend Legend()
    {
        var legend = new ChartLegend(_frame, _style, _frame.In(_figure.LegendTitle), _frame.Width - (2 * ChartStyle.Edge));
        var saysMoreThanTheAxis = _figure.Series.Length > 1 || (_figure.Series.Length == 1 && _figure.Series[0].Label != _figure.Y.Label);
        for (var index = 0; index < _figure.Series.Length && !_namesAtEnds && saysMoreThanTheAxis; index++)
        {
            legend.Add(_frame.In(_figure.Series[index].Label), _figure.Series[index], _frame.Palette.Line(index), Pattern(index), Marker(index));
        }

        for (var index = 0; index < _regionLabels.Length; index++)
        {
            legend.Add(_regionLabels[index], index == 0 ? RegionColour : Colour.White, isHatched: index > 0);
        }

        return legend;
    }

    /// <summary>The first kind of region is grey, others are hatched.</summary>
    private void AddRegions(Plot plot)
    {
        foreach (var region in _figure.Regions)
        {
            if (_regionLabels.IndexOf(_frame.In(region.Label)) > 0)
            {
                plot.Add.Plottable(new Hatching(region.From, region.To));
                continue;
            }

            var span = plot.Add.HorizontalSpan(region.From, region.To, ChartStyle.Of(RegionColour));
            span.LineWidth = 0;
        }
    }

    private void AddReferenceLines(Plot plot)
    {
        foreach (var line in _figure.HorizontalLines.Where(line => AxisRange.IsDrawable(line.Value)))
        {
            Style(plot.Add.HorizontalLine(line.Value));
        }

        foreach (var line in _figure.VerticalLines.Where(line => AxisRange.IsDrawable(line.Value)))
        {
            Style(plot.Add.VerticalLine(line.Value));
        }

        static void Style(ScottPlot.Plottables.AxisLine line)
        {
            line.LineWidth = 0.6f;
            line.LineColor = ChartStyle.Of(Colour.Grey);
            line.LinePattern = ChartStyle.Of([3, 2]);
        }
    }

    private IEnumerable<EndLabel> EndLabels(ChartPanel panel)
    {
        foreach (var line in _figure.HorizontalLines.Where(line => panel.YRange.Contains(line.Value)))
        {
            yield return new EndLabel(EndText(_frame.In(line.Label)), panel.XRange.Maximum, line.Value, Colour.Grey);
        }

        for (var index = 0; index < _figure.Series.Length && _namesAtEnds; index++)
        {
            var series = _figure.Series[index];
            var last = Enumerable.Range(0, series.X.Length).LastOrDefault(place => AxisRange.IsDrawable(series.X[place]) && AxisRange.IsDrawable(series.Y[place]), -1);
            if (last >= 0)
            {
                yield return new EndLabel(EndText(_frame.In(series.Label)), series.X[last], series.Y[last], _frame.Palette.Line(index));
            }
        }
    }
}
