using System.Numerics;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>
/// Runs the replicates of a bootstrap (Efron 1979) or of a simulation. Replicate r takes random stream r of the seed, so that the result is the same on
/// any number of threads.
/// </summary>
internal static class Bootstrap
{
    /// <summary>Draws replicates one by one.</summary>
    /// <typeparam name="TWorkspace">Buffers that draws reuse.</typeparam>
    /// <param name="replicates">The number of draws B.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="statistics">How many statistics a draw has.</param>
    /// <param name="workspace">Makes a thread's buffers.</param>
    /// <param name="draw">Makes a draw.</param>
    /// <param name="threads">The most threads to use; −1 for one a processor. Not part of the result.</param>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is not positive.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    public static BootstrapDistribution Run<TWorkspace>(
        int replicates,
        ulong seed,
        int statistics,
        Func<TWorkspace> workspace,
        ReplicateStatistics<TWorkspace> draw,
        int threads = -1,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default) => RunBlocks(
            replicates,
            1,
            statistics,
            workspace,
            (first, buffers, values, drawn) => drawn[0] = draw(RandomSource.OfStream(seed, (ulong)first), buffers, values),
            threads,
            progress,
            cancellation);

    /// <summary>Writes how often each row stands in a sample of as many rows drawn with replacement.</summary>
    /// <typeparam name="T">The type of the counts, which as weights are not whole.</typeparam>
    public static void DrawCounts<T>(RandomSource source, Span<T> counts)
        where T : INumberBase<T>
    {
        counts.Clear();
        for (var draw = 0; draw < counts.Length; draw++)
        {
            counts[source.NextInt32(counts.Length)]++;
        }
    }

    /// <summary>Draws replicates in blocks that share a pass over the data.</summary>
    internal static BootstrapDistribution RunBlocks<TWorkspace>(
        int replicates,
        int blockSize,
        int statistics,
        Func<TWorkspace> workspace,
        ReplicateBlock<TWorkspace> draw,
        int threads = -1,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        var values = new double[replicates * statistics];
        var drawn = new bool[replicates];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads };
        Parallel.For(0, (replicates + blockSize - 1) / blockSize, options, workspace, (block, _, buffers) =>
        {
            var first = block * blockSize;
            var count = Math.Min(blockSize, replicates - first);
            draw(first, buffers, values.AsSpan(first * statistics, count * statistics), drawn.AsSpan(first, count));
            progress?.Report(Interlocked.Add(ref done, count));
            return buffers;
        }, _ => { });
        return Gathered(values, drawn, statistics);
    }

    private static BootstrapDistribution Gathered(double[] values, bool[] drawn, int statistics)
    {
        var count = 0;
        for (var replicate = 0; replicate < drawn.Length; replicate++)
        {
            if (drawn[replicate])
            {
                values.AsSpan(replicate * statistics, statistics).CopyTo(values.AsSpan(count * statistics));
                count++;
            }
        }

        return new BootstrapDistribution(values, count, statistics, drawn.Length - count);
    }
}
