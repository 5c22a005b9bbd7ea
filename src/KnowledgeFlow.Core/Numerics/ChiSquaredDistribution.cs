namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The χ² distribution for any positive degrees of freedom. Both tails keep their relative accuracy (about 1e-14) down to the
/// smallest double; for a finite positive χ² they never return 0. NaN gives NaN.
/// </summary>
internal static class ChiSquaredDistribution
{
    /// <summary>The density at x.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Density(double x, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        return x <= 0 ? 0 : IncompleteGamma.Kernel(degreesOfFreedom / 2, x / 2) / x;
    }

    /// <summary>P(X &gt; x) = Q(df/2, x/2), the p of a χ² statistic; 1 at x ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double UpperTail(double x, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        return IncompleteGamma.Upper(degreesOfFreedom / 2, x / 2);
    }

    /// <summary>P(X ≤ x) = P(df/2, x/2); 0 at x ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Cumulative(double x, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        return IncompleteGamma.Lower(degreesOfFreedom / 2, x / 2);
    }

    /// <summary>The x with P(X ≤ x) = <paramref name="p"/>; 0 at 0, +∞ at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or the degrees of freedom are not positive.</exception>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotProbability(p);
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (p > 0.5)
        {
            return UpperTailQuantile(1 - p, degreesOfFreedom);
        }

        return p == 0 ? 0 : LogarithmicNewton.Solve(
            x => Cumulative(x, degreesOfFreedom), x => IncompleteGamma.Kernel(degreesOfFreedom / 2, x / 2), p, Start(-NormalDistribution.UpperTailQuantile(p), p, degreesOfFreedom));
    }

    /// <summary>The x with P(X &gt; x) = <paramref name="p"/>; +∞ at 0, 0 at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or the degrees of freedom are not positive.</exception>
    public static double UpperTailQuantile(double p, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotProbability(p);
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (p > 0.5)
        {
            return Quantile(1 - p, degreesOfFreedom);
        }

        return p == 0 ? double.PositiveInfinity : LogarithmicNewton.Solve(
            x => UpperTail(x, degreesOfFreedom), x => -IncompleteGamma.Kernel(degreesOfFreedom / 2, x / 2), p, Start(NormalDistribution.UpperTailQuantile(p), 1 - p, degreesOfFreedom));
    }

    /// <summary>Wilson and Hilferty's (1931) cube, or the leading term of the lower tail where that fails.</summary>
    private static double Start(double z, double lowerProbability, double df)
    {
        var cube = 1 - (2 / (9 * df)) + (z * Math.Sqrt(2 / (9 * df)));
        return cube > 0.2
            ? df * cube * cube * cube
            : 2 * Math.Exp((Math.Log(lowerProbability) + GammaFunction.Log((df / 2) + 1)) / (df / 2));
    }
}
