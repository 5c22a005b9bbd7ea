using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>Text broken into lines that fit a width; what does not fit the lines allowed ends in an ellipsis.</summary>
/// <param name="Full">The whole text on one line.</param>
/// <param name="Lines">The lines; none for empty text.</param>
/// <param name="Width">The width of the longest line.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record TextBlock(string Full, ImmutableArray<string> Lines, double Width, double Size, bool Bold)
{
    private const string Ellipsis = "…";

    /// <summary>Marks that must not begin a line of Chinese.</summary>
    private const string NeverFirst = "，。、；：！？）》」』】〉”’％…";

    /// <summary>Marks that must not end a line of Chinese.</summary>
    private const string NeverLast = "（《「『【〈“‘";

    /// <summary>From baseline to baseline.</summary>
    public double LineHeight => Size * 1.2;

    /// <summary>The height of all lines.</summary>
    public double Height => Lines.Length * LineHeight;

    /// <summary>Whether something is missing that a reader might want to look up.</summary>
    public bool IsShortened => Lines.Length > 0 && Lines[^1].EndsWith(Ellipsis, StringComparison.Ordinal) && !Full.EndsWith(Ellipsis, StringComparison.Ordinal);

    /// <summary>Whether a line ends inside a word of letters.</summary>
    public bool BreaksWords
    {
        get
        {
            var end = 0;
            foreach (var line in Lines)
            {
                end = Full.IndexOf(line, end, StringComparison.Ordinal) is var start and >= 0 ? start + line.Length : Full.Length;
                if (end < Full.Length && IsLetterOfAWord(Full[end - 1]) && IsLetterOfAWord(Full[end]))
                {
                    return true;
                }
            }

            return false;

            static bool IsLetterOfAWord(char letter) => char.IsLetterOrDigit(letter) && !IsWide(new Rune(letter));
        }
    }

    /// <summary>Breaks text between words, beside Chinese characters, or, where a word alone is too long, inside it.</summary>
    /// <param name="fonts">What it is measured with.</param>
    /// <param name="text">The text; white space is collapsed.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="width">The width to fit.</param>
    /// <param name="lines">How many lines are allowed.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static TextBlock Of(FigureFonts fonts, string text, double size, double width, int lines = int.MaxValue, bool bold = false)
    {
        var full = PlainText.OneLine(text);
        double measure(string words) => fonts.Width(words, size, bold);
        var broken = Broken(measure, full, width);
        if (broken.Count > lines)
        {
            broken[lines - 1] = Shortened(measure, broken[lines - 1], width);
            broken.RemoveRange(lines, broken.Count - lines);
        }
        else if (broken.Count > 1)
        {
            broken = Balanced(measure, full, width, broken);
        }

        return new TextBlock(full, [.. broken], broken.Select(line => measure(line)).DefaultIfEmpty(0).Max(), size, bold);
    }

    /// <summary>The lines at the narrowest of some widths that needs no more of them, so that no word is left alone on the last.</summary>
    private static List<string> Balanced(Func<string, double> measure, string text, double width, List<string> broken)
    {
        var balanced = broken;
        var longestWord = text.Split(' ').Where(word => !word.EnumerateRunes().Any(IsWide)).Select(word => measure(word)).DefaultIfEmpty(0).Max();
        for (var share = 0.95; share >= 0.5; share -= 0.05)
        {
            // A word that would be broken is worse than a line that is shorter.
            if (longestWord > width * share)
            {
                break;
            }

            var narrower = Broken(measure, text, width * share);
            if (narrower.Count > broken.Count)
            {
                break;
            }

            balanced = narrower;
        }

        return balanced;
    }

    /// <summary>The lines of a text, each as long as the width allows.</summary>
    /// <param name="fonts">What it is measured with.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="width">The width to fit.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static IReadOnlyList<string> Broken(FigureFonts fonts, string text, double size, double width, bool bold) =>
        Broken(words => fonts.Width(words, size, bold), text, width);

    private static List<string> Broken(Func<string, double> measure, string text, double width)
    {
        var broken = new List<string>();
        var line = string.Empty;
        foreach (var piece in Pieces(measure, text, width))
        {
            var longer = line + piece;
            if (line.Length > 0 && measure(longer.TrimEnd()) > width)
            {
                broken.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
        {
            broken.Add(line.TrimEnd());
        }

        return broken;
    }

    /// <summary>Draws the lines below one another.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="x">The abscissa to which the lines are anchored.</param>
    /// <param name="top">The upper edge of the first line.</param>
    /// <param name="anchor">Which part of each line stands at <paramref name="x"/>.</param>
    public void Draw(Canvas canvas, double x, double top, TextAnchor anchor)
    {
        var style = new TextStyle(Size, anchor) { Bold = Bold };
        for (var line = 0; line < Lines.Length; line++)
        {
            canvas.Text(x, top + (line * LineHeight) + (Size * 0.93), Lines[line], style, IsShortened ? Full : null);
        }
    }

    /// <summary>Cut between words, and inside one only where it stands alone.</summary>
    private static string Shortened(Func<string, double> measure, string line, double width)
    {
        var cut = line;
        while (cut.Length > 0 && measure(cut + Ellipsis) > width)
        {
            cut = cut[..^(char.IsLowSurrogate(cut[^1]) && cut.Length > 1 ? 2 : 1)];
        }

        var isInsideAWord = cut.Length > 0 && cut.Length < line.Length && IsOfAWord(cut[^1]) && IsOfAWord(line[cut.Length]);
        var blank = isInsideAWord ? cut.LastIndexOf(' ') : -1;
        return (blank > 0 ? cut[..blank] : cut).TrimEnd() + Ellipsis;

        static bool IsOfAWord(char letter) => letter != ' ' && !char.IsSurrogate(letter) && !IsWide(new Rune(letter));
    }

    /// <summary>The parts between which a line may break; a blank stays with the word before it.</summary>
    private static IEnumerable<string> Pieces(Func<string, double> measure, string text, double width)
    {
        var piece = new StringBuilder();
        var mayBreak = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = IsWide(rune);
            var letter = rune.ToString();
            var glued = NeverFirst.Contains(letter, StringComparison.Ordinal) || rune.Value == ' ';
            var tooLong = piece.Length > 0 && measure(piece + letter) > width;
            if (piece.Length > 0 && !glued && (mayBreak || (isWide && !NeverLast.Contains(piece[^1], StringComparison.Ordinal)) || tooLong))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            var neverLast = NeverLast.Contains(letter, StringComparison.Ordinal);
            piece.Append(letter);
            mayBreak = (isWide && !neverLast) || rune.Value == ' ' || (rune.Value is '-' or '/' && piece.Length > 3);
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    /// <summary>Whether a letter is as wide as it is high, and a line may break beside it.</summary>
    public static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
