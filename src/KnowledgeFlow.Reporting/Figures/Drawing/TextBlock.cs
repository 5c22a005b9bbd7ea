using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>Text broken into lines that fit a width; what does not fit the lines allowed ends in an ellipsis.</summary>
/// <param name="Full">The whole text on one line.</param>
/// <param name="Lines">The lines; none for empty text.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record TextBlock(string Full, ImmutableArray<string> Lines, double Size, bool Bold)
{
    private const string Ellipsis = "…";

    /// <summary>Marks that must not begin a line of Chinese.</summary>
    private const string NeverFirst = "，。、；：！？）》」』】〉”’％…";

    /// <summary>Marks that must not end a line of Chinese.</summary>
    private const string NeverLast = "（《「『【〈“‘";

    /// <summary>From baseline to baseline.</summary>
    public double LineHeight => Size * 1.2;

    /// <summary>The width of the longest line.</summary>
    public double Width => Lines.Select(line => TextMeasure.Width(line, Size, Bold)).DefaultIfEmpty(0).Max();

    /// <summary>The height of all lines.</summary>
    public double Height => Lines.Length * LineHeight;

    /// <summary>Whether something is missing that a reader might want to look up.</summary>
    public bool IsShortened => Lines.Length > 0 && Lines[^1].EndsWith(Ellipsis, StringComparison.Ordinal) && !Full.EndsWith(Ellipsis, StringComparison.Ordinal);

    /// <summary>Breaks text between words, beside Chinese characters, or, where a word alone is too long, inside it.</summary>
    /// <param name="text">The text; white space is collapsed.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="width">The width to fit.</param>
    /// <param name="lines">How many lines are allowed.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static TextBlock Of(string text, double size, double width, int lines = int.MaxValue, bool bold = false)
    {
        var full = PlainText.OneLine(text);
        var broken = Broken(full, size, width, bold);
        if (broken.Count > lines)
        {
            broken[lines - 1] = Shortened(broken[lines - 1], size, width, bold);
            broken.RemoveRange(lines, broken.Count - lines);
        }
        else if (broken.Count > 1)
        {
            broken = Balanced(full, size, width, bold, broken);
        }

        return new TextBlock(full, [.. broken], size, bold);
    }

    /// <summary>The lines at the narrowest of some widths that needs no more of them, so that no word is left alone on the last.</summary>
    private static List<string> Balanced(string text, double size, double width, bool bold, List<string> broken)
    {
        var balanced = broken;
        var longestWord = text.Split(' ').Where(word => !word.EnumerateRunes().Any(TextMeasure.IsWide)).Select(word => TextMeasure.Width(word, size, bold)).DefaultIfEmpty(0).Max();
        for (var share = 0.95; share >= 0.5; share -= 0.05)
        {
            // A word that would be broken is worse than a line that is shorter.
            if (longestWord > width * share) break;
            var narrower = Broken(text, size, width * share, bold);
            if (narrower.Count > broken.Count) break;
            balanced = narrower;
        }

        return balanced;
    }

    private static List<string> Broken(string text, double size, double width, bool bold)
    {
        var broken = new List<string>();
        var line = string.Empty;
        foreach (var piece in Pieces(text, size, width, bold))
        {
            var longer = line + piece;
            if (line.Length > 0 && TextMeasure.Width(longer.TrimEnd(), size, bold) > width)
            {
                broken.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0) broken.Add(line.TrimEnd());
        return broken;
    }

    /// <summary>Draws the lines below one another.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="x">The abscissa to which the lines are anchored.</param>
    /// <param name="top">The upper edge of the first line.</param>
    /// <param name="anchor">Which part of each line stands at <paramref name="x"/>.</param>
    public void Draw(SvgWriter svg, double x, double top, TextAnchor anchor)
    {
        var style = new TextStyle(Size, anchor) { Bold = Bold };
        for (var line = 0; line < Lines.Length; line++)
        {
            svg.Text(x, top + (line * LineHeight) + (Size * 0.93), Lines[line], style, IsShortened ? Full : null);
        }
    }

    private static string Shortened(string line, double size, double width, bool bold)
    {
        while (line.Length > 0 && TextMeasure.Width(line + Ellipsis, size, bold) > width)
        {
            line = line[..^(char.IsLowSurrogate(line[^1]) && line.Length > 1 ? 2 : 1)];
        }

        return line.TrimEnd() + Ellipsis;
    }

    /// <summary>The parts between which a line may break; a blank stays with the word before it.</summary>
    private static IEnumerable<string> Pieces(string text, double size, double width, bool bold)
    {
        var piece = new StringBuilder();
        var mayBreak = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = TextMeasure.IsWide(rune);
            var letter = rune.ToString();
            var glued = NeverFirst.Contains(letter, StringComparison.Ordinal) || rune.Value == ' ';
            var tooLong = piece.Length > 0 && TextMeasure.Width(piece + letter, size, bold) > width;
            if (piece.Length > 0 && !glued && (mayBreak || (isWide && !NeverLast.Contains(piece[^1], StringComparison.Ordinal)) || tooLong))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            var neverLast = NeverLast.Contains(letter, StringComparison.Ordinal);
            piece.Append(letter);
            mayBreak = (isWide && !neverLast) || rune.Value == ' ' || (rune.Value is '-' or '/' && piece.Length > 3);
        }

        if (piece.Length > 0) yield return piece.ToString();
    }
}
