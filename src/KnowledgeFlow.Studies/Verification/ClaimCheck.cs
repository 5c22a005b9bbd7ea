using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
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
    /// <param name="index">The report, for what belongs to the cell.</param>
    /// <param name="others">The cells that the claim compares with, if it does.</param>
    public static CellCheck Of(PublishedValue value, ResultCell cell, ResultIndex index, ImmutableArray<double?> others)
    {
        var (computed, why) = Judge(value.Claim, cell, others);
        if (value.Claim is PrintedClaim.Number { Deviation: { } printed } && cell.Value.Number is not null)
        {
            var (shown, fault) = Deviation(printed, ResultIndex.DeviationOf(cell));
            computed = $"{computed} ± {shown}";
            why ??= fault;
        }

        if (value.Claim.Mark != SignificanceMark.None)
        {
            var significance = index.SignificanceOf(cell);
            computed = value.Claim is PrintedClaim.MarkOnly ? PText(significance) : $"{computed} ({PText(significance)})";
            why ??= Mark(value.Claim.Mark, significance);
        }

        return new CellCheck(value, cell.Address, computed, why is null, why ?? Phrase.Empty) { Number = cell.Value.Number, Table = cell.Table.Id };
    }

    private static (string Computed, Phrase? Why) Judge(PrintedClaim claim, ResultCell found, ImmutableArray<double?> others) => (claim, found.Value) switch
    {
        (_, Cell.NullCell) => (Nothing, ClaimMessages.HoldsNothing(NullReason.Of(found))),
        (PrintedClaim.Words words, Cell.TextCell text) => (text.Text.English, text.Text.English == words.Text || text.Text.Chinese == words.Text ? null : ClaimMessages.OtherText),
        (PrintedClaim.Words, var cell) => (Unrounded(cell), ClaimMessages.TextPrinted),
        (_, Cell.TextCell text) => (text.Text.English, ClaimMessages.TextComputed),
        (PrintedClaim.Number number, var cell) => Number(number, cell.Number!.Value),
        (PrintedClaim.Inequality inequality, var cell) => (Unrounded(cell), Compare(inequality.Comparison, cell.Number!.Value, inequality.Bound) ? null : ClaimMessages.Untrue),
        (PrintedClaim.CellInequality inequality, var cell) => (Unrounded(cell), Cells(inequality.Comparison, cell.Number!.Value, others)),
        (_, var cell) => (Unrounded(cell), null),
    };

    private static (string Computed, Phrase? Why) Number(PrintedClaim.Number printed, double computed)
    {
        if (printed.Tolerance is { } tolerance)
        {
            return (Digits(computed), tolerance.Allows(printed.Numeric, printed.Decimals, computed) ? null : ClaimMessages.Computed(Digits(computed)));
        }

        var rounded = printed.Decimals >= 0
            ? DecimalRounding.Round(computed, printed.Decimals)
            : DecimalRounding.Round(computed / Math.Pow(10, -printed.Decimals), 0) + FormattableString.Invariant($"e{-printed.Decimals}");

        // Both are decimals of as many places, so they are one number exactly when they are one double.
        return (rounded, Parse(rounded) == printed.Numeric ? null : ClaimMessages.Computed(Digits(computed)));
    }

    private static (string Computed, Phrase? Why) Deviation(PrintedClaim.Number printed, double? computed)
    {
        if (computed is not { } deviation)
        {
            return (Nothing, ClaimMessages.NoDeviation);
        }

        var (shown, why) = Number(printed, deviation);
        return (shown, why is null ? null : ClaimMessages.ComputedDeviation(Digits(deviation)));
    }

    private static Phrase? Cells(PrintedComparison comparison, double computed, ImmutableArray<double?> others) =>
        others.Any(other => other is null) ? ClaimMessages.OtherHoldsNothing
        : others.All(other => Compare(comparison, computed, other!.Value)) ? null
        : ClaimMessages.Untrue;

    private static Phrase? Mark(SignificanceMark mark, double? p) =>
        p is not { } found ? ClaimMessages.NoPValue
        : SignificanceClass.Of(mark) is { } marked && marked.Contains(found) ? null
        : ClaimMessages.OtherClass;

    private static bool Compare(PrintedComparison comparison, double computed, double bound) => comparison switch
    {
        PrintedComparison.Less => computed < bound,
        PrintedComparison.AtMost => computed <= bound,
        PrintedComparison.Greater => computed > bound,
        _ => computed >= bound,
    };

    private static string Unrounded(Cell cell) => cell.Number!.Value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Digits(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string PText(double? p) =>
        p is { } value ? FormattableString.Invariant($"p = {value:G3}") : "no p";

    private static double Parse(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
