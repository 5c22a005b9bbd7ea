using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>One statistic over resamples: its standard error and its quantiles.</summary>
public sealed class ReplicatedStatistic
{
    private readonly double[] sorted;

    /// <summary>The values, in any order.</summary>
    public ReplicatedStatistic(ReadOnlySpan<double> values)
    {
        StandardError = StandardErrorOf(values);
        sorted = values.ToArray();
        Array.Sort(sorted);
    }

    /// <summary>The number of resamples B.</summary>
    public int Count => sorted.Length;

    /// <summary>Σ (x − x̄)²/(B − 1), square root; NaN with fewer than two.</summary>
    public double StandardError { get; }

    /// <summary>
    /// The quantile at a share: order statistic (B + 1)·share, interpolated on the normal scale between whole ones (Davison and Hinkley 1997, eq.
    /// 5.6 and 5.8; <see cref="QuantileRule.NormalScale"/>), the extreme resample beyond them. NaN with fewer than two resamples or where one is NaN.
    /// </summary>
    public double Quantile(double share) =>
        sorted.Length < 2 || double.IsNaN(sorted[0]) ? double.NaN : Numerics.Quantile.Of(sorted, share, QuantileRule.NormalScale);

    /// <summary>
    /// The share at which <see cref="Quantile"/> gives a value, from 1/(B + 2) to (B + 1)/(B + 2) beyond the resamples; the middle of the stretch where
    /// several resamples equal it. NaN where a quantile is.
    /// </summary>
    internal double ShareBelow(double value)
    {
        if (sorted.Length < 2 || double.IsNaN(sorted[0]))
        {
            return double.NaN;
        }

        var (below, notAbove) = (CountBelow(value), CountNotAbove(value));
        if (notAbove > below)
        {
            return (below + notAbove + 1) / (2.0 * (sorted.Length + 1));
        }

        if (below == 0 || below == sorted.Length)
        {
            return (below == 0 ? 1 : sorted.Length + 1) / (sorted.Length + 2.0);
        }

        var (low, high) = (ScaleAt(below), ScaleAt(below + 1));
        return NormalDistribution.Cumulative(low + ((value - sorted[below - 1]) / (sorted[below] - sorted[below - 1]) * (high - low)));
    }

    /// <summary>Whether all resamples are greater than a value, or all are smaller.</summary>
    internal bool IsBeyond(double value) => sorted.Length > 0 && (value < sorted[0] || value > sorted[^1]);

    /// <summary>z₀: the normal quantile of the share of resamples below a value, half of those equal to it counted.</summary>
    internal double BiasOf(double estimate)
    {
        if (sorted.Length < 2 || double.IsNaN(sorted[0]) || double.IsNaN(estimate))
        {
            return double.NaN;
        }

        var share = (CountBelow(estimate) + CountNotAbove(estimate)) / (2.0 * sorted.Length);
        return share <= 0 ? double.NegativeInfinity : share >= 1 ? double.PositiveInfinity : NormalDistribution.Quantile(share);
    }

    private double ScaleAt(int order) => NormalDistribution.Quantile(order / (sorted.Length + 1.0));

    private int CountBelow(double value) => PlaceOf(other => other >= value);

    private int CountNotAbove(double value) => PlaceOf(other => other > value);

    // The first place from which on a condition holds that once true stays true.
    private int PlaceOf(Func<double, bool> holds)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static double StandardErrorOf(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return double.NaN;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var (mean, squares) = (sum / values.Length, 0.0);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }
}
