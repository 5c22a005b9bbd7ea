using System.Globalization;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Auditing;

/// <summary>A printed value as what it leaves possible.</summary>
/// <param name="Published">The printed value.</param>
/// <param name="Interval">The numbers that print so: the interval of rounding, or what an inequality allows; every number where only stars are printed.</param>
public sealed record PrintedNumber(PublishedValue Published, Interval Interval)
{
    /// <summary>The table of its address.</summary>
    public string Table => Published.Address.Table;

    /// <summary>The row of its address.</summary>
    public string Row => Published.Address.Row;

    /// <summary>The column of its address.</summary>
    public string Column => Published.Address.Column;

    /// <summary>Whether it is printed as a number, rather than as an inequality or as stars.</summary>
    public bool IsNumber => Published.Claim is PrintedClaim.Number;

    /// <summary>How many decimals are printed, or null where no number is.</summary>
    public int? Decimals => (Published.Claim as PrintedClaim.Number)?.Decimals;

    /// <summary>The printed number itself, or null.</summary>
    public double? Value => Published.Claim is PrintedClaim.Number number ? double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>The printed number where it is a whole one, as counts and degrees of freedom are; else null.</summary>
    public int? Whole => Value is { } value && Decimals <= 0 && value is >= 0 and <= int.MaxValue ? (int)value : null;

    /// <summary>Whether its address means one cell, each by itself.</summary>
    public bool IsOneCell =>
        Published.Address is { Extreme: CellExtreme.None } address && address.Column != CellPattern.Any && (address.RowIsQuoted || !address.Row.Contains('*', StringComparison.Ordinal));

    /// <summary>Whether the file already says that it is impossible or misprinted.</summary>
    public bool IsKnown => Published.Status != PublishedStatus.Expected;

    /// <summary>The p-values that its stars leave possible; every one where it has none.</summary>
    public Interval Significance => Published.Claim.Mark switch
    {
        SignificanceMark.ThreeStars => new Interval(0, .001),
        SignificanceMark.TwoStars => new Interval(0, .01),
        SignificanceMark.OneStar => new Interval(0, .05),
        SignificanceMark.NotSignificant => new Interval(.05, 1),
        _ => StatisticRange.Share,
    };

    /// <summary>The p-values below which it would have one star more.</summary>
    public double MoreStarsBelow => Published.Claim.Mark switch
    {
        SignificanceMark.TwoStars => .001,
        SignificanceMark.OneStar => .01,
        _ => 0,
    };

    /// <summary>Whether stars or "n.s." are printed.</summary>
    public bool HasMark => Published.Claim.Mark != SignificanceMark.None;

    /// <summary>Reads a published value; null where it is text, or compares cells.</summary>
    public static PrintedNumber? Of(PublishedValue published) => published.Claim switch
    {
        PrintedClaim.MarkOnly => new PrintedNumber(published, Interval.All),
        PrintedClaim.Number or PrintedClaim.Inequality => new PrintedNumber(published, IntervalOf(published.Claim)),
        _ => null,
    };

    /// <summary>The numbers that a claim leaves possible.</summary>
    internal static Interval IntervalOf(PrintedClaim claim) => claim switch
    {
        PrintedClaim.Number number => Interval.Rounded(double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture), number.Decimals),
        PrintedClaim.Inequality { Comparison: PrintedComparison.Less or PrintedComparison.AtMost } inequality => new Interval(double.NegativeInfinity, inequality.Bound),
        PrintedClaim.Inequality inequality => new Interval(inequality.Bound, double.PositiveInfinity),
        _ => Interval.All,
    };
}
