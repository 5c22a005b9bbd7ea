using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Writes values into labels as tables print numbers, with a minus sign in place of a hyphen.</summary>
internal static class SignedNumber
{
    /// <summary>The value with two decimals.</summary>
    public static string Of(double value) => Of(value, 2);

    /// <summary>The value with some decimals.</summary>
    public static string Of(double value, int decimals) => DecimalRounding.Round(value, decimals).Replace('-', '−');
}
