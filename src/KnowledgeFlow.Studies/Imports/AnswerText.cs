using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Reads a cell's text as a number.</summary>
internal static class AnswerText
{
    /// <summary>
    /// The number that a text writes, with a decimal point; with a decimal comma too where the file's delimiter is not a comma,
    /// as European spreadsheets export. Digits in full width and U+2212 for a minus count as the plain ones. Thousands separators, words for numbers, NaN and infinities are no numbers.
    /// </summary>
    public static bool TryNumber(string text, bool decimalComma, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        text = Plain(text);
        if (decimalComma && !text.Contains('.') && text.IndexOf(',') is >= 0 and var comma && text.LastIndexOf(',') == comma)
        {
            text = text.Replace(',', '.');
        }

        // Words such as "Infinity" parse as doubles, but nobody answered infinity.
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    // Chinese and Japanese keyboards type digits in full width (２５), and word processors a true minus (U+2212).
    private static string Plain(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') ? text : string.Create(text.Length, text, static (plain, text) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = text[i] switch
                {
                    >= '\uFF10' and <= '\uFF19' or '\uFF0E' or '\uFF0D' => (char)(text[i] - 0xFEE0),
                    '\u2212' => '-',
                    _ => text[i],
                };
            }
        });
}
