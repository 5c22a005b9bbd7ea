using System.Globalization;
using System.Xml.Linq;

namespace KnowledgeFlow.Plotting.Tests;

/// <summary>A text of an SVG document and the box that it fills: from the height of capitals to below the baseline, as long as the document says.</summary>
internal sealed record DrawnText(string Words, double Size, double Left, double Top, double Right, double Bottom)
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<DrawnText> All(XElement root)
    {
        foreach (var element in root.Descendants(Svg + "text"))
        {
            var words = string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
            var (x, y, size, width) = (Number(element, "x"), Number(element, "y"), Number(element, "font-size"), Number(element, "textLength"));
            var before = element.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
            yield return element.Attribute("transform") is null
                ? new DrawnText(words, size, x - before, y - (0.75 * size), x - before + width, y + (0.1 * size))
                : new DrawnText(words, size, x - (0.75 * size), y + before - width, x + (0.1 * size), y + before);
        }
    }

    public bool Covers(DrawnText other) => Right > other.Left + 0.3 && other.Right > Left + 0.3 && Bottom > other.Top + 0.3 && other.Bottom > Top + 0.3;

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value.Replace("mm", ""), CultureInfo.InvariantCulture);
}
