namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>A column's shares in R².</summary>
/// <param name="Term">The column.</param>
/// <param name="Dominance">General dominance (Budescu 1993).</param>
/// <param name="Weight">The relative weight (Johnson 2000).</param>
public sealed record ImportanceShare(string Term, double Dominance, double Weight);
