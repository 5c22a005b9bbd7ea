using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// Draws the rows of observed data anew, with replacement within their group (Efron 1979), or leaves each out in turn, and takes statistics of what it gets. Draw r takes random stream r of
/// the seed, so that the result is the same on any number of threads.
/// </summary>
internal static class RowBootstrap
{
    /// <summary>Draws samples.</summary>
    /// <param name="data">The data, with rows.</param>
    /// <param name="replicates">The number of draws R.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many statistics there are.</param>
    /// <param name="statistics">The statistics of data; null where a fit fails. Called from several threads.</param>
    /// <param name="threads">The most threads to use; −1 for one a processor. Not part of the result.</param>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    public static BootstrapDistribution Run(
        ObservedData data, int replicates, ulong seed, int count, Func<ObservedData, ImmutableArray<double>?> statistics, int threads, IProgress<int>? progress, CancellationToken cancellation) => Bootstrap.Run(
            replicates,
            seed,
            count,
            () => 0,
            (source, unused, values) => TryFill(data.Resampled(Draw(data, source)), statistics, values),
            threads,
            progress,
            cancellation);

    /// <summary>The statistics without each row in turn; what fails is left out.</summary>
    public static BootstrapDistribution Jackknife(ObservedData data, int count, Func<ObservedData, ImmutableArray<double>?> statistics, CancellationToken cancellation)
    {
        var counts = data.Groups.Select(group => group.Count).ToArray();
        return Bootstrap.RunBlocks(counts.Sum(), 1, count, () => 0, (left, unused, values, drawn) =>
        {
            var rows = new int[counts.Length][];
            for (var (g, first) = (0, 0); g < counts.Length; first += counts[g], g++)
            {
                rows[g] = [.. Enumerable.Range(0, counts[g]).Where(row => first + row != left)];
            }

            drawn[0] = TryFill(data.Resampled(rows), statistics, values);
        }, cancellation: cancellation);
    }

    private static bool TryFill(Outcome<ObservedData> drawn, Func<ObservedData, ImmutableArray<double>?> statistics, Span<double> values)
    {
        if (!drawn.TryGet(out var data, out _) || statistics(data) is not { } found)
        {
            return false;
        }

        found.CopyTo(values);
        return true;
    }

    private static int[][] Draw(ObservedData data, RandomSource source)
    {
        var rows = new int[data.Groups.Length][];
        for (var g = 0; g < rows.Length; g++)
        {
            rows[g] = new int[data.Groups[g].Count];
            for (var k = 0; k < rows[g].Length; k++)
            {
                rows[g][k] = source.NextInt32(rows[g].Length);
            }
        }

        return rows;
    }
}
