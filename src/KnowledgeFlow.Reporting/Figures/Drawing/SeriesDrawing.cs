using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Draws a line and its band over a plotting area, with gaps where there is no value.</summary>
internal static class SeriesDrawing
{
    /// <summary>Bands let other bands and the shading of regions through.</summary>
    public const double BandOpacity = 0.18;

    /// <summary>Draws the band, if there is one.</summary>
    public static void DrawBand(SvgWriter svg, CartesianPlot plot, LineSeries series, Colour colour)
    {
        if (series.Lower.Length != series.X.Length || series.Upper.Length != series.X.Length) return;

        foreach (var run in Runs(series, place => AxisScale.IsDrawable(series.Lower[place]) && AxisScale.IsDrawable(series.Upper[place])))
        {
            var upper = run.Select(place => new Point(plot.X[series.X[place]], plot.Y[series.Upper[place]]));
            var lower = run.AsEnumerable().Reverse().Select(place => new Point(plot.X[series.X[place]], plot.Y[series.Lower[place]]));
            svg.Polygon(upper.Concat(lower), colour, BandOpacity);
        }
    }

    /// <summary>Draws the line; a point alone between gaps is a dot.</summary>
    public static void DrawLine(SvgWriter svg, CartesianPlot plot, LineSeries series, Stroke stroke)
    {
        foreach (var run in Runs(series, place => AxisScale.IsDrawable(series.Y[place])))
        {
            var points = run.ConvertAll(place => new Point(plot.X[series.X[place]], plot.Y[series.Y[place]]));
            if (points.Count > 1) svg.Polyline(points, stroke);
            else if (!series.Markers) svg.Circle(points[0].X, points[0].Y, 2.5, stroke.Colour, 1);
        }
    }

    /// <summary>Draws what the line at a place of the palette looks like, into a legend's box.</summary>
    public static void DrawKey(SvgWriter svg, Box box, LineSeries series, int index, double lineWidth)
    {
        var middle = box.Top + (box.Height / 2);
        if (!series.Lower.IsEmpty) svg.Rectangle(new Box(box.Left, middle - 5, box.Width, 10), Colour.Mix(Colour.White, Palette.Line(index), BandOpacity));
        svg.Line(box.Left, middle, box.Right, middle, new Stroke(Palette.Line(index), lineWidth, Palette.Dash(index)));
        if (series.Markers) Marker.Draw(svg, Palette.Marker(index), box.Left + (box.Width / 2), middle, Palette.Line(index));
    }

    /// <summary>The stretches of a series between points that cannot be drawn, as places in it.</summary>
    private static IEnumerable<List<int>> Runs(LineSeries series, Func<int, bool> isDrawable)
    {
        var run = new List<int>();
        for (var place = 0; place < series.X.Length; place++)
        {
            if (AxisScale.IsDrawable(series.X[place]) && isDrawable(place))
            {
                run.Add(place);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0) yield return run;
    }
}
