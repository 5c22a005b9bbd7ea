using System.Globalization;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Numbers in the canonical text of imported answers.</summary>
internal static class ImportedNumber
{
    /// <summary>The number that a canonical text writes; words, infinities and NaN are none.</summary>
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);
}
