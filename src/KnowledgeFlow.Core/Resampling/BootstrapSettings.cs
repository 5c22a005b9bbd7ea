namespace KnowledgeFlow.Core.Resampling;

/// <summary>How a bootstrap is made.</summary>
/// <param name="Replicates">The number of resamples B.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Interval">The kind of interval.</param>
public sealed record BootstrapSettings(int Replicates, ulong Seed, BootstrapIntervalKind Interval)
{
    /// <summary>Cancelled when nobody waits for the draws any more. Not part of the result.</summary>
    public CancellationToken Cancellation { get; init; }
}
