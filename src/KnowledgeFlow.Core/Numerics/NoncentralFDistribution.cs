namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The noncentral F distribution: (X₁/df1)/(X₂/df2) with X₁ noncentral χ² (noncentrality λ) and X₂ central, as a Poisson mixture
/// of incomplete beta functions (Johnson, Kotz and Balakrishnan 1995, eq. 30.10). Both tails keep their relative accuracy;
/// for a finite positive argument they never return 0. NaN gives NaN.
/// </summary>
internal static class NoncentralFDistribution
{
    /// <summary>P(F &gt; f); 1 at f ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive or the noncentrality is negative.</exception>
    public static double UpperTail(double f, double df1, double df2, double noncentrality)
    {
        ThrowIfOutOfRange(df1, df2, noncentrality);
        if (!(f > 0) || double.IsPositiveInfinity(f) || double.IsNaN(noncentrality + df1 + df2))
        {
            return double.IsNaN(f + noncentrality + df1 + df2) ? double.NaN : f <= 0 ? 1 : 0;
        }

        var (x, y) = FDistribution.Shares(f, df1, df2);
        double a = df1 / 2, b = df2 / 2;
        return TailProbability.NeverZero(PoissonMixture.OfRisingTails(
            noncentrality / 2,
            j => IncompleteBeta.Of(b, a + j, y, x),
            j => Increment(a + j, b, x, y),
            j => x.High * (a + b + j) / (a + j + 1)));
    }

    /// <summary>P(F ≤ f); 0 at f ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive or the noncentrality is negative.</exception>
    public static double Cumulative(double f, double df1, double df2, double noncentrality)
    {
        ThrowIfOutOfRange(df1, df2, noncentrality);
        if (!(f > 0) || double.IsPositiveInfinity(f) || double.IsNaN(noncentrality + df1 + df2))
        {
            return double.IsNaN(f + noncentrality + df1 + df2) ? double.NaN : f <= 0 ? 0 : 1;
        }

        var (x, y) = FDistribution.Shares(f, df1, df2);
        double a = df1 / 2, b = df2 / 2;
        return TailProbability.NeverZero(PoissonMixture.OfFallingTails(
            noncentrality / 2,
            j => IncompleteBeta.Of(a + j, b, x, y),
            j => Increment(a + j, b, x, y),
            j => x.High * (a + b + j) / (a + j + 1)));
    }

    /// <summary>
    /// The noncentrality λ ≥ 0 with P(F &gt; f) = <paramref name="upperTail"/>, the pivot behind intervals of η² (Steiger 2004,
    /// Psychological Methods 9:164-182): 95 % limits take 0.025 (lower) and 0.975 (upper). 0 where even λ = 0 gives a larger tail.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive or the probability is not inside (0, 1).</exception>
    public static double Noncentrality(double f, double df1, double df2, double upperTail)
    {
        NoncentralityPivot.ThrowIfNotInside(upperTail);
        if (f * df1 > NoncentralityPivot.Largest)
        {
            // What the numerator scatters by is nothing beside its mean df1 + λ: the denominator alone decides. In error by parts in λ.
            return double.IsPositiveInfinity(f) ? double.NaN : Math.Max(0, (f * df1 * (ChiSquaredDistribution.Quantile(upperTail, df2) / df2)) - df1);
        }

        return NoncentralityPivot.Solve(
            lambda => UpperTail(f, df1, df2, lambda), lambda => Cumulative(f, df1, df2, lambda), upperTail, Math.Max(1, f * df1));
    }

    /// <summary>I_x(a, b) − I_x(a + 1, b).</summary>
    private static double Increment(double a, double b, DoubleDouble x, DoubleDouble y) => IncompleteBeta.Kernel(a, b, x, y) / a;

    private static void ThrowIfOutOfRange(double df1, double df2, double noncentrality)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(df1);
        TailProbability.ThrowIfNotDegreesOfFreedom(df2);
        NoncentralityPivot.ThrowIfNegative(noncentrality);
    }
}
