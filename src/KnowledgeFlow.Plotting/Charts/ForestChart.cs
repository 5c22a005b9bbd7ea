using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Estimates as squares on their intervals, solid where the interval leaves out zero, their numbers at the right.</summary>
internal static class ForestChart
{
    private const double WidestLabel = 0.34;
    private const double CapHeight = 1.8;
    private const double RowPadding = 5;
    private const double EmptyHeight = 40;
    private static readonly NumberStyle Number = NumberStyle.Score;

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(ForestFigure figure, FigureFrame frame)
    {
        var style = ChartStyle.For(frame.Width);
        var rows = figure.Rows.Select(row => (Row: row, Label: frame.Block(frame.In(row.Label), style.LabelSize, frame.Width * WidestLabel, 3))).ToList();

        // The vertical axis counts points of paper upwards, so that a row is as high as its name.
        double[] heights = [.. rows.Select(row => Math.Max(row.Label.Height, style.LabelSize) + RowPadding)];
        var height = rows.Count == 0 ? EmptyHeight : heights.Sum();
        var panel = new ChartPanel(
            frame,
            style,
            (figure.X, new FigureAxis(Phrase.Empty, 0, height)),
            ([0, .. figure.Rows.SelectMany(row => new[] { row.Estimate, row.Lower, row.Upper })], []))
        {
            IsEmpty = !figure.Rows.Any(IsDrawable),
        };
        AddZero(panel.Plot);
        for (var place = 0; place < rows.Count; place++)
        {
            AddRow(panel.Plot, rows[place].Row, Ordinate(place), frame.Palette.Line(0));
        }

        panel.NameRows([.. rows.Select((row, place) => (Ordinate(place), string.Join('\n', row.Label.Lines)))], style.LabelSize);
        if (!panel.IsEmpty)
        {
            panel.Plot.Axes.AddPanel(new RowTextPanel(frame, style, frame.In(figure.Heading), [.. rows.Select((row, place) => (Ordinate(place), Text(row.Row)))]));
        }

        panel.Plot.Axes.Top.MinimumSize = (float)(style.LabelSize * 1.5);
        return new ChartPage(frame, style, new ChartLegend(frame, style, string.Empty, frame.Width), [panel]).Draw(height);

        double Ordinate(int place) => height - heights.Take(place).Sum() - (heights[place] / 2);

        string Text(ForestRow row)
        {
            var formatter = new NumberFormatter(frame.Language);
            return IsDrawable(row) ? $"{formatter.Format(row.Estimate, Number)} [{formatter.Format(row.Lower, Number)}, {formatter.Format(row.Upper, Number)}]" : "–";
        }
    }

    private static bool IsDrawable(ForestRow row) => AxisRange.IsDrawable(row.Estimate) && AxisRange.IsDrawable(row.Lower) && AxisRange.IsDrawable(row.Upper);

    private static void AddZero(Plot plot)
    {
        var zero = plot.Add.VerticalLine(0);
        zero.LineWidth = 0.6f;
        zero.LineColor = ChartStyle.Of(Colour.Grey);
        zero.LinePattern = ChartStyle.Of([3, 2]);
    }

    private static void AddRow(Plot plot, ForestRow row, double y, Colour colour)
    {
        if (!IsDrawable(row))
        {
            return;
        }

        AddLine(row.Lower, y, row.Upper, y);
        AddLine(row.Lower, y - CapHeight, row.Lower, y + CapHeight);
        AddLine(row.Upper, y - CapHeight, row.Upper, y + CapHeight);
        plot.Add.Plottable(new PointMarks([new Coordinates(row.Estimate, y)], new MarkerStyle
        {
            Shape = MarkerShape.FilledSquare,
            Size = ChartStyle.MarkerSize,
            FillColor = row.ExcludesZero ? ChartStyle.Of(colour) : Colors.White,
            OutlineColor = ChartStyle.Of(colour),
            OutlineWidth = 0.8f,
        }));

        void AddLine(double x1, double y1, double x2, double y2)
        {
            var line = plot.Add.Line(x1, y1, x2, y2);
            line.LineColor = ChartStyle.Of(colour);
            line.LineWidth = 0.9f;
            line.MarkerStyle = MarkerStyle.None;
        }
    }
}
