namespace KnowledgeFlow.Core.Consistency;

/// <summary>
/// The SDs that a mean leaves possible on a scale with two ends: variance (divisor n) at most (highest − mean)(mean − lowest) (Bhatia and Davis 2000,
/// American Mathematical Monthly 107:353-357).
/// </summary>
public static class StandardDeviationRange
{
    /// <summary>The SDs, under whichever of the divisors n − 1 and n is wider.</summary>
    /// <param name="mean">The printed mean.</param>
    /// <param name="lowest">The scale's lowest score.</param>
    /// <param name="highest">The scale's highest score.</param>
    /// <param name="n">How many people, or null where that is not known; then at least 2.</param>
    public static Interval Of(Interval mean, double lowest, double highest, int? n)
    {
        // The bound is largest at the middle of the scale, and falls on either side of it.
        var within = mean.Intersect(new Interval(lowest, highest));
        if (within.IsEmpty)
        {
            return Interval.None;
        }

        var best = Math.Clamp((lowest + highest) / 2, within.Low, within.High);
        var people = n ?? 2;
        return new Interval(0, Math.Sqrt((highest - best) * (best - lowest) * people / Math.Max(1, people - 1)));
    }
}
