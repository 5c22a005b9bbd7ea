namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Student's t distribution for any positive degrees of freedom, +∞ (the normal) included. Tails keep their relative accuracy (about
/// 1e-14) down to the smallest double; for a finite t they never return 0. NaN gives NaN.
/// </summary>
internal static class StudentTDistribution
{
    private const double PowerLawFrom = 1e100;

    /// <summary>The density at t.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Density(double t, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (double.IsPositiveInfinity(degreesOfFreedom) || double.IsInfinity(t))
        {
            return double.IsInfinity(t) ? 0 : NormalDistribution.Density(t);
        }

        if (Math.Abs(t) > PowerLawFrom)
        {
            return PowerLawTail(Math.Abs(t), degreesOfFreedom) * degreesOfFreedom / 2 / Math.Abs(t);
        }

        var (spread, _) = Shares(t, degreesOfFreedom);
        var half = degreesOfFreedom / 2;
        var exponent = (DoubleDouble.Log(spread) * (half + 0.5)) + GammaFunction.StirlingRemainder(half + 0.5)
            - GammaFunction.StirlingRemainder(half) - 0.5 + (half * ElementaryFunctions.LogOnePlus(0.5 / half));
        return ElementaryFunctions.Exp(exponent) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>P(|T| &gt; |t|), the two-sided p of a t statistic: I_x(df/2, ½) at x = df/(df + t²).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double TwoSidedP(double t, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (double.IsInfinity(t))
        {
            return 0;
        }

        if (double.IsPositiveInfinity(degreesOfFreedom))
        {
            return NormalDistribution.TwoSidedP(t);
        }

        if (Math.Abs(t) > PowerLawFrom)
        {
            return TailProbability.NeverZero(PowerLawTail(Math.Abs(t), degreesOfFreedom));
        }

        var (x, y) = Shares(t, degreesOfFreedom);
        return IncompleteBeta.Of(degreesOfFreedom / 2, 0.5, x, y);
    }

    /// <summary>P(T &gt; t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double UpperTail(double t, double degreesOfFreedom)
    {
        var half = TwoSidedP(t, degreesOfFreedom) / 2;
        return t < 0 ? 1 - half : double.IsPositiveInfinity(t) ? 0 : Math.Max(half, double.Epsilon);
    }

    /// <summary>P(T ≤ t).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Cumulative(double t, double degreesOfFreedom) => UpperTail(-t, degreesOfFreedom);

    /// <summary>The t with P(T ≤ t) = <paramref name="p"/>; −∞ at 0, +∞ at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or the degrees of freedom are not positive.</exception>
    public static double Quantile(double p, double degreesOfFreedom) =>
        p > 0.5 ? UpperTailQuantile(1 - p, degreesOfFreedom) : -UpperTailQuantile(p, degreesOfFreedom);

    /// <summary>
    /// The t with P(T &gt; t) = <paramref name="p"/>, relative error about 1e-14 where the result is not near 0; by Newton's
    /// method on logarithms.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">p lies outside [0, 1], or the degrees of freedom are not positive.</exception>
    public static double UpperTailQuantile(double p, double degreesOfFreedom)
    {
        TailProbability.ThrowIfNotProbability(p);
        TailProbability.ThrowIfNotDegreesOfFreedom(degreesOfFreedom);
        if (p > 0.5)
        {
            return -UpperTailQuantile(1 - p, degreesOfFreedom);
        }

        var z = NormalDistribution.UpperTailQuantile(p);
        if (p is 0 or 0.5 || double.IsPositiveInfinity(degreesOfFreedom))
        {
            return z;
        }

        // Where p is near ½ the mass between 0 and t is the quantity that carries the digits.
        var df = degreesOfFreedom;
        var scale = df > 1 ? (df - (5.0 / 6)) / ((df - (2.0 / 3) + (0.1 / df)) * (df - (2.0 / 3) + (0.1 / df))) : 0.5;
        var start = Math.Sqrt(df * ElementaryFunctions.ExpMinusOne(Math.Min(z * z * scale, 600)));
        return p < 0.25
            ? LogarithmicNewton.Solve(t => UpperTail(t, df), t => -ScaledDensity(t, df), p, start)
            : LogarithmicNewton.Solve(t => MassFromZero(t, df), t => ScaledDensity(t, df), 0.5 - p, start);
    }

    private static double MassFromZero(double t, double df)
    {
        var (x, y) = Shares(t, df);
        return IncompleteBeta.Of(0.5, df / 2, y, x) / 2;
    }

    private static double ScaledDensity(double t, double df) =>
        t > PowerLawFrom ? PowerLawTail(t, df) * df / 2 : t * Density(t, df);

    /// <summary>
    /// P(|T| &gt; t) = (df/t²)^(df/2)/(df/2 · B(df/2, ½)), where t² may be beyond the range of doubles and the next term
    /// of the series is beyond their digits.
    /// </summary>
    private static double PowerLawTail(double t, double df)
    {
        var half = df / 2;
        var logBeta = GammaFunction.Log(half) + GammaFunction.Log(0.5) - GammaFunction.Log(half + 0.5);
        return Math.Exp((df * (Math.Log(Math.Sqrt(df)) - Math.Log(t))) - Math.Log(half) - logBeta);
    }

    private static (DoubleDouble X, DoubleDouble Y) Shares(double t, double df)
    {
        var square = DoubleDouble.Product(t, t);
        var sum = square + df;
        return (df / sum, square / sum);
    }
}
