namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The F distribution for any positive degrees of freedom; df2 = +∞ gives χ²/df1. Both tails keep their relative accuracy (about
/// 1e-13, for degrees of freedom up to 1e7) down to the smallest double; for a finite positive F they never return 0. NaN gives NaN.
/// </summary>
public static class FDistribution
{
    /// <summary>The density at f.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive.</exception>
    public static double Density(double f, double df1, double df2)
    {
        ThrowIfNotDegreesOfFreedom(df1, df2);
        if (f <= 0 || double.IsPositiveInfinity(f))
        {
            return 0;
        }

        if (double.IsPositiveInfinity(df2))
        {
            return df1 * ChiSquaredDistribution.Density(f * df1, df1);
        }

        var (x, y) = Shares(f, df1, df2);
        return IncompleteBeta.Kernel(df1 / 2, df2 / 2, x, y) / f;
    }

    /// <summary>P(F &gt; f) = I_y(df2/2, df1/2) at y = df2/(df2 + df1 f), the p of an F statistic; 1 at f ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive.</exception>
    public static double UpperTail(double f, double df1, double df2)
    {
        ThrowIfNotDegreesOfFreedom(df1, df2);
        if (f <= 0 || double.IsPositiveInfinity(f))
        {
            return f <= 0 ? 1 : 0;
        }

        if (double.IsPositiveInfinity(df2))
        {
            return ChiSquaredDistribution.UpperTail(f * df1, df1);
        }

        var (x, y) = Shares(f, df1, df2);
        return IncompleteBeta.Of(df2 / 2, df1 / 2, y, x);
    }

    /// <summary>P(F ≤ f); 0 at f ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not positive.</exception>
    public static double Cumulative(double f, double df1, double df2)
    {
        ThrowIfNotDegreesOfFreedom(df1, df2);
        if (f <= 0 || double.IsPositiveInfinity(f))
        {
            return f <= 0 ? 0 : 1;
        }

        if (double.IsPositiveInfinity(df2))
        {
            return ChiSquaredDistribution.Cumulative(f * df1, df1);
        }

        var (x, y) = Shares(f, df1, df2);
        return IncompleteBeta.Of(df1 / 2, df2 / 2, x, y);
    }

    /// <summary>The f with P(F ≤ f) = <paramref name="p"/>; 0 at 0, +∞ at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or degrees of freedom are not positive.</exception>
    public static double Quantile(double p, double df1, double df2)
    {
        TailProbability.ThrowIfNotProbability(p);
        ThrowIfNotDegreesOfFreedom(df1, df2);
        if (p > 0.5)
        {
            return UpperTailQuantile(1 - p, df1, df2);
        }

        return p == 0 ? 0 : LogarithmicNewton.Solve(f => Cumulative(f, df1, df2), f => f * Density(f, df1, df2), p, 1);
    }

    /// <summary>The f with P(F &gt; f) = <paramref name="p"/>; +∞ at 0, 0 at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or degrees of freedom are not positive.</exception>
    public static double UpperTailQuantile(double p, double df1, double df2)
    {
        TailProbability.ThrowIfNotProbability(p);
        ThrowIfNotDegreesOfFreedom(df1, df2);
        if (p > 0.5)
        {
            return Quantile(1 - p, df1, df2);
        }

        return p == 0
            ? double.PositiveInfinity
            : LogarithmicNewton.Solve(f => UpperTail(f, df1, df2), f => -f * Density(f, df1, df2), p, 1);
    }

    /// <summary>x = df1 f/(df2 + df1 f) and y = 1 − x, both to 32 digits.</summary>
    internal static (DoubleDouble X, DoubleDouble Y) Shares(double f, double df1, double df2)
    {
        var first = DoubleDouble.Product(f, df1);
        if (double.IsInfinity(first.High))
        {
            return (DoubleDouble.One, df2 / df1 / f);
        }

        var sum = first + df2;
        return (first / sum, df2 / sum);
    }

    private static void ThrowIfNotDegreesOfFreedom(double df1, double df2)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(df1);
        TailProbability.ThrowIfNotDegreesOfFreedom(df2);
    }
}
