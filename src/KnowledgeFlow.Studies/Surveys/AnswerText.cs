using System.Globalization;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Reads a cell's text as a number.</summary>
internal static class AnswerText
{
    /// <summary>
    /// The number that a text writes, with a decimal point; with a decimal comma too where the file's delimiter is not a comma,
    /// as European spreadsheets export. Thousands separators, words for numbers, NaN and infinities are no numbers.
    /// </summary>
    public static bool TryNumber(string text, bool decimalComma, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (decimalComma && !text.Contains('.') && text.IndexOf(',') is >= 0 and var comma && text.LastIndexOf(',') == comma)
        {
            text = text.Replace(',', '.');
        }

        // Words such as "Infinity" parse as doubles, but nobody answered infinity.
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
