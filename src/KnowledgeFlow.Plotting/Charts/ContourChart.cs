using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>A map of a surface: ground darker the higher, numbered lines of equal height, reference lines in black, the data as dots. Its plot is square.</summary>
internal static class ContourChart
{
    private const double WidestPlot = 320;
    private static readonly double[] Dotted = [2, 3.5];

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(ContourFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var surface = figure.Surface;
        var levels = ContourLevels.Of(surface.Values);
        var loops = levels.Select(level => ContourLoops.Of(surface, level)).ToImmutableArray();
        var colour = frame.Palette.Line(0);
        var panel = new ChartPanel(frame, style, (Pinned(figure.X, surface.X), Pinned(figure.Y, surface.Y)), ([.. surface.X], [.. surface.Y]))
        {
            IsEmpty = !surface.Values.Any(AxisRange.IsDrawable),
        };
        panel.Plot.Add.Plottable(new ContourBands(loops, colour));
        var observed = figure.Observed.X.Zip(figure.Observed.Y).Where(point => AxisRange.IsDrawable(point.First) && AxisRange.IsDrawable(point.Second)).ToList();
        panel.Plot.Add.Plottable(new Crowd(observed, Colour.Ink));
        var legend = new ChartLegend(frame, style, string.Empty, ChartPage.PanelWidth(frame));
        for (var place = 0; place < figure.Lines.Length; place++)
        {
            SeriesPlots.AddLine(panel.Plot, figure.Lines[place], Colour.Black, ChartStyle.LineWidth, Pattern(place));
            legend.Add(frame.In(figure.Lines[place].Label), figure.Lines[place], Colour.Black, Pattern(place), marker: null);
        }

        foreach (var mark in figure.Marks)
        {
            panel.Plot.Add.Plottable(new PointMarks([new Coordinates(mark.X, mark.Y)], Mark));
            legend.Add(frame.In(mark.Label), Mark);
        }

        var numbers = RoundTicks.Labels([.. levels]);
        panel.Plot.Add.Plottable(new ContourLabels(
            frame.Canvas.Fonts,
            [.. loops.Select((level, place) => (numbers[place], ContourBands.Ground(colour, place, loops.Length), level))],
            [.. figure.Lines.Where(line => line.X.Length > 1).Select(line => (new Coordinates(line.X[0], line.Y[0]), new Coordinates(line.X[^1], line.Y[^1])))],
            [.. figure.Marks.Select(mark => new Coordinates(mark.X, mark.Y))],
            style.TickSize));
        var width = Math.Min(ChartPage.PanelWidth(frame), WidestPlot);
        panel.Arrange(width, width * 0.85);
        return new ChartPage(frame, style, legend, [panel]) { MostPanelWidth = width }.Draw(panel.DataWidth);
    }

    private static MarkerStyle Mark => new()
    {
        Shape = MarkerShape.FilledDiamond,
        Size = ChartStyle.MarkerSize * 1.6f,
        FillColor = Colors.White,
        LineColor = Colors.Black,
        OutlineColor = Colors.Black,
        OutlineWidth = 1,
    };

    /// <summary>No air around a map.</summary>
    private static FigureAxis Pinned(FigureAxis axis, ImmutableArray<double> places) => places.IsEmpty
        ? axis
        : axis with { Minimum = axis.Minimum ?? places[0], Maximum = axis.Maximum ?? places[^1] };

    private static LinePattern Pattern(int line) => line switch
    {
        0 => LinePattern.Solid,
        1 => ChartStyle.Of([5, 3]),
        _ => ChartStyle.Of(Dotted),
    };
}
