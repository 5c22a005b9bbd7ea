using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Names and labels as people see them: composed (NFC), on one line, every stretch of white space (ideographic and no-break
/// spaces, tabs and line breaks too) one blank, without characters that do not show (U+200B, U+FEFF, U+2060).
/// </summary>
internal static class HeaderText
{
    /// <summary>The text as it is seen.</summary>
    public static string Seen(string text)
    {
        // Most names are plain ASCII words, and reading a file of many columns asks for each.
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var seen = new StringBuilder(text.Length);
        foreach (var character in Normalised(text))
        {
            if (char.IsWhiteSpace(character))
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                {
                    seen.Append(' ');
                }
            }
            else if (character is not ('\u200B' or '\uFEFF' or '\u2060'))
            {
                seen.Append(character);
            }
        }

        return seen.ToString().TrimEnd();
    }

    /// <summary>A question as a label: without the colon that stands between it and its choices in a questionnaire.</summary>
    public static string WithoutColon(string question) => question.TrimEnd('：', ':', ' ');

    // Halves of surrogate pairs, which broken files hold, cannot be normalised.
    private static string Normalised(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && text.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.Surrogate)
            ? text
            : text.Normalize(NormalizationForm.FormC);
}
