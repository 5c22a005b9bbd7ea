namespace KnowledgeFlow.Core.Descriptives;

/// <summary>A test that group means are equal.</summary>
/// <param name="Statistic">t, positive where the first group's mean is the larger, or F.</param>
/// <param name="NumeratorDegreesOfFreedom">Of F: the groups less one; null for t.</param>
/// <param name="DegreesOfFreedom">Of t, or of F's denominator; not an integer in Welch's tests.</param>
/// <param name="PValue">Two-sided for t, the upper tail for F.</param>
/// <param name="Effect">Cohen's d with the pooled standard deviation for two groups, eta squared for F.</param>
public sealed record GroupComparison(
    double Statistic, double? NumeratorDegreesOfFreedom, double DegreesOfFreedom, double PValue, EffectSize Effect);
