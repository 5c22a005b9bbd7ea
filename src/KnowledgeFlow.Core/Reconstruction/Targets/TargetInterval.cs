using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>The values of a statistic that agree with what is printed: from <paramref name="Lower"/> to <paramref name="Upper"/>, either of which may be infinite.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <remarks>
/// Whether an end itself belongs to it is left open: the search keeps a guard band inside, so that neither the rounding of halves nor that of
/// floating-point arithmetic ever decides.
/// </remarks>
public readonly record struct TargetInterval(double Lower, double Upper)
{
    private const double GuardOfWidth = 0.02;
    private const double GuardOfBound = 1e-3;
    private const double OneSidedGuard = 1e-6;

    /// <summary>The values that round to a printed one.</summary>
    /// <param name="printed">The printed value.</param>
    /// <param name="decimals">Its decimals; negative for multiples of ten.</param>
    public static TargetInterval OfRounded(double printed, int decimals)
    {
        var rounded = Interval.Rounded(printed, decimals);
        return new TargetInterval(rounded.Low, rounded.High);
    }

    /// <summary>The values above a bound, or at it.</summary>
    public static TargetInterval AtLeast(double bound) => new(bound, double.PositiveInfinity);

    /// <summary>The values below a bound, or at it.</summary>
    public static TargetInterval AtMost(double bound) => new(double.NegativeInfinity, bound);

    /// <summary>The |t| whose two-sided p lies in a class of significance, such as [.01, .05) for one star.</summary>
    /// <param name="lowerP">The class's lower end; 0 for none.</param>
    /// <param name="upperP">The class's upper end; 1 for none.</param>
    /// <param name="degreesOfFreedom">Student's degrees of freedom; infinite for z.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p outside [0, 1], or no positive degrees of freedom.</exception>
    public static TargetInterval OfSignificance(double lowerP, double upperP, double degreesOfFreedom) =>
        new(Critical(upperP, degreesOfFreedom), Critical(lowerP, degreesOfFreedom));

    /// <summary>The |r| of <paramref name="rows"/> rows whose two-sided p lies in a class: t/√(t² + n − 2) at the ends of its |t|.</summary>
    /// <param name="lowerP">The class's lower end; 0 for none.</param>
    /// <param name="upperP">The class's upper end; 1 for none.</param>
    /// <param name="rows">The rows n, more than two.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p outside [0, 1], or too few rows.</exception>
    public static TargetInterval OfCorrelationSignificance(double lowerP, double upperP, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 3);
        var (lower, upper) = OfSignificance(lowerP, upperP, rows - 2);
        return new TargetInterval(Correlation(lower), Correlation(upper));

        double Correlation(double t) => double.IsPositiveInfinity(t) ? 1 : t / Math.Sqrt((t * t) + rows - 2);
    }

    /// <summary>Whether a value lies inside or at an end; NaN does not.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>How far a value lies outside, signed; 0 inside, NaN for NaN.</summary>
    public double Excess(double value) => value < Lower ? value - Lower : value > Upper ? value - Upper : double.IsNaN(value) ? double.NaN : 0;

    /// <summary>The values that agree with this print and with another of the same statistic; empty (lower above upper) where none does.</summary>
    public TargetInterval Intersect(TargetInterval other) => new(Math.Max(Lower, other.Lower), Math.Min(Upper, other.Upper));

    /// <summary>
    /// The interval less its guard bands: at each end a fiftieth of its width, but no more than a thousandth of the larger bound; where there is but one bound, a millionth of it.
    /// </summary>
    internal TargetInterval Guarded()
    {
        var width = Upper - Lower;
        if (double.IsInfinity(width))
        {
            return new TargetInterval(Lower + (OneSidedGuard * Math.Max(1, Math.Abs(Lower))), Upper - (OneSidedGuard * Math.Max(1, Math.Abs(Upper))));
        }

        var guard = Math.Min(GuardOfWidth * width, GuardOfBound * Math.Max(Math.Abs(Lower), Math.Abs(Upper)));
        return new TargetInterval(Lower + guard, Upper - guard);
    }

    private static double Critical(double p, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        return p switch
        {
            0 => double.PositiveInfinity,
            1 => 0,
            _ when double.IsPositiveInfinity(degreesOfFreedom) => NormalDistribution.UpperTailQuantile(p / 2),
            _ => StudentTDistribution.UpperTailQuantile(p / 2, degreesOfFreedom),
        };
    }
}
