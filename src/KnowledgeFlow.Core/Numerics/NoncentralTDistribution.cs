namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The noncentral t distribution of (Z + δ)/√(V/df), V ~ χ²(df). Each tail is the integral ∫ g(s) Φ(±(δ − t s)) ds over the
/// density g of s = √(V/df), whose integrand is positive: the trapezoidal rule in ln s converges geometrically, and either tail keeps its
/// relative accuracy (about 1e-13) for both signs of δ. For a finite t it never returns 0. NaN gives NaN.
/// </summary>
internal static class NoncentralTDistribution
{
    // Beyond it the integrand is a step, narrower than the rule can be halved to.
    private const double LargestStatistic = 1e5;

    /// <summary>P(T &gt; t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double UpperTail(double t, double degreesOfFreedom, double noncentrality)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (double.IsNaN(t + degreesOfFreedom + noncentrality) || double.IsInfinity(t))
        {
            return double.IsPositiveInfinity(t) ? 0 : double.IsNegativeInfinity(t) ? 1 : double.NaN;
        }

        if (double.IsPositiveInfinity(degreesOfFreedom))
        {
            return NormalDistribution.UpperTail(t - noncentrality);
        }

        return TailProbability.NeverZero(ChiScaleMixture.Integral(u => NormalDistribution.UpperTail((t * Math.Exp(u)) - noncentrality), degreesOfFreedom));
    }

    /// <summary>P(T ≤ t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Cumulative(double t, double degreesOfFreedom, double noncentrality) =>
        UpperTail(-t, degreesOfFreedom, -noncentrality);

    /// <summary>
    /// The noncentrality δ with P(T &gt; t) = <paramref name="upperTail"/>, the pivot behind intervals of Cohen's d (Steiger and
    /// Fouladi 1997): 95 % limits take 0.025 (lower) and 0.975 (upper).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive or the probability is not inside (0, 1).</exception>
    public static double Noncentrality(double t, double degreesOfFreedom, double upperTail)
    {
        NoncentralityPivot.ThrowIfNotInside(upperTail);
        if (!double.IsFinite(t))
        {
            return t;
        }

        if (Math.Abs(t) > LargestStatistic && double.IsFinite(degreesOfFreedom))
        {
            // Z is nothing beside δ: √(χ²(df)/df) alone decides. In error by parts in t².
            var square = ChiSquaredDistribution.Quantile(t > 0 ? upperTail : 1 - upperTail, degreesOfFreedom);
            return t * Math.Sqrt(square / degreesOfFreedom);
        }

        Func<double, double> excess = upperTail <= 0.5
            ? delta => Math.Log(UpperTail(t, degreesOfFreedom, delta)) - Math.Log(upperTail)
            : delta => Math.Log(1 - upperTail) - Math.Log(Cumulative(t, degreesOfFreedom, delta));
        double width = 2 + Math.Abs(t), low = t - width, high = t + width;
        for (; excess(low) > 0; width *= 2)
        {
            low -= width;
        }

        for (; excess(high) < 0; width *= 2)
        {
            high += width;
        }

        return BracketedRoot.Find(excess, low, high);
    }
}
