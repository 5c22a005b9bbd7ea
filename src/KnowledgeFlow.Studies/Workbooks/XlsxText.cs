using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Reads a string of an .xlsx workbook.</summary>
internal static partial class XlsxText
{
    /// <summary>The text of the element (<c>si</c> or <c>is</c>) that the reader is at: its runs joined, readings of East Asian characters left out.</summary>
    public static string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        StringBuilder? joined = null;
        var text = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "rPh")
            {
                Pass(reader);
            }
            else if (reader.LocalName == "t")
            {
                var run = Content(reader);
                if (text.Length == 0)
                {
                    text = run;
                }
                else
                {
                    joined ??= new StringBuilder(text);
                    joined.Append(run);
                }
            }
        }

        return Decoded(joined?.ToString() ?? text);
    }

    /// <summary>The characters within the element that the reader is at; it is then at the element's end.</summary>
    public static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var depth = reader.Depth;
        var text = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            text = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? text + reader.Value : text;
        }

        return text;
    }

    /// <summary>The text with characters that XML cannot hold: <c>_x000D_</c> is a carriage return.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static void Pass(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
