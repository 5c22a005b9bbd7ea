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

    private readonly LineFigure figure;
    private readonly FigureFrame frame;
    private readonly ChartStyle style;
    private readonly ImmutableArray<string> regionLabels;
    private readonly bool namesAtEnds;

    private LineChart(LineFigure figure, FigureFrame frame)
    {
        this.figure = figure;
        this.frame = frame;
        style = ChartStyle.For(frame.Width);
        regionLabels = [.. figure.Regions.Select(region => frame.In(region.Label)).Distinct()];
        namesAtEnds = figure.Series.Length is > 1 and <= MostEndLabels
            && figure.Series.All(series => !series.Markers && !EndText(frame.In(series.Label)).IsShortened);
    }

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(LineFigure figure, FigureFrame frame) => new LineChart(figure, frame).Draw();

    private (double Width, double Height) Draw()
    {
        var y = YValues();
        var panel = new ChartPanel(frame, style, (figure.X, figure.Y), (XValues(), y)) { IsEmpty = !y.Exists(AxisRange.IsDrawable) };
        AddRegions(panel.Plot);
        for (var index = 0; index < figure.Series.Length; index++)
        {
            SeriesPlots.AddBand(panel.Plot, figure.Series[index], frame.Palette.Line(index), Pattern(index));
        }

        AddReferenceLines(panel.Plot);
        for (var index = 0; index < figure.Series.Length; index++)
        {
            SeriesPlots.AddLine(panel.Plot, figure.Series[index], frame.Palette.Line(index), ChartStyle.LineWidth, Pattern(index), Marker(index));
        }

        if (!figure.Marks.IsEmpty)
        {
            panel.Plot.Add.Plottable(new PointMarks([.. figure.Marks.Select(mark => new Coordinates(mark.X, mark.Y))], Mark));
        }

        if (!figure.Rug.IsEmpty)
        {
            panel.Plot.Add.Plottable(new Rug(figure.Rug));
        }

        panel.CaptionAbove(figure.VerticalLines.Select(line => (line.Value, frame.In(line.Label))));
        panel.NameAtRight(EndLabels(panel));
        return new ChartPage(frame, style, Legend(), [panel]).Draw(style.PlotHeight);
    }

    private List<double> XValues() =>
        [.. figure.Series.SelectMany(series => series.X), .. figure.Rug, .. figure.VerticalLines.Select(line => line.Value)];

    private List<double> YValues() =>
        [.. figure.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper)), .. figure.HorizontalLines.Select(line => line.Value)];

    private LinePattern Pattern(int index) => ChartStyle.Of(frame.Palette.Dash(index));

    private MarkerStyle? Marker(int index) => figure.Series[index].Markers ? ChartStyle.Marker(index, frame.Palette.Line(index)) : null;

    private static MarkerStyle Mark => new()
    {
        Shape = MarkerShape.FilledCircle,
        Size = ChartStyle.MarkerSize,
        FillColor = ChartStyle.Of(Colour.Black),
        LineColor = ChartStyle.Of(Colour.White),
        LineWidth = 0.6f,
    };

    private TextBlock EndText(string label) => frame.Block(label, style.LabelSize, frame.Width * WidestEndLabel, 3);

    private ChartLegend Legend()
    {
        var legend = new ChartLegend(frame, style, frame.In(figure.LegendTitle), frame.Width - (2 * ChartStyle.Edge));
        var saysMoreThanTheAxis = figure.Series.Length > 1 || (figure.Series.Length == 1 && figure.Series[0].Label != figure.Y.Label);
        for (var index = 0; index < figure.Series.Length && !namesAtEnds && saysMoreThanTheAxis; index++)
        {
            legend.Add(frame.In(figure.Series[index].Label), figure.Series[index], frame.Palette.Line(index), Pattern(index), Marker(index));
        }

        for (var index = 0; index < regionLabels.Length; index++)
        {
            legend.Add(regionLabels[index], index == 0 ? RegionColour : Colour.White, isHatched: index > 0);
        }

        return legend;
    }

    /// <summary>The first kind of region is grey, others are hatched.</summary>
    private void AddRegions(Plot plot)
    {
        foreach (var region in figure.Regions)
        {
            if (regionLabels.IndexOf(frame.In(region.Label)) > 0)
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
        foreach (var line in figure.HorizontalLines.Where(line => AxisRange.IsDrawable(line.Value)))
        {
            Style(plot.Add.HorizontalLine(line.Value));
        }

        foreach (var line in figure.VerticalLines.Where(line => AxisRange.IsDrawable(line.Value)))
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
        foreach (var line in figure.HorizontalLines.Where(line => panel.YRange.Contains(line.Value)))
        {
            yield return new EndLabel(EndText(frame.In(line.Label)), panel.XRange.Maximum, line.Value, Colour.Grey);
        }

        for (var index = 0; index < figure.Series.Length && namesAtEnds; index++)
        {
            var series = figure.Series[index];
            var last = Enumerable.Range(0, series.X.Length).LastOrDefault(place => AxisRange.IsDrawable(series.X[place]) && AxisRange.IsDrawable(series.Y[place]), -1);
            if (last >= 0)
            {
                yield return new EndLabel(EndText(frame.In(series.Label)), series.X[last], series.Y[last], frame.Palette.Line(index));
            }
        }
    }
}
