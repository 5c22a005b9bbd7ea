namespace KnowledgeFlow.Core.Descriptives;

/// <summary>An effect size with a two-sided interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record EffectSize(double Value, double Lower, double Upper);
