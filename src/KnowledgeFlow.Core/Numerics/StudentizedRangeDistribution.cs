namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The distribution of the studentised range Q = R/s: the range R of k independent standard normals over an independent s = √(V/df), V ~ χ²(df) (Newman 1939;
/// Tukey 1953). P(R &gt; r) = k ∫ φ(z) {Φ(z)^(k−1) − [Φ(z) − Φ(z − r)]^(k−1)} dz, whose integrand is positive, by the trapezoidal rule, which
/// converges geometrically; mixed over s by <see cref="ChiScaleMixture"/>. The upper tail keeps its relative accuracy (about 1e-12). NaN gives NaN.
/// </summary>
internal static class StudentizedRangeDistribution
{
    private const double Step = 0.25;

    // The noise of the inner sum is below it.
    private const double Tolerance = 1e-13;

    // Above this share what the powers differ by keeps its digits.
    private const double DirectFrom = 0.02;

    /// <summary>P(Q &gt; q), the p of Tukey's test; 1 at q ≤ 0.</summary>
    /// <param name="q">The range in units of s.</param>
    /// <param name="means">How many means k, at least 2.</param>
    /// <param name="degreesOfFreedom">Of s; +∞ where the scale is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two means, or degrees of freedom that are not positive.</exception>
    public static double UpperTail(double q, int means, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(means, 2);
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (double.IsNaN(q + degreesOfFreedom) || q <= 0 || double.IsPositiveInfinity(q))
        {
            return q <= 0 ? 1 : double.IsPositiveInfinity(q) ? 0 : double.NaN;
        }

        var tail = double.IsPositiveInfinity(degreesOfFreedom)
            ? RangeTail(q, means)
            : ChiScaleMixture.Integral(u => RangeTail(q * Math.Exp(u), means), degreesOfFreedom, Tolerance);
        return TailProbability.NeverZero(Math.Min(1, tail));
    }

    /// <summary>The q with P(Q &gt; q) = <paramref name="p"/>: q at .05 is the critical value of Tukey's test at 5 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside (0, 1), fewer than two means, or degrees of freedom that are not positive.</exception>
    public static double UpperTailQuantile(double p, int means, double degreesOfFreedom)
    {
        if (p is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A tail lies inside (0, 1).");
        }

        var wanted = Math.Log(p);
        double Excess(double q) => Math.Log(UpperTail(q, means, degreesOfFreedom)) - wanted;
        var high = 4.0;
        while (Excess(high) > 0)
        {
            high *= 2;
        }

        return BracketedRoot.Find(Excess, 0, high, 1e-12);
    }

    /// <summary>P(R &gt; r). The integrand peaks between the largest of the normals and the middle of the range.</summary>
    private static double RangeTail(double r, int means)
    {
        var others = means - 1;
        var centre = Math.Max(r / 2, NormalDistribution.UpperTailQuantile(1.0 / means));
        double sum = 0, largest = 0;
        for (var direction = 1; direction >= -1; direction -= 2)
        {
            for (var step = direction > 0 ? 0 : 1; step < 10_000; step++)
            {
                var term = Integrand(centre + (direction * step * Step));
                sum += term;
                largest = Math.Max(largest, term);
                if (!(term > largest * 1e-17))
                {
                    break;
                }
            }
        }

        return means * sum * Step;

        double Integrand(double z)
        {
            var density = NormalDistribution.Density(z);
            double all = NormalDistribution.Cumulative(z), beyond = NormalDistribution.Cumulative(z - r), share = beyond / all;
            if (all == 0)
            {
                return 0;
            }

            return density * (share > DirectFrom
                ? Power(all, others) - Power(all - beyond, others)
                : Power(all, others) * -ElementaryFunctions.ExpMinusOne(others * ElementaryFunctions.LogOnePlus(-share)));
        }
    }

    private static double Power(double value, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1, value *= value)
        {
            power *= (exponent & 1) == 1 ? value : 1;
        }

        return power;
    }
}
