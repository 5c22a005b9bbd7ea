using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Consistency;

/// <summary>What an estimate, its standard error, its test and its confidence interval leave possible for one another.</summary>
public static class CoefficientRange
{
    /// <summary>t or z: the estimate over its standard error.</summary>
    public static Interval Statistic(Interval estimate, Interval standardError) => estimate / standardError.Intersect(Interval.NonNegative);

    /// <summary>
    /// How far a confidence limit may lie from the estimate: the standard error times the quantile of t, or of z, at a level of 90, 95 or 99 %. Whoever bootstraps gets
    /// other limits.
    /// </summary>
    /// <param name="standardError">The standard error.</param>
    /// <param name="leastDegreesOfFreedom">The fewest degrees of freedom that t may have.</param>
    public static Interval HalfWidth(Interval standardError, double leastDegreesOfFreedom) =>
        standardError.Intersect(Interval.NonNegative) * new Interval(
            NormalDistribution.UpperTailQuantile(0.05),
            leastDegreesOfFreedom >= 1 ? StudentTDistribution.UpperTailQuantile(0.005, leastDegreesOfFreedom) : double.PositiveInfinity);

    /// <summary>Standardised from raw: b SD(x) / SD(y).</summary>
    public static Interval Standardised(Interval b, Interval predictorDeviation, Interval outcomeDeviation) =>
        b * predictorDeviation.Intersect(Interval.NonNegative) / outcomeDeviation.Intersect(Interval.NonNegative);

    /// <summary>Variance inflation of tolerance, or the other way round: each is one over the other.</summary>
    public static Interval Reciprocal(Interval value) => 1.0 / value.Intersect(Interval.NonNegative);
}
