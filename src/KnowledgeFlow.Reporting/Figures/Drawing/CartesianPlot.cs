using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>A plotting area with its two axes: ticks outside, at round numbers, and a name along each axis.</summary>
internal sealed record CartesianPlot
{
    private const double TickLength = 4;
    private const double TickSize = 11;
    private const double TitleSize = 12;
    private const double Gap = 4;
    private static readonly Stroke AxisStroke = new(Colour.Ink, 1);

    private CartesianPlot()
    {
    }

    /// <summary>Where data are drawn.</summary>
    public required Box Area { get; init; }

    public required AxisScale X { get; init; }

    public required AxisScale Y { get; init; }

    public required AxisTicks XTicks { get; init; }

    public required AxisTicks YTicks { get; init; }

    public required TextBlock XTitle { get; init; }

    public required TextBlock YTitle { get; init; }

    /// <summary>The lower edge of everything, the horizontal axis's name included.</summary>
    public double Bottom => Area.Bottom + TickLength + (TickSize * 1.2) + Gap + XTitle.Height + 2;

    /// <summary>Room taken at the left of the area by the vertical axis.</summary>
    public double LeftMargin => YTitle.Height + Gap + WidestLabel(YTicks) + TickLength + Gap;

    /// <summary>Arranges a plot whose area begins at ordinate 0; <see cref="At"/> puts it in its place.</summary>
    /// <param name="axes">The axes' names and pins.</param>
    /// <param name="values">What must be seen on either.</param>
    /// <param name="language">The language of the names.</param>
    /// <param name="frame">Left and right edge of the whole, and the height of the area.</param>
    /// <param name="leftMargin">The least room at the left, for plots below one another.</param>
    /// <param name="rightMargin">The least room at the right.</param>
    public static CartesianPlot Arrange(
        (FigureAxis X, FigureAxis Y) axes,
        (IReadOnlyCollection<double> X, IReadOnlyCollection<double> Y) values,
        ReportLanguage language,
        Box frame,
        double leftMargin = 0,
        double rightMargin = 0)
    {
        var (yMinimum, yMaximum) = AxisScale.Range(axes.Y, values.Y);
        var (xMinimum, xMaximum) = AxisScale.Range(axes.X, values.X);
        var wholeX = values.X.Count > 0 && values.X.Where(AxisScale.IsDrawable).All(double.IsInteger);
        var plot = new CartesianPlot
        {
            Area = frame,
            X = new AxisScale(xMinimum, xMaximum, 0, 1),
            Y = new AxisScale(yMinimum, yMaximum, frame.Height, 0),
            XTicks = new AxisTicks([], []),
            YTicks = AxisTicks.Within(yMinimum, yMaximum, Math.Clamp((int)(frame.Height / 34), 3, 7)),
            XTitle = TextBlock.Of(string.Empty, TitleSize, frame.Width),
            YTitle = TextBlock.Of(axes.Y.Label.In(language), TitleSize, frame.Height, 3),
        };

        var left = frame.Left + Math.Max(leftMargin, plot.LeftMargin);
        var xTicks = TicksThatFit(xMinimum, xMaximum, wholeX, frame.Right - left);
        var right = frame.Right - Math.Max(rightMargin, (WidestLabel(xTicks) / 2) + 2);
        var area = new Box(left, 0, Math.Max(40, right - left), frame.Height);
        return plot with
        {
            Area = area,
            X = new AxisScale(xMinimum, xMaximum, area.Left, area.Right),
            XTicks = TicksThatFit(xMinimum, xMaximum, wholeX, area.Width),
            XTitle = TextBlock.Of(axes.X.Label.In(language), TitleSize, frame.Right - left, 3),
        };
    }

    /// <summary>The same plot with the area's upper edge elsewhere.</summary>
    public CartesianPlot At(double top) => this with
    {
        Area = Area with { Top = top },
        Y = Y with { From = top + Area.Height, To = top },
    };

    /// <summary>Draws the axes; data go before them, so that the axes stay on top.</summary>
    public void DrawAxes(SvgWriter svg)
    {
        svg.Line(Area.Left, Area.Top, Area.Left, Area.Bottom, AxisStroke);
        svg.Line(Area.Left, Area.Bottom, Area.Right, Area.Bottom, AxisStroke);
        for (var tick = 0; tick < XTicks.Values.Length; tick++)
        {
            var x = X[XTicks.Values[tick]];
            svg.Line(x, Area.Bottom, x, Area.Bottom + TickLength, AxisStroke);
            svg.Text(x, Area.Bottom + TickLength + TickSize, XTicks.Labels[tick], new TextStyle(TickSize, TextAnchor.Middle));
        }

        for (var tick = 0; tick < YTicks.Values.Length; tick++)
        {
            var y = Y[YTicks.Values[tick]];
            svg.Line(Area.Left - TickLength, y, Area.Left, y, AxisStroke);
            svg.Text(Area.Left - TickLength - 3, y + (TickSize * 0.36), YTicks.Labels[tick], new TextStyle(TickSize, TextAnchor.End));
        }

        XTitle.Draw(svg, Area.Left + (Math.Max(Area.Width, XTitle.Width) / 2), Area.Bottom + TickLength + (TickSize * 1.2) + Gap, TextAnchor.Middle);
        DrawUpwardTitle(svg);
    }

    private void DrawUpwardTitle(SvgWriter svg)
    {
        var baseline = Area.Left - LeftMargin + (TitleSize * 0.93);
        var style = new TextStyle(TitleSize, TextAnchor.Middle) { Upward = true };
        var centre = Area.Top + (Area.Height / 2);
        for (var line = 0; line < YTitle.Lines.Length; line++)
        {
            svg.Text(baseline + (line * YTitle.LineHeight), centre, YTitle.Lines[line], style, YTitle.IsShortened ? YTitle.Full : null);
        }
    }

    private static AxisTicks TicksThatFit(double minimum, double maximum, bool whole, double width)
    {
        var most = Math.Clamp((int)(width / (whole ? 22 : 36)), 2, 12);
        var ticks = AxisTicks.Within(minimum, maximum, most, whole);
        while (most > 2 && (WidestLabel(ticks) + 8) * ticks.Labels.Length > width) ticks = AxisTicks.Within(minimum, maximum, --most, whole);
        return ticks;
    }

    private static double WidestLabel(AxisTicks ticks) => ticks.Labels.Select(label => TextMeasure.Width(label, TickSize)).DefaultIfEmpty(0).Max();
}
