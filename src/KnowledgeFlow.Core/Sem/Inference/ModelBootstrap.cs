using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>
/// The nonparametric bootstrap (Efron 1979): rows drawn with replacement within their group, the model fitted anew from
/// the sample's own estimates. Draw r takes random stream r of the seed, so that the result is the same on any number of
/// processors.
/// </summary>
public static class ModelBootstrap
{
    /// <summary>Draws samples and takes statistics of each.</summary>
    /// <param name="estimate">The estimates of the sample, whose data must hold rows.</param>
    /// <param name="replicates">The number of draws R.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="statistics">What to take of each fit: always the same number of values. Called from several threads.</param>
    /// <param name="progress">Told the number of draws done, in no order.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <exception cref="ArgumentException">Only moments are at hand, or the answers are ordered.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is not positive.</exception>
    /// <exception cref="OperationCanceledException">The draws were ended early.</exception>
    public static BootstrapDistribution Run(ModelEstimate estimate, int replicates, ulong seed, Func<ModelEstimate, ImmutableArray<double>> statistics, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        Run(estimate, replicates, seed, statistics, -1, progress, cancellation);

    /// <summary>The same on so many threads at most (−1 for one a processor), on which the result does not depend.</summary>
    internal static BootstrapDistribution Run(ModelEstimate estimate, int replicates, ulong seed, Func<ModelEstimate, ImmutableArray<double>> statistics, int threads, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!estimate.Data.HasCases || estimate.Data.Groups.Any(group => group.IsOrdinal))
        {
            throw new ArgumentException("The bootstrap draws rows of measured answers.", nameof(estimate));
        }

        ImmutableArray<double> first = statistics(estimate);
        return Bootstrap.Run(
            replicates,
            seed,
            first.Length,
            () => 0,
            (source, unused, values) =>
            {
                if (!Draw(estimate, source).TryGet(out var drawn, out _)
                    || !ModelEstimator.Estimate(estimate.Table, drawn, estimate.Method, [.. estimate.Free]).TryGet(out var fitted, out _))
                {
                    return false;
                }

                statistics(fitted).CopyTo(values);
                return true;
            },
            threads,
            progress,
            cancellation);
    }

    /// <summary>The statistics without each row in turn, as accelerated intervals need them; fits that fail are left out.</summary>
    /// <param name="estimate">The estimates of the sample, whose data must hold rows.</param>
    /// <param name="statistics">What to take of each fit. Called from several threads.</param>
    /// <param name="cancellation">Ends the fits early.</param>
    /// <exception cref="OperationCanceledException">The fits were ended early.</exception>
    public static BootstrapDistribution Jackknife(ModelEstimate estimate, Func<ModelEstimate, ImmutableArray<double>> statistics, CancellationToken cancellation = default)
    {
        var counts = estimate.Data.Groups.Select(group => group.Count).ToArray();
        return Bootstrap.RunBlocks(counts.Sum(), 1, statistics(estimate).Length, () => 0, (left, unused, values, drawn) =>
        {
            var rows = new int[counts.Length][];
            for (var (g, first) = (0, 0); g < counts.Length; first += counts[g], g++)
            {
                rows[g] = [.. Enumerable.Range(0, counts[g]).Where(row => first + row != left)];
            }

            if (estimate.Data.Resampled(rows).TryGet(out var data, out _) && ModelEstimator.Estimate(estimate.Table, data, estimate.Method, [.. estimate.Free]).TryGet(out var fitted, out _))
            {
                statistics(fitted).CopyTo(values);
                drawn[0] = true;
            }
        }, cancellation: cancellation);
    }

    private static Outcomes.Outcome<ObservedData> Draw(ModelEstimate estimate, RandomSource source)
    {
        var rows = new int[estimate.Data.Groups.Length][];
        for (var g = 0; g < rows.Length; g++)
        {
            rows[g] = new int[estimate.Data.Groups[g].Count];
            for (var k = 0; k < rows[g].Length; k++)
            {
                rows[g][k] = source.NextInt32(rows[g].Length);
            }
        }

        return estimate.Data.Resampled(rows);
    }
}
