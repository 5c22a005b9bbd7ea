using KnowledgeFlow.Core.Mediation;

namespace KnowledgeFlow.Core;

/// <summary>The effect of a way through mediators.</summary>
/// <param name="Name"><c>indirect:M1</c>, <c>indirect:M1>M2</c>; with the predictor's column after <c>@</c> where it has several.</param>
/// <param name="Path">The way.</param>
/// <param name="Effect">The effect with its interval.</param>
public sealed record MediatedEffect(string Name, MediatedPath Path, EffectEstimate Effect);
