using System.Text;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>
/// Text that Markdown shows as it is, in GitHub's dialect and in pandoc's: nothing in it is markup, HTML, a formula, a table's column edge, a citation, an emoji, a
/// list's or a division's beginning, or attributes in braces, by which an answer could run script.
/// </summary>
public static class MarkdownText
{
    private const string Marks = "\\`*_[]{}|~$#^@";

    /// <summary>The text on one line, escaped.</summary>
    public static string Of(string text)
    {
        var line = PlainText.OneLine(text);
        var markdown = new StringBuilder(line.Length + 8);
        var listMark = ListMark(line);
        for (var place = 0; place < line.Length; place++)
        {
            var letter = line[place];
            switch (letter)
            {
                case '&': markdown.Append("&amp;"); break;
                case '<': markdown.Append("&lt;"); break;
                case '>': markdown.Append("&gt;"); break;
                default:
                    if (place == listMark || (letter == ':' && IsMark(line.AsSpan(place))) || Marks.Contains(letter, StringComparison.Ordinal))
                    {
                        markdown.Append('\\');
                    }

                    markdown.Append(letter);
                    break;
            }
        }

        return markdown.ToString();
    }

    /// <summary>Whether a colon begins an address, a division (<c>:::</c>) or an emoji (<c>:name:</c>).</summary>
    private static bool IsMark(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("://", StringComparison.Ordinal) || rest.StartsWith("::", StringComparison.Ordinal))
        {
            return true;
        }

        var end = rest[1..].IndexOf(':');
        return end > 0 && rest.Slice(1, end).IndexOfAnyExcept(EmojiLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> EmojiLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-");

    /// <summary>Where a line that starts like a list or an underlined heading (<c>-</c>, <c>+</c>, <c>=</c>, <c>:</c>, <c>%</c>, <c>1.</c>, <c>1)</c>) has its mark, or −1.</summary>
    private static int ListMark(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        if (digits == line.Length)
        {
            return -1;
        }

        if (digits == 0)
        {
            return "-+=:%".Contains(line[0], StringComparison.Ordinal) ? 0 : -1;
        }

        var isItem = line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ');
        return isItem ? digits : -1;
    }

    /// <summary>The text as the value of an HTML attribute in double quotes.</summary>
    public static string Attribute(string text) => PlainText.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
