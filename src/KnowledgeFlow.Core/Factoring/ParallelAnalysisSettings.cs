namespace KnowledgeFlow.Core.Factoring;

/// <summary>How chance eigenvalues are drawn and summarised.</summary>
public sealed record ParallelAnalysisSettings
{
    private readonly int replications = 1000;
    private readonly double percentile = 0.95;

    /// <summary>The number of replications, 1,000 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Replications
    {
        get => replications;
        init => replications = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Parallel analysis takes at least one replication.");
    }

    /// <summary>The share of replications that a threshold exceeds, 0.95 unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Percentile
    {
        get => percentile;
        init => percentile = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A percentile lies between 0 and 1.");
    }

    /// <summary>Cancelled when nobody waits for the draws any more. Not part of the result.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The seed of the random draws, 1 unless told.</summary>
    public ulong Seed { get; init; } = 1;
}
