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
    public double? Value => (Published.Claim as PrintedClaim.Number)?.Numeric;

    /// <summary>The printed number where it is a whole one, as counts and degrees of freedom are; else null.</summary>
    public int? Whole => (Published.Claim as PrintedClaim.Number)?.Whole;

    /// <summary>The same where it is the number of people that something is computed of, which takes one at least; else null.</summary>
    public int? Size => Whole is > 0 ? Whole : null;

    /// <summary>Whether its address means one cell, each by itself.</summary>
    public bool IsOneCell =>
        Published.Address is { Extreme: CellExtreme.None } address && address.Column != CellPattern.Any && (address.RowIsQuoted || !address.Row.Contains('*', StringComparison.Ordinal));

    /// <summary>Whether the file already says that it is impossible or misprinted.</summary>
    public bool IsKnown => Published.Status != PublishedStatus.Expected;

    /// <summary>The p-values that its stars leave possible; every one where it has none.</summary>
    public Interval Significance => SignificanceClass.Of(Published.Claim.Mark) is not { } marked ? StatisticRange.Share
        : Published.Claim.Mark == SignificanceMark.NotSignificant ? new Interval(marked.Lower, 1)
        : new Interval(0, marked.Upper);

    /// <summary>The p-values below which it would have one star more; 0 where it could have none.</summary>
    public double MoreStarsBelow => Published.Claim.Mark is SignificanceMark.NotSignificant ? 0 : SignificanceClass.Of(Published.Claim.Mark)?.Lower ?? 0;

    /// <summary>Whether stars or "n.s." are printed.</summary>
    public bool HasMark => Published.Claim.Mark != SignificanceMark.None;

    /// <summary>Reads a published value; null where it is text, or compares cells.</summary>
    public static PrintedNumber? Of(PublishedValue published) => published.Claim switch
    {
        PrintedClaim.MarkOnly or PrintedClaim.Number or PrintedClaim.Inequality => new PrintedNumber(published, published.Claim.Possible),
        _ => null,
    };
}
