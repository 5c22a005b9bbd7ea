namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>A test that coefficients are the same at every threshold.</summary>
/// <param name="Term">The column; null for all columns together.</param>
/// <param name="ChiSquared">Wald's statistic.</param>
/// <param name="DegreesOfFreedom">K − 2 a column.</param>
/// <param name="PValue">The upper tail.</param>
public sealed record ProportionalOddsRow(string? Term, double ChiSquared, int DegreesOfFreedom, double PValue);
