namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>How long and from where answers are searched.</summary>
/// <param name="Seed">The seed: the same problem and seed give the same answers.</param>
public sealed record ReconstructionSettings(ulong Seed)
{
    /// <summary>After how many moves the search gives up.</summary>
    public long MaximumMoves { get; init; } = 10_000_000;

    /// <summary>How many moves are spent on each target to see whether it stands in the others' way, once the search has given up; 0 for none. Fewer where many targets make each move long.</summary>
    public long ConflictMoves { get; init; } = 150_000;
}
