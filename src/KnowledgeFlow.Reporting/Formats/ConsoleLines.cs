using System.Text;
using Spectre.Console.Rendering;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>Breaks labels in Chinese, which has no blanks between words, so that they keep their indent on every line.</summary>
internal static class ConsoleLines
{
    // What may not begin a line (GB/T 15834-2011).
    private const string Closing = "，。、；：！？）》」』”’〕】…—,.;:!?)";

    private const string Opening = "（《「『“‘〔【(";

    /// <summary>The label in lines; as it is where it fits or has no Chinese.</summary>
    /// <param name="label">The label, its indent before it.</param>
    /// <param name="width">The cells of a line.</param>
    public static string Of(string label, int width)
    {
        var indent = label.Length - label.AsSpan().TrimStart(' ').Length;
        if (Cells(label) <= width || width < indent + 8 || !label.Any(IsChinese))
        {
            return label;
        }

        var margin = label[..indent];
        var lines = new StringBuilder(margin);
        var used = indent;
        foreach (var piece in Pieces(label[indent..]))
        {
            if (used > indent && used + Cells(piece.TrimEnd(' ')) > width)
            {
                lines.Append('\n').Append(margin);
                used = indent;
            }

            lines.Append(piece);
            used += Cells(piece);
        }

        return lines.ToString();
    }

    // What stays on one line: a Chinese character with the marks around it, or a word.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var end = 1; end < text.Length; end++)
        {
            var (before, after) = (text[end - 1], text[end]);
            var mayBreak = !char.IsLowSurrogate(after) && after != ' ' && !Closing.Contains(after, StringComparison.Ordinal) && !Opening.Contains(before, StringComparison.Ordinal)
                && (IsChinese(before) || IsChinese(after) || before == ' ');
            if (mayBreak)
            {
                yield return text[start..end];
                start = end;
            }
        }

        yield return text[start..];
    }

    private static bool IsChinese(char character) => character >= '\u2E80';

    private static int Cells(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();
}
