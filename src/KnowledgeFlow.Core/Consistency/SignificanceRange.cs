using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Consistency;

/// <summary>The p-values that printed test statistics leave possible: p falls with the statistic, so that the ends of the one give those of the other.</summary>
public static class SignificanceRange
{
    /// <summary>Two-sided p of a t, whose degrees of freedom may lie in an interval; t with ∞ is z.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degreesOfFreedom">Above 0; the upper end may be ∞.</param>
    public static Interval OfT(Interval t, Interval degreesOfFreedom)
    {
        var size = t.Magnitude;
        return size.IsEmpty || degreesOfFreedom.IsEmpty || degreesOfFreedom.Low <= 0
            ? Interval.All
            : new Interval(TwoSided(size.High, degreesOfFreedom.High), TwoSided(size.Low, degreesOfFreedom.Low));
    }

    /// <summary>Upper-tail p of an F.</summary>
    public static Interval OfF(Interval f, double df1, double df2) =>
        Falling(f.Intersect(Interval.NonNegative), value => double.IsPositiveInfinity(value) ? 0 : FDistribution.UpperTail(value, df1, df2));

    /// <summary>Upper-tail p of a χ².</summary>
    public static Interval OfChiSquared(Interval statistic, double degreesOfFreedom) =>
        Falling(statistic.Intersect(Interval.NonNegative), value => double.IsPositiveInfinity(value) ? 0 : ChiSquaredDistribution.UpperTail(value, degreesOfFreedom));

    /// <summary>Two-sided p of a Pearson correlation of n pairs: t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom.</summary>
    public static Interval OfCorrelation(Interval r, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 3);
        return Falling(r.Magnitude.Intersect(new Interval(0, 1)), size => size == 1 ? 0 : StudentTDistribution.TwoSidedP(size * Math.Sqrt((n - 2) / (1 - (size * size))), n - 2));
    }

    private static double TwoSided(double size, double degreesOfFreedom) =>
        double.IsPositiveInfinity(size) ? 0
        : double.IsPositiveInfinity(degreesOfFreedom) ? NormalDistribution.TwoSidedP(size)
        : StudentTDistribution.TwoSidedP(size, degreesOfFreedom);

    private static Interval Falling(Interval statistic, Func<double, double> p) =>
        statistic.IsEmpty ? Interval.None : new Interval(double.IsPositiveInfinity(statistic.High) ? 0 : p(statistic.High), p(statistic.Low));
}
