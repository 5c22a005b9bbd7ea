namespace KnowledgeFlow.Studies.Verification;

/// <summary>What a printed value claims of a cell.</summary>
public abstract record PrintedClaim
{
    private PrintedClaim()
    {
    }

    /// <summary>What the print says of significance.</summary>
    public SignificanceMark Mark { get; init; }

    /// <summary>A number: the cell, rounded to as many decimals, is the printed one.</summary>
    /// <param name="Value">The printed number, in digits that any reader of numbers takes.</param>
    /// <param name="Decimals">How many decimals are printed; negative where it ends in powers of ten.</param>
    public sealed record Number(string Value, int Decimals) : PrintedClaim;

    /// <summary>An inequality with a number.</summary>
    /// <param name="Comparison">How the cell compares.</param>
    /// <param name="Bound">With what.</param>
    public sealed record Inequality(PrintedComparison Comparison, double Bound) : PrintedClaim;

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
