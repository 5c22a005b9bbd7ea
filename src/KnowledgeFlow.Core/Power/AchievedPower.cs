namespace KnowledgeFlow.Core.Power;

/// <summary>The probability that a test rejects, and what it is computed from.</summary>
/// <param name="Power">The probability, from 0 to 1.</param>
/// <param name="CriticalValue">The statistic beyond which the test rejects: t, F, χ², or a correlation; null where there are several tests.</param>
/// <param name="NumeratorDegreesOfFreedom">Those of the hypothesis (F, χ²), or null.</param>
/// <param name="ErrorDegreesOfFreedom">Those of the error (t, F), or null.</param>
/// <param name="Noncentrality">The noncentrality of the statistic's distribution, δ of t and λ of F and χ²; null where that has none.</param>
public sealed record AchievedPower(double Power, double? CriticalValue, double? NumeratorDegreesOfFreedom, double? ErrorDegreesOfFreedom, double? Noncentrality);
