using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Every printed value of a paper held against what was computed.</summary>
/// <param name="Checks">The checks, in the order of the published values.</param>
public sealed record VerificationResult(ImmutableArray<CellCheck> Checks)
{
    /// <summary>How many cells count.</summary>
    public int Counted => Checks.Count(check => check.Counts);

    /// <summary>How many of them hold.</summary>
    public int Held => Checks.Count(check => check.Counts && check.Holds);

    /// <summary>How many cells are known to be impossible or misprinted.</summary>
    public int SetApart => Checks.Length - Counted;

    /// <summary>The cells that count and do not hold, in order.</summary>
    public ImmutableArray<CellCheck> Failures => [.. Checks.Where(check => check.Fails)];

    /// <summary>Whether every cell that counts holds.</summary>
    public bool Reproduced => Held == Counted;
}
