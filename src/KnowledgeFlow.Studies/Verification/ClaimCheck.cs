using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Decides whether a cell bears out what is printed.</summary>
internal static class ClaimCheck
{
    private const string Nothing = "–";

    /// <summary>The check of a cell.</summary>
    /// <param name="value">The printed value.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="significance">The p-value that belongs to the cell, or null.</param>
    /// <param name="others">The cells that the claim compares with, if it does.</param>
    public static CellCheck Of(PublishedValue value, ResultCell cell, double? significance, ImmutableArray<double?> others)
    {
        var (computed, why) = Judge(value.Claim, cell.Value, others);
        if (value.Claim.Mark != SignificanceMark.None)
        {
            computed = value.Claim is PrintedClaim.MarkOnly ? PText(significance) : $"{computed} ({PText(significance)})";
            why ??= Mark(value.Claim.Mark, significance);
        }

        return new CellCheck(value, cell.Address, computed, why is null, why ?? string.Empty);
    }

    private static (string Computed, string? Why) Judge(PrintedClaim claim, Cell cell, ImmutableArray<double?> others) => (claim, cell) switch
    {
        (_, Cell.NullCell) => (Nothing, "the cell holds nothing"),
        (PrintedClaim.Words words, Cell.TextCell text) => (text.Text.English, text.Text.English == words.Text || text.Text.Chinese == words.Text ? null : "other text"),
        (PrintedClaim.Words, _) => (Unrounded(cell), "the print is text, the cell a number"),
        (_, Cell.TextCell text) => (text.Text.English, "the cell holds text"),
        (PrintedClaim.Number number, _) => Number(number, cell.Number!.Value),
        (PrintedClaim.Inequality inequality, _) => (Unrounded(cell), Compare(inequality.Comparison, cell.Number!.Value, inequality.Bound) ? null : "the inequality is not true"),
        (PrintedClaim.CellInequality inequality, _) => (Unrounded(cell), Cells(inequality.Comparison, cell.Number!.Value, others)),
        _ => (Unrounded(cell), null),
    };

    private static (string Computed, string? Why) Number(PrintedClaim.Number printed, double computed)
    {
        var rounded = printed.Decimals >= 0
            ? DecimalRounding.Round(computed, printed.Decimals)
            : DecimalRounding.Round(computed / Math.Pow(10, -printed.Decimals), 0) + FormattableString.Invariant($"e{-printed.Decimals}");

        // Both are decimals of as many places, so they are one number exactly when they are one double.
        return (rounded, Parse(rounded) == printed.Numeric ? null : $"computed {computed.ToString("R", CultureInfo.InvariantCulture)}");
    }

    private static string? Cells(PrintedComparison comparison, double computed, ImmutableArray<double?> others) =>
        others.Any(other => other is null) ? "a cell compared with holds nothing"
        : others.All(other => Compare(comparison, computed, other!.Value)) ? null
        : "the inequality is not true";

    private static string? Mark(SignificanceMark mark, double? p) =>
        p is not { } found ? "no p-value belongs to the cell"
        : SignificanceClass.Of(mark) is { } marked && marked.Contains(found) ? null
        : "another class of significance";

    private static bool Compare(PrintedComparison comparison, double computed, double bound) => comparison switch
    {
        PrintedComparison.Less => computed < bound,
        PrintedComparison.AtMost => computed <= bound,
        PrintedComparison.Greater => computed > bound,
        _ => computed >= bound,
    };

    private static string Unrounded(Cell cell) => cell.Number!.Value.ToString("G6", CultureInfo.InvariantCulture);

    private static string PText(double? p) =>
        p is { } value ? FormattableString.Invariant($"p = {value:G3}") : "no p";

    private static double Parse(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
