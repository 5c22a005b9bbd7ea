using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Svg;

/// <summary>
/// Writes the few SVG 1.1 elements our figures need, in the order in which they are called: invariant numbers of two decimals,
/// text escaped and freed of what XML forbids. Presentation attributes only, no style sheets, so that every editor and
/// converter reads them.
/// </summary>
internal sealed class SvgWriter
{
    private const string Fonts = "Helvetica, Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
    private readonly StringBuilder _body = new();
    private int _depth = 1;

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        Element($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"{Attributes(stroke)}/>");

    public void Polyline(IEnumerable<Point> points, Stroke stroke) =>
        Element($"<polyline points=\"{Coordinates(points)}\" fill=\"none\"{Attributes(stroke)} stroke-linejoin=\"round\"/>");

    public void Polygon(IEnumerable<Point> points, Colour fill, double opacity) =>
        Element($"<polygon points=\"{Coordinates(points)}\" fill=\"{fill.Hex}\" fill-opacity=\"{N(opacity)}\"/>");

    public void Polygon(IEnumerable<Point> points, Colour fill, Stroke outline) =>
        Element($"<polygon points=\"{Coordinates(points)}\" fill=\"{fill.Hex}\"{Attributes(outline)} stroke-linejoin=\"round\"/>");

    public void Rectangle(Box box, Colour fill, Stroke? outline = null) =>
        Rectangle(box, fill.Hex, outline);

    /// <summary>A rectangle filled by a definition.</summary>
    /// <param name="box">Its place.</param>
    /// <param name="fill">A colour, or <c>url(#id)</c>.</param>
    /// <param name="outline">Its outline, if any.</param>
    public void Rectangle(Box box, string fill, Stroke? outline) =>
        Element($"<rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" fill=\"{fill}\"{(outline is null ? "" : Attributes(outline))}/>");

    public void Circle(double x, double y, double radius, Colour fill, double opacity, Stroke? outline = null) =>
        Element($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill.Hex}\"{(opacity < 1 ? $" fill-opacity=\"{N(opacity)}\"" : "")}{(outline is null ? "" : Attributes(outline))}/>");

    /// <summary>The ellipse that fills a rectangle.</summary>
    public void Ellipse(Box box, Colour fill, Stroke outline) =>
        Element($"<ellipse cx=\"{N(box.Left + (box.Width / 2))}\" cy=\"{N(box.Top + (box.Height / 2))}\" rx=\"{N(box.Width / 2)}\" ry=\"{N(box.Height / 2)}\" fill=\"{fill.Hex}\"{Attributes(outline)}/>");

    /// <summary>A cubic Bézier curve.</summary>
    public void Curve(Point from, Point first, Point second, Point to, Stroke stroke) =>
        Element($"<path d=\"M{N(from.X)} {N(from.Y)}C{N(first.X)} {N(first.Y)} {N(second.X)} {N(second.Y)} {N(to.X)} {N(to.Y)}\" fill=\"none\"{Attributes(stroke)}/>");

    /// <summary>Many dots as one element.</summary>
    public void Dots(IEnumerable<Point> points, double diameter, Colour colour, double opacity)
    {
        var path = string.Concat(points.Select(point => $"M{N(point.X)} {N(point.Y)}h0"));
        Element($"<path d=\"{path}\" fill=\"none\"{Attributes(new Stroke(colour, diameter))} stroke-opacity=\"{N(opacity)}\" stroke-linecap=\"round\"/>");
    }

    /// <summary>Text with its baseline at a point.</summary>
    /// <param name="x">Abscissa of the point.</param>
    /// <param name="y">Ordinate of the point.</param>
    /// <param name="text">One line of text.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="full">The whole text where <paramref name="text"/> is shortened; readers see it on hovering.</param>
    public void Text(double x, double y, string text, TextStyle style, string? full = null)
    {
        var anchor = style.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" };
        var weight = style.Bold ? " font-weight=\"bold\"" : "";
        var turned = style.Upward ? $" transform=\"rotate(-90 {N(x)} {N(y)})\"" : "";
        var title = full is null ? "" : $"<title>{Escaped(full)}</title>";
        Element($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(style.Size)}\"{anchor}{weight} fill=\"{style.Colour.Hex}\"{turned}>{title}{Escaped(text)}</text>");
    }

    /// <summary>A definition to which fills and clips refer by its id.</summary>
    public void Definition(string element) => Element($"<defs>{element}</defs>");

    /// <summary>What follows up to <see cref="EndGroup"/> is not drawn outside a rectangle.</summary>
    public void BeginClip(string id, Box box)
    {
        Definition($"<clipPath id=\"{id}\"><rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"/></clipPath>");
        Element($"<g clip-path=\"url(#{id})\">");
        _depth++;
    }

    /// <summary>Ends a group.</summary>
    public void EndGroup()
    {
        _depth--;
        Element("</g>");
    }

    /// <summary>The whole document on a white ground, with line feeds.</summary>
    /// <param name="width">The canvas's width.</param>
    /// <param name="height">The canvas's height.</param>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="description">The same at more length.</param>
    /// <param name="language">Tag of the language.</param>
    public string ToDocument(double width, double height, string title, string description, string language)
    {
        var document = new StringBuilder();
        document.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" xml:lang=\"{language}\" font-family=\"{Fonts}\">\n");
        document.Append("  <title>").Append(Escaped(title)).Append("</title>\n");
        document.Append("  <desc>").Append(Escaped(description)).Append("</desc>\n");
        document.Append(CultureInfo.InvariantCulture, $"  <rect width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#ffffff\"/>\n");
        return document.Append(_body).Append("</svg>\n").ToString();
    }

    /// <summary>A number of at most two decimals that no culture changes.</summary>
    internal static string N(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Attributes(Stroke stroke) =>
        $" stroke=\"{stroke.Colour.Hex}\" stroke-width=\"{N(stroke.Width)}\"{(stroke.Dash.Length == 0 ? "" : $" stroke-dasharray=\"{stroke.Dash}\"")}";

    private static string Coordinates(IEnumerable<Point> points) => string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    private static string Escaped(string text) => PlainText.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private void Element(string element) => _body.Append(' ', 2 * _depth).Append(element).Append('\n');
}
