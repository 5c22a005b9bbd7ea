using System.Text;
using KnowledgeFlow.Reporting.Chapters;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats.Html;

/// <summary>Text that a web page shows as it is, in an element or in an attribute in double quotes.</summary>
internal static class HtmlText
{
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case < 0x20: html.Append(' '); break;
                default: html.Append(rune.ToString()); break;
            }
        }

        return html.ToString();
    }

    /// <summary>Text in pieces, symbols of statistics in italics.</summary>
    public static string Pieces(IEnumerable<(string Text, bool IsSymbol)> pieces) => string.Concat(pieces.Select(piece => piece.IsSymbol ? $"<i>{Of(piece.Text)}</i>" : Of(piece.Text)));

    /// <summary>A sentence or note, symbols of statistics in italics.</summary>
    public static string Prose(string text) => Pieces(StatisticalSymbols.InText(text));

    /// <summary>Text of one line, without controls and marks of direction.</summary>
    public static string Line(string text) => Of(PlainText.OneLine(text));
}
