using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeFlow.Plotting.Fonts;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>
/// Writes the few SVG 1.1 elements our figures need: invariant numbers of two decimals, text escaped and freed of what XML forbids.
/// Presentation attributes only, no style sheets, so that every editor and converter reads them.
/// </summary>
/// <param name="fonts">What text is measured with.</param>
/// <param name="prefix">What ids begin with, so that several figures stand on one page.</param>
internal sealed class SvgCanvas(FigureFonts fonts, string prefix) : Canvas(fonts)
{
    private readonly StringBuilder body = new();
    private int gradients;

    /// <summary>The elements drawn so far.</summary>
    public string Body => body.ToString();

    public override void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        Element($"<line x1=\"{Svg.N(x1)}\" y1=\"{Svg.N(y1)}\" x2=\"{Svg.N(x2)}\" y2=\"{Svg.N(y2)}\"{Attributes(stroke)}/>");

    public override void Polyline(IEnumerable<Point> points, Stroke stroke) =>
        Element($"<polyline points=\"{Coordinates(points)}\" fill=\"none\"{Attributes(stroke)} stroke-linejoin=\"round\"/>");

    public override void Polygon(IEnumerable<Point> points, Colour fill) =>
        Element($"<polygon points=\"{Coordinates(points)}\" fill=\"{fill.Hex}\"/>");

    public override void Rectangle(Box box, Colour fill, Stroke? outline = null) => Rectangle(box, fill.Hex, outline);

    public override void Gradient(Box box, ImmutableArray<Colour> stops, Stroke outline)
    {
        var id = $"{prefix}-gradient{Svg.N(gradients++)}";
        var parts = stops.Select((stop, place) => $"<stop offset=\"{Svg.N((double)place / (stops.Length - 1))}\" stop-color=\"{stop.Hex}\"/>");
        Element($"<defs><linearGradient id=\"{id}\">{string.Concat(parts)}</linearGradient></defs>");
        Rectangle(box, $"url(#{id})", outline);
    }

    public override void Ellipse(Box box, Colour fill, Stroke outline) =>
        Element($"<ellipse cx=\"{Svg.N(box.Left + (box.Width / 2))}\" cy=\"{Svg.N(box.Top + (box.Height / 2))}\" rx=\"{Svg.N(box.Width / 2)}\" ry=\"{Svg.N(box.Height / 2)}\" fill=\"{fill.Hex}\"{Attributes(outline)}/>");

    public override void Curve(Point from, Point first, Point second, Point to, Stroke stroke) =>
        Element($"<path d=\"M{Svg.N(from.X)} {Svg.N(from.Y)}C{Svg.N(first.X)} {Svg.N(first.Y)} {Svg.N(second.X)} {Svg.N(second.Y)} {Svg.N(to.X)} {Svg.N(to.Y)}\" fill=\"none\"{Attributes(stroke)}/>");

    protected override void DrawText(double x, double y, string text, TextStyle style, string? full) =>
        Element(Svg.Text(x, y, text, style, Fonts.Width(text, style.Size, style.Bold), full));

    private void Rectangle(Box box, string fill, Stroke? outline) =>
        Element($"<rect x=\"{Svg.N(box.Left)}\" y=\"{Svg.N(box.Top)}\" width=\"{Svg.N(box.Width)}\" height=\"{Svg.N(box.Height)}\" fill=\"{fill}\"{(outline is null ? "" : Attributes(outline))}/>");

    private static string Attributes(Stroke stroke)
    {
        var dash = stroke.Dash.IsEmpty ? "" : $" stroke-dasharray=\"{string.Join(' ', stroke.Dash.Select(Svg.N))}\"";
        return $" stroke=\"{stroke.Colour.Hex}\" stroke-width=\"{Svg.N(stroke.Width)}\"{dash}";
    }

    private static string Coordinates(IEnumerable<Point> points) => string.Join(' ', points.Select(point => $"{Svg.N(point.X)},{Svg.N(point.Y)}"));

    private void Element(string element) => body.Append(CultureInfo.InvariantCulture, $"  {element}\n");
}
