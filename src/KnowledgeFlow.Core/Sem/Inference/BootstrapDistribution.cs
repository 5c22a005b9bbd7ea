using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>Statistics of samples drawn anew, in the order of the draws.</summary>
/// <param name="Replicates">One list of statistics for each draw that could be fitted.</param>
/// <param name="Failed">The draws that could not be (no convergence, collinear variables), which are left out.</param>
public sealed record BootstrapDistribution(ImmutableArray<ImmutableArray<double>> Replicates, int Failed)
{
    /// <summary>The standard deviation of a statistic over the draws, divisor R − 1; NaN with fewer than two.</summary>
    public double StandardError(int statistic)
    {
        double[] values = [.. Replicates.Select(replicate => replicate[statistic])];
        var mean = values.Sum() / values.Length;
        return values.Length < 2 ? double.NaN : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>
    /// The percentile interval: order statistics (R + 1)α, interpolated on the normal scale between whole ones (Davison
    /// and Hinkley 1997, eq. 5.6 and 5.8). NaN with fewer than two draws or where one is NaN.
    /// </summary>
    /// <param name="statistic">Which statistic.</param>
    /// <param name="level">The level, as 0.95.</param>
    public (double Lower, double Upper) PercentileInterval(int statistic, double level = 0.95)
    {
        double[] values = [.. Replicates.Select(replicate => replicate[statistic]).Order()];
        return values.Length < 2 || double.IsNaN(values[0])
            ? (double.NaN, double.NaN)
            : (Percentile(values, (1 - level) / 2), Percentile(values, (1 + level) / 2));
    }

    private static double Percentile(double[] values, double probability)
    {
        var place = (values.Length + 1) * probability;
        var below = (int)Math.Floor(place);
        if (below < 1)
        {
            return values[0];
        }

        if (below >= values.Length)
        {
            return values[^1];
        }

        var (low, high) = (NormalDistribution.Quantile(below / (values.Length + 1.0)), NormalDistribution.Quantile((below + 1) / (values.Length + 1.0)));
        return values[below - 1] + ((NormalDistribution.Quantile(probability) - low) / (high - low) * (values[below] - values[below - 1]));
    }
}
