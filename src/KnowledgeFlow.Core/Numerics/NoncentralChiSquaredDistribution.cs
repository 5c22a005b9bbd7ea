namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The noncentral χ² distribution of Σ (z_i + μ_i)² with noncentrality λ = Σ μ_i², as a Poisson mixture of central ones
/// (Johnson, Kotz and Balakrishnan 1995, eq. 29.2). Both tails keep their relative accuracy; for a finite positive argument
/// they never return 0. NaN gives NaN.
/// </summary>
internal static class NoncentralChiSquaredDistribution
{
    /// <summary>P(X &gt; x); 1 at x ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive or the noncentrality is negative.</exception>
    public static double UpperTail(double x, double degreesOfFreedom, double noncentrality)
    {
        ThrowIfOutOfRange(degreesOfFreedom, noncentrality);
        if (!(x > 0) || double.IsPositiveInfinity(x) || double.IsNaN(noncentrality + degreesOfFreedom))
        {
            return double.IsNaN(x + noncentrality + degreesOfFreedom) ? double.NaN : x <= 0 ? 1 : 0;
        }

        double a = degreesOfFreedom / 2, half = x / 2;
        return TailProbability.NeverZero(PoissonMixture.OfRisingTails(
            noncentrality / 2,
            j => IncompleteGamma.Upper(a + j, half),
            j => IncompleteGamma.Kernel(a + j, half) / (a + j),
            j => half / (a + j + 1)));
    }

    /// <summary>P(X ≤ x); 0 at x ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive or the noncentrality is negative.</exception>
    public static double Cumulative(double x, double degreesOfFreedom, double noncentrality)
    {
        ThrowIfOutOfRange(degreesOfFreedom, noncentrality);
        if (!(x > 0) || double.IsPositiveInfinity(x) || double.IsNaN(noncentrality + degreesOfFreedom))
        {
            return double.IsNaN(x + noncentrality + degreesOfFreedom) ? double.NaN : x <= 0 ? 0 : 1;
        }

        double a = degreesOfFreedom / 2, half = x / 2;
        return TailProbability.NeverZero(PoissonMixture.OfFallingTails(
            noncentrality / 2,
            j => IncompleteGamma.Lower(a + j, half),
            j => IncompleteGamma.Kernel(a + j, half) / (a + j),
            j => half / (a + j + 1)));
    }

    /// <summary>
    /// The noncentrality λ ≥ 0 with P(X &gt; x) = <paramref name="upperTail"/>: the pivot that bounds λ in intervals such as
    /// RMSEA's, whose 90 % limits take 0.05 (lower) and 0.95 (upper). 0 where even λ = 0 gives a larger tail.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive or the probability is not inside (0, 1).</exception>
    public static double Noncentrality(double x, double degreesOfFreedom, double upperTail)
    {
        NoncentralityPivot.ThrowIfNotInside(upperTail);
        if (x > NoncentralityPivot.Largest)
        {
            // (√λ + Z)² + χ²(df − 1), the last at its mean. In error by parts in λ.
            var root = Math.Sqrt(x) - NormalDistribution.UpperTailQuantile(upperTail);
            return double.IsPositiveInfinity(x) ? double.NaN : Math.Max(0, (root * root) - (degreesOfFreedom - 1));
        }

        return NoncentralityPivot.Solve(lambda => UpperTail(x, degreesOfFreedom, lambda), lambda => Cumulative(x, degreesOfFreedom, lambda), upperTail, Math.Max(1, x));
    }

    /// <summary>The x with P(X &gt; x) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive, the noncentrality is negative, or p is not inside (0, 1).</exception>
    public static double UpperTailQuantile(double p, double degreesOfFreedom, double noncentrality)
    {
        ThrowIfOutOfRange(degreesOfFreedom, noncentrality);
        NoncentralityPivot.ThrowIfNotInside(p);
        var low = ChiSquaredDistribution.UpperTailQuantile(p, degreesOfFreedom);
        if (noncentrality == 0)
        {
            return low;
        }

        // The smaller tail decides, for its digits.
        Func<double, double> excess = p <= 0.5
            ? x => Math.Log(UpperTail(x, degreesOfFreedom, noncentrality)) - Math.Log(p)
            : x => Math.Log(1 - p) - Math.Log(Cumulative(x, degreesOfFreedom, noncentrality));
        var high = low + degreesOfFreedom + noncentrality;
        while (excess(high) > 0)
        {
            high *= 2;
        }

        return BracketedRoot.Find(excess, low, high);
    }

    private static void ThrowIfOutOfRange(double degreesOfFreedom, double noncentrality)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        NoncentralityPivot.ThrowIfNegative(noncentrality);
    }
}
