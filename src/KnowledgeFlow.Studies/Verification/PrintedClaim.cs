using System.Globalization;
using KnowledgeFlow.Core.Consistency;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>What a printed value claims of a cell.</summary>
public abstract record PrintedClaim
{
    private PrintedClaim()
    {
    }

    /// <summary>What the print says of significance.</summary>
    public SignificanceMark Mark { get; init; }

    /// <summary>The numbers that print so: the interval of rounding, or what an inequality with a number allows; every number for any other claim.</summary>
    public virtual Interval Possible => Interval.All;

    /// <summary>A number: the cell, rounded to as many decimals, is the printed one.</summary>
    /// <param name="Value">The printed number, in digits that any reader of numbers takes.</param>
    /// <param name="Decimals">How many decimals are printed; negative where it ends in powers of ten.</param>
    public sealed record Number(string Value, int Decimals) : PrintedClaim
    {
        /// <summary>How far the cell may be from the printed number instead of having to round to it; null for the rule of rounding.</summary>
        public PrintedTolerance? Tolerance { get; init; }

        /// <summary>The standard deviation that is printed behind a mean (<c>3.45 ± 0.67</c>), or null.</summary>
        public Number? Deviation { get; init; }

        /// <summary>The number.</summary>
        public double Numeric => double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

        /// <summary>The number where it is a whole one, as counts and degrees of freedom are; else null.</summary>
        public int? Whole => Decimals <= 0 && Numeric is >= 0 and <= int.MaxValue ? (int)Numeric : null;

        /// <inheritdoc/>
        public override Interval Possible => Tolerance?.Around(Numeric, Decimals) ?? Interval.Rounded(Numeric, Decimals);
    }

    /// <summary>An inequality with a number.</summary>
    /// <param name="Comparison">How the cell compares.</param>
    /// <param name="Bound">With what.</param>
    public sealed record Inequality(PrintedComparison Comparison, double Bound) : PrintedClaim
    {
        /// <summary>Whether the bound is an upper one.</summary>
        public bool IsUpper => Comparison is PrintedComparison.Less or PrintedComparison.AtMost;

        /// <inheritdoc/>
        public override Interval Possible => IsUpper ? new Interval(double.NegativeInfinity, Bound) : new Interval(Bound, double.PositiveInfinity);
    }

    /// <summary>An inequality with another cell, or with every cell of a pattern.</summary>
    /// <param name="Comparison">How the cell compares.</param>
    /// <param name="Other">With which cells.</param>
    public sealed record CellInequality(PrintedComparison Comparison, CellPattern Other) : PrintedClaim;

    /// <summary>Stars or "n.s." alone.</summary>
    public sealed record MarkOnly : PrintedClaim;

    /// <summary>Text: the cell is this text.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Words(string Text) : PrintedClaim;
}
