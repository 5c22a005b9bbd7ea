using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Files;

/// <summary>
/// A picture as the elements of an SVG document, written as we write SVG. Skia's own writer counts ids through the process's
/// life, prints all digits of a float, places every letter of a text on its own, and repeats a clip for every line.
/// </summary>
internal sealed partial class SkiaSvg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private readonly string prefix;
    private readonly FigureFonts fonts;
    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> clipRectangles = [];
    private readonly List<string> clipIds = [];
    private string openClip = string.Empty;

    private SkiaSvg(string prefix, FigureFonts fonts)
    {
        this.prefix = prefix;
        this.fonts = fonts;
    }

    /// <summary>The elements of a picture, a line each.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="prefix">What ids begin with.</param>
    /// <param name="fonts">What its text is measured with.</param>
    public static string BodyOf(SKPicture picture, double width, double height, string prefix, FigureFonts fonts)
    {
        var svg = new SkiaSvg(prefix, fonts);
        svg.Write(Written(picture, width, height).Elements(), string.Empty);
        svg.Clip(string.Empty);
        return svg.body.ToString();
    }

    private static XElement Written(SKPicture picture, double width, double height)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)width, (float)height), stream))
        {
            canvas.DrawPicture(picture);
        }

        stream.Position = 0;
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { CheckCharacters = false });
        return XElement.Load(reader);
    }

    private void Write(IEnumerable<XElement> elements, string clip)
    {
        var all = elements.ToList();
        for (var place = 0; place < all.Count; place++)
        {
            var element = all[place];
            switch (element.Name.LocalName)
            {
                case "clipPath":
                    clipRectangles[element.Attribute("id")!.Value] = Attributes(element.Element(Namespace + "rect")!);
                    break;
                case "g":
                    Write(element.Elements(), element.Attribute("clip-path") is { } reference ? clipRectangles[reference.Value[5..^1]] : clip);
                    break;
                case "text":
                    Clip(clip);
                    WriteText(element);
                    break;
                case "path" when IsPlainLine(element):
                    Clip(clip);
                    var lines = Alike(all, place);
                    var path = string.Concat(all.GetRange(place, lines).Select(line => Rounded(line.Attribute("d")!.Value)));
                    if (element.Attribute("stroke-linecap")?.Value == "round")
                    {
                        path = Dots().Replace(path, "M$1 $2h0");
                    }

                    Element($"<path{Attributes(element, "d")} d=\"{path}\"/>");
                    place += lines - 1;
                    break;
                default:
                    Clip(clip);
                    Element($"<{element.Name.LocalName}{Attributes(element)}/>");
                    break;
            }
        }
    }

    /// <summary>How many paths from one on differ in their places alone.</summary>
    private static int Alike(List<XElement> elements, int first)
    {
        var look = Look(elements[first]);
        var count = 1;
        while (first + count < elements.Count && Look(elements[first + count]) == look)
        {
            count++;
        }

        return count;

        static string Look(XElement element) => element.Name.LocalName + Attributes(element, "d");
    }

    /// <summary>Opaque lines may be drawn as one: where they cross, nothing shows.</summary>
    private static bool IsPlainLine(XElement element) => element.Attribute("fill")?.Value == "none" && element.Attribute("stroke-opacity") is null;

    /// <summary>Skia turns a text by a transformation and gives each letter its place; all it says beyond our own way is where the text begins.</summary>
    private void WriteText(XElement element)
    {
        var transform = element.Attribute("transform")?.Value ?? string.Empty;
        var numbers = Numbers().Matches(transform).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var isUpward = transform.StartsWith("matrix(0 -1 1 0", StringComparison.Ordinal);
        var (x, y) = (First(element, "x"), First(element, "y"));
        var (left, top) = numbers is [.., var last, var first] ? (last, first) : (0, 0);
        var style = new TextStyle(Number(element, "font-size")) { Bold = element.Attribute("font-weight") is not null, Upward = isUpward, Colour = Colour.Parse(element.Attribute("fill")?.Value ?? "black") };
        var text = element.Value.Trim('\n', '\t', ' ');
        var place = isUpward ? new Point(left + y, top - x) : new Point(left + x, top + y);
        if (text.Length > 0)
        {
            Element(Svg.Text(place.X, place.Y, text, style, fonts.Width(text, style.Size, style.Bold)));
        }
    }

    /// <summary>Opens the clip of a rectangle, and closes the one before if it is another.</summary>
    private void Clip(string rectangle)
    {
        if (rectangle == openClip)
        {
            return;
        }

        if (openClip.Length > 0)
        {
            Element("</g>");
        }

        openClip = rectangle;
        if (rectangle.Length == 0)
        {
            return;
        }

        var number = clipIds.IndexOf(rectangle);
        if (number < 0)
        {
            number = clipIds.Count;
            clipIds.Add(rectangle);
            Element($"<defs><clipPath id=\"{prefix}-clip{Svg.N(number)}\"><rect{rectangle}/></clipPath></defs>");
        }

        Element($"<g clip-path=\"url(#{prefix}-clip{Svg.N(number)})\">");
    }

    private static string Attributes(XElement element, params ReadOnlySpan<string> without)
    {
        var text = new StringBuilder();
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName != "stroke-miterlimit"))
        {
            var name = attribute.Name.LocalName;
            if (without.Contains(name))
            {
                continue;
            }

            var value = name is "fill" or "stroke" ? attribute.Value : Rounded(attribute.Value);
            text.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
        }

        return text.ToString();
    }

    private static string Rounded(string numbers) => Numbers().Replace(numbers, match => Svg.N(double.Parse(match.Value, CultureInfo.InvariantCulture)));

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static double First(XElement element, string attribute) =>
        element.Attribute(attribute) is { } list && Numbers().Match(list.Value) is { Success: true } match ? double.Parse(match.Value, CultureInfo.InvariantCulture) : 0;

    private void Element(string element) => body.Append(CultureInfo.InvariantCulture, $"  {element}\n");

    /// <summary>Lines of no length, which are dots where lines have round ends.</summary>
    [GeneratedRegex(@"M(\S+?) (\S+?)L\1 \2(?=M|$)")]
    private static partial Regex Dots();

    [GeneratedRegex(@"-?\d+(\.\d+)?(e[-+]?\d+)?")]
    private static partial Regex Numbers();
}
