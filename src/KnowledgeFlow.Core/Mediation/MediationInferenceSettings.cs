using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>How the intervals of a mediation model's effects are made.</summary>
/// <param name="Replicates">The number of resamples.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Interval">The kind of interval.</param>
/// <param name="MonteCarlo">The number of simulated sets of coefficients for Monte Carlo intervals; 0 for none.</param>
public sealed record MediationInferenceSettings(int Replicates, ulong Seed, BootstrapIntervalKind Interval, int MonteCarlo = 0)
{
    /// <summary>The level of the intervals, between 0 and 1.</summary>
    public double Level { get; init; } = ConfidenceLevel.Usual;

    /// <summary>Cancelled when nobody waits for the draws any more. Not part of the result.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told the number of resamples drawn, in no order. Not part of the result.</summary>
    public IProgress<int>? Progress { get; init; }
}
