using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>Draws one replicate and writes its statistics. Called from several threads, each with a workspace of its own.</summary>
/// <typeparam name="TWorkspace">Buffers that draws reuse.</typeparam>
/// <param name="source">The replicate's own stream of random numbers.</param>
/// <param name="workspace">The thread's buffers.</param>
/// <param name="statistics">Where the statistics go.</param>
/// <returns>Whether the replicate has statistics.</returns>
internal delegate bool ReplicateStatistics<in TWorkspace>(RandomSource source, TWorkspace workspace, Span<double> statistics);
