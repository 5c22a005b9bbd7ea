using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>
/// The interval of one statistic from its resamples: limits at the shares Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) of the distribution, z = ±Φ⁻¹(level)
/// (Efron 1987, eq. 2.3). With a = 0 it is the bias-corrected interval, with z₀ = 0 too the percentile interval.
/// </summary>
/// <param name="Kind">How limits are taken.</param>
/// <param name="Bias">z₀, the normal quantile of the share of resamples below the estimate, half of those equal to it counted; 0 for percentiles.</param>
/// <param name="Acceleration">a, Σd³/(6(Σd²)^1.5) of the jackknife's deviations d = mean − value; 0 for the other kinds.</param>
public sealed record BootstrapInterval(BootstrapIntervalKind Kind, double Bias, double Acceleration)
{
    /// <summary>The percentile interval.</summary>
    public static BootstrapInterval Percentile { get; } = new(BootstrapIntervalKind.Percentile, 0, 0);

    /// <summary>The interval of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="draws">The statistic's resamples.</param>
    /// <param name="estimate">The statistic in the sample.</param>
    /// <param name="jackknife">The statistic without each row (or cluster) in turn; only read for <see cref="BootstrapIntervalKind.BiasCorrectedAccelerated"/>.</param>
    /// <returns>Bias ±∞ where every resample lies on one side of the estimate; acceleration 0 where the jackknife does not vary.</returns>
    public static BootstrapInterval Of(BootstrapIntervalKind kind, ReplicatedStatistic draws, double estimate, ReadOnlySpan<double> jackknife) =>
        kind == BootstrapIntervalKind.Percentile
            ? Percentile
            : new BootstrapInterval(kind, draws.BiasOf(estimate), kind == BootstrapIntervalKind.BiasCorrected ? 0 : AccelerationOf(jackknife));

    /// <summary>The limits at a level. Where the bias is infinite they are the extreme resample.</summary>
    /// <param name="draws">The statistic's resamples.</param>
    /// <param name="level">The level, inside (0, 1).</param>
    public (double Lower, double Upper) Limits(ReplicatedStatistic draws, double level = ConfidenceLevel.Usual)
    {
        if (Kind == BootstrapIntervalKind.Percentile)
        {
            return (draws.Quantile((1 - level) / 2), draws.Quantile((1 + level) / 2));
        }

        var z = NormalDistribution.UpperTailQuantile((1 - level) / 2);
        return (draws.Quantile(ShareAt(-z)), draws.Quantile(ShareAt(z)));
    }

    /// <summary>
    /// The p-value that the interval implies: one less the level of the interval that just touches <paramref name="hypothesis"/>, so that p &lt; .05
    /// exactly where the 95 % interval leaves it out. Never 0: with B resamples no value below 2/(B + 1) can be told from it, which is the value beyond all resamples, where no limit lies.
    /// </summary>
    public double PValue(ReplicatedStatistic draws, double hypothesis = 0)
    {
        var share = draws.ShareBelow(hypothesis);
        if (double.IsNaN(share))
        {
            return double.NaN;
        }

        var smallest = 2.0 / (draws.Count + 1);
        if (draws.IsBeyond(hypothesis))
        {
            return smallest;
        }

        var moved = NormalDistribution.Quantile(share) - Bias;
        var z = Kind == BootstrapIntervalKind.Percentile ? moved : (moved / (1 + (Acceleration * moved))) - Bias;
        return double.IsNaN(z) ? double.NaN : Math.Max(2 * NormalDistribution.UpperTail(Math.Abs(z)), smallest);
    }

    private double ShareAt(double z)
    {
        if (double.IsInfinity(Bias))
        {
            return Bias > 0 ? 1 : 0;
        }

        var moved = Bias + z;
        return NormalDistribution.Cumulative(Bias + (moved / (1 - (Acceleration * moved))));
    }

    private static double AccelerationOf(ReadOnlySpan<double> jackknife)
    {
        var mean = 0.0;
        foreach (var value in jackknife)
        {
            mean += value / jackknife.Length;
        }

        var (squares, cubes) = (0.0, 0.0);
        foreach (var value in jackknife)
        {
            var deviation = mean - value;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }

        return squares > 0 ? cubes / (6 * squares * Math.Sqrt(squares)) : 0;
    }
}
