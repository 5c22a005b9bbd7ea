using System.Globalization;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Writes cells as published values print them.</summary>
internal static class PrintedForm
{
    private const int SignificantDigits = 3;

    /// <summary>A cell rounded as its column is, with its stars; a number that would print as a false 0 has three significant digits, a small p an inequality. Null for a cell that holds nothing.</summary>
    public static string? Of(ResultCell cell) => (cell.Value, cell.Table.Columns[cell.Column].Style) switch
    {
        (Cell.NumberCell number, { Kind: NumberKind.Probability } style) when Rounded(number.Value, style.Decimals) is var printed =>
            IsZero(printed) && number.Value >= 0 ? $"<{Unit(style.Decimals)}" : printed,
        (Cell.NumberCell number, var style) => Number(number.Value, style.Decimals) + (number.Significance is { } p ? SignificanceStars.Of(p) : string.Empty),
        (Cell.IntegerCell whole, _) => whole.Value.ToString(CultureInfo.InvariantCulture),
        (Cell.TextCell text, _) => text.Text.English,
        _ => null,
    };

    /// <summary>What a published value would have to print of a cell, in the form that it has; null where it is an inequality or the cell has no such form.</summary>
    /// <param name="value">The published value.</param>
    /// <param name="cell">The cell that it claims.</param>
    /// <param name="index">The report.</param>
    public static string? Again(PublishedValue value, ResultCell cell, ResultIndex index) => (value.Claim, cell.Value) switch
    {
        (PrintedClaim.Number { Deviation: { } deviation } number, { Number: { } computed }) when ResultIndex.DeviationOf(cell) is { } spread =>
            WithMark($"{Like(value.Printed, computed, number.Decimals)} ± {Like(value.Printed, spread, deviation.Decimals)}", value, cell, index),
        (PrintedClaim.Number { Deviation: null } number, { Number: { } computed }) when PrintedClaimParser.Parse(value.Printed) is PrintedClaim.Number { Deviation: null } =>
            WithMark(Like(value.Printed, computed, number.Decimals), value, cell, index),
        (PrintedClaim.MarkOnly, _) => WithMark(string.Empty, value, cell, index)?.Trim(),
        (PrintedClaim.Words, Cell.TextCell text) => text.Text.English,
        _ => null,
    };

    private static string? WithMark(string number, PublishedValue value, ResultCell cell, ResultIndex index) =>
        value.Claim.Mark == SignificanceMark.None ? number
        : index.SignificanceOf(cell) is not { } p ? null
        : SignificanceStars.Of(p) is { Length: > 0 } stars ? number + stars
        : $"{number} n.s.";

    // With the zero before the point, and the percent sign, that the print had.
    private static string Like(string printed, double value, int decimals)
    {
        var text = Exact(value, decimals);
        var bare = printed.TrimStart('-', '−', '–', '+');
        text = bare.StartsWith('.') && text.StartsWith("0.", StringComparison.Ordinal) ? text[1..]
            : bare.StartsWith('.') && text.StartsWith("-0.", StringComparison.Ordinal) ? "-" + text[2..]
            : text;
        return printed.Contains('%', StringComparison.Ordinal) ? text + "%" : text;
    }

    private static string Number(double value, int decimals)
    {
        var rounded = Rounded(value, decimals);
        return IsZero(rounded) && value != 0 ? value.ToString($"e{SignificantDigits - 1}", CultureInfo.InvariantCulture) : rounded;
    }

    private static string Exact(double value, int decimals) => decimals >= 0
        ? Rounded(value, decimals)
        : Rounded(value / Math.Pow(10, -decimals), 0) + FormattableString.Invariant($"e{-decimals}");

    private static string Rounded(double value, int decimals) => DecimalRounding.Round(value, decimals);

    private static bool IsZero(string rounded) => rounded.AsSpan().IndexOfAnyInRange('1', '9') < 0;

    private static string Unit(int decimals) => decimals == 0 ? "1" : $"0.{new string('0', decimals - 1)}1";
}
