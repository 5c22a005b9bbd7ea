using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Reconstruction.Targets;

/// <summary>The values of a test statistic whose p lies in a class of significance, such as [.01, .05) for one star.</summary>
public static class SignificanceInterval
{
    /// <summary>The |t| whose two-sided p lies in a class.</summary>
    /// <param name="lowerP">The class's lower end; 0 for none.</param>
    /// <param name="upperP">The class's upper end; 1 for none.</param>
    /// <param name="degreesOfFreedom">Student's degrees of freedom; infinite for z.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p outside [0, 1], or no positive degrees of freedom.</exception>
    public static Interval OfT(double lowerP, double upperP, double degreesOfFreedom) => new(Critical(upperP, degreesOfFreedom), Critical(lowerP, degreesOfFreedom));

    /// <summary>The |r| of <paramref name="rows"/> rows whose two-sided p lies in a class: t/√(t² + n − 2) at the ends of its |t|.</summary>
    /// <param name="lowerP">The class's lower end; 0 for none.</param>
    /// <param name="upperP">The class's upper end; 1 for none.</param>
    /// <param name="rows">The rows n, more than two.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p outside [0, 1], or too few rows.</exception>
    public static Interval OfCorrelation(double lowerP, double upperP, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 3);
        var (low, high) = OfT(lowerP, upperP, rows - 2);
        return new Interval(Correlation(low), Correlation(high));

        double Correlation(double t) => double.IsPositiveInfinity(t) ? 1 : t / Math.Sqrt((t * t) + rows - 2);
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
