using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>Statistics of samples drawn anew, in the order of the draws.</summary>
public sealed class BootstrapDistribution
{
    private readonly double[] values;

    /// <summary>Gathers draws.</summary>
    /// <param name="replicates">One list of statistics for each draw that has them, all of one length.</param>
    /// <param name="failed">The draws that have none.</param>
    /// <exception cref="ArgumentException">Lists differ in length.</exception>
    public BootstrapDistribution(ImmutableArray<ImmutableArray<double>> replicates, int failed)
        : this([.. replicates.SelectMany(replicate => replicate)], replicates.Length, replicates.IsEmpty ? 0 : replicates[0].Length, failed)
    {
        if (replicates.Any(replicate => replicate.Length != Statistics))
        {
            throw new ArgumentException("Every draw has the same statistics.", nameof(replicates));
        }
    }

    internal BootstrapDistribution(double[] values, int count, int statistics, int failed)
    {
        this.values = values;
        Count = count;
        Statistics = statistics;
        Failed = failed;
    }

    /// <summary>The number of draws that have statistics.</summary>
    public int Count { get; }

    /// <summary>The number of statistics of each.</summary>
    public int Statistics { get; }

    /// <summary>The draws that have none (no convergence, collinear or constant variables), which are left out.</summary>
    public int Failed { get; }

    /// <summary>The statistics of a draw.</summary>
    public ReadOnlySpan<double> this[int replicate] => values.AsSpan(replicate * Statistics, Statistics);

    /// <summary>A statistic over all draws, in their order.</summary>
    public double[] Values(int statistic) => Values(replicate => replicate[statistic]);

    /// <summary>A function of the statistics over all draws, in their order.</summary>
    public double[] Values(Func<ReadOnlySpan<double>, double> function)
    {
        var result = new double[Count];
        for (var replicate = 0; replicate < Count; replicate++)
        {
            result[replicate] = function(this[replicate]);
        }

        return result;
    }

    /// <summary>The distribution of a statistic.</summary>
    public ReplicatedStatistic Of(int statistic) => new(Values(statistic));

    /// <summary>The distribution of a function of the statistics.</summary>
    public ReplicatedStatistic Of(Func<ReadOnlySpan<double>, double> function) => new(Values(function));

    /// <summary>The standard deviation of a statistic over the draws, divisor B − 1; NaN with fewer than two.</summary>
    public double StandardError(int statistic) => Of(statistic).StandardError;

    /// <summary>The percentile interval of a statistic; NaN with fewer than two draws or where one is NaN.</summary>
    /// <param name="statistic">Which statistic.</param>
    /// <param name="level">The level, as 0.95.</param>
    public (double Lower, double Upper) PercentileInterval(int statistic, double level = ConfidenceLevel.Usual) => BootstrapInterval.Percentile.Limits(Of(statistic), level);
}
