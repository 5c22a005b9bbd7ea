using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>
/// Reads quantities as people type them, where somebody says that numbers are meant: <c>25岁</c>, <c>２５</c>, <c>45%</c>, <c>$1</c>, <c>20℃</c>,
/// <c>约30</c>, and lengths of time in seconds.
/// </summary>
internal static partial class QuantityText
{
    /// <summary>The number in a text that holds one alone, with a unit or a word before or behind it; a percent sign divides nothing.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = double.NaN;
        if (text.Any(char.IsSurrogate))
        {
            return false;
        }

        // Compatibility forms make full-width digits, letters and signs plain.
        var plain = text.Normalize(NormalizationForm.FormKC).Replace('\u2212', '-').Trim();
        if (DurationText.Seconds(plain) is { } seconds)
        {
            value = seconds;
            return true;
        }

        return Quantity().Match(plain) is { Success: true } match
            && double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^[^0-9.,+-]{0,10}(?<number>[+-]?[0-9]+(?:\.[0-9]+)?)[^0-9.,]{0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
