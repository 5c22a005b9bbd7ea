namespace KnowledgeFlow.Core.Numerics;

/// <summary>Quantiles of ordered values at place p(n + 1), the extreme values beyond them.</summary>
public static class Quantile
{
    /// <summary>
    /// x_k + f (x_k+1 − x_k), k the whole part of p(n + 1). f is p(n + 1) − k, or
    /// (Φ⁻¹(p) − Φ⁻¹(k/(n + 1)))/(Φ⁻¹((k + 1)/(n + 1)) − Φ⁻¹(k/(n + 1))) on the normal scale.
    /// </summary>
    /// <param name="sorted">The values in ascending order, none NaN.</param>
    /// <param name="share">p, from 0 to 1.</param>
    /// <param name="rule">How it lies between two values.</param>
    /// <returns>The quantile; NaN where there are no values or the share is NaN.</returns>
    public static double Of(ReadOnlySpan<double> sorted, double share, QuantileRule rule)
    {
        if (sorted.IsEmpty || double.IsNaN(share))
        {
            return double.NaN;
        }

        var place = (sorted.Length + 1) * share;
        var below = (int)Math.Floor(place);
        return below < 1 ? sorted[0]
            : below >= sorted.Length ? sorted[^1]
            : sorted[below - 1] + (Fraction(sorted.Length, share, place, below, rule) * (sorted[below] - sorted[below - 1]));
    }

    private static double Fraction(int count, double share, double place, int below, QuantileRule rule)
    {
        if (rule == QuantileRule.WeightedAverage)
        {
            return place - below;
        }

        var (low, high) = (NormalDistribution.Quantile(below / (count + 1.0)), NormalDistribution.Quantile((below + 1) / (count + 1.0)));
        return (NormalDistribution.Quantile(share) - low) / (high - low);
    }
}
