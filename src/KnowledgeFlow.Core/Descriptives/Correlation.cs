namespace KnowledgeFlow.Core.Descriptives;

/// <summary>A correlation of two variables and the test that it is zero.</summary>
/// <param name="Coefficient">Between −1 and 1.</param>
/// <param name="Count">The rows n that have both.</param>
/// <param name="PValue">
/// Two-sided. Exactly 0 for a perfect Pearson or Spearman correlation of three or more rows, of which the t distribution leaves nothing (no
/// underflow: that never gives 0); null with fewer rows than the test takes.
/// </param>
public sealed record Correlation(double Coefficient, int Count, double? PValue);
