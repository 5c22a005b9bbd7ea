using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Reporting.Language;

/// <summary>
/// Text from a survey made fit for one printed line. Headers and labels come from strangers: they may hold line breaks,
/// terminal escapes, halves of surrogate pairs, or marks that turn the direction of everything after them.
/// </summary>
public static class PlainText
{
    /// <summary>
    /// The text with every run of white space as one blank, trimmed, control characters and marks of direction dropped,
    /// and half surrogate pairs replaced by U+FFFD.
    /// </summary>
    public static string OneLine(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var blank = false;
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                blank = line.Length > 0;
                continue;
            }

            if (IsInvisible(rune))
            {
                continue;
            }

            if (blank)
            {
                line.Append(' ');
            }

            blank = false;
            line.Append(units[..rune.EncodeToUtf16(units)]);
        }

        return line.ToString();
    }

    // Most text is printable ASCII with single blanks between words, and then there is nothing to change.
    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || (character == ' ' && before == ' '))
            {
                return false;
            }

            before = character;
        }

        return text.Length == 0 || before != ' ';
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFE or 0xFFFF;
}
