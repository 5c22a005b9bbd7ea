using System.Collections.Immutable;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>What a reliability analysis is told beside its constructs.</summary>
/// <param name="Extras">The tables beside the usual ones.</param>
/// <param name="GroupFactors">The group factors of omega hierarchical.</param>
/// <param name="Replicates">The resamples of omega.</param>
/// <param name="Seed">Their seed.</param>
/// <param name="Interval">How limits are taken of them.</param>
public sealed record ReliabilityOptions(ImmutableArray<ReliabilityExtra> Extras, int GroupFactors, int Replicates, ulong Seed, BootstrapIntervalKind Interval)
{
    /// <summary>The usual tables alone.</summary>
    public static ReliabilityOptions Usual { get; } = new([], HierarchicalOmega.UsualFactors, 1000, 1, BootstrapIntervalKind.Percentile);
}
