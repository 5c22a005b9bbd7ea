namespace KnowledgeFlow.Core.Resampling;

/// <summary>Draws several replicates at once.</summary>
/// <typeparam name="TWorkspace">Buffers that draws reuse.</typeparam>
/// <param name="first">The number of the first replicate, from 0, which is that of its random stream.</param>
/// <param name="workspace">The thread's buffers.</param>
/// <param name="statistics">Where the statistics go, replicate after replicate.</param>
/// <param name="drawn">Whether each replicate has statistics; its length is the number of replicates.</param>
internal delegate void ReplicateBlock<in TWorkspace>(int first, TWorkspace workspace, Span<double> statistics, Span<bool> drawn);
