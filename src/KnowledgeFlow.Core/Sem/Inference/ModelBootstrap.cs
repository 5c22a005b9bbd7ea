using System.Collections.Immutable;
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

        return RowBootstrap.Run(estimate.Data, replicates, seed, statistics(estimate).Length, data => Refitted(estimate, data, statistics), threads, progress, cancellation);
    }

    /// <summary>The statistics without each row in turn, as accelerated intervals need them; fits that fail are left out.</summary>
    /// <param name="estimate">The estimates of the sample, whose data must hold rows.</param>
    /// <param name="statistics">What to take of each fit. Called from several threads.</param>
    /// <param name="cancellation">Ends the fits early.</param>
    /// <exception cref="OperationCanceledException">The fits were ended early.</exception>
    public static BootstrapDistribution Jackknife(ModelEstimate estimate, Func<ModelEstimate, ImmutableArray<double>> statistics, CancellationToken cancellation = default) =>
        RowBootstrap.Jackknife(estimate.Data, statistics(estimate).Length, data => Refitted(estimate, data, statistics), cancellation);

    private static ImmutableArray<double>? Refitted(ModelEstimate estimate, ObservedData data, Func<ModelEstimate, ImmutableArray<double>> statistics) =>
        ModelEstimator.Estimate(estimate.Table, data, estimate.Method, [.. estimate.Free]).TryGet(out var fitted, out _) ? statistics(fitted) : null;
}
