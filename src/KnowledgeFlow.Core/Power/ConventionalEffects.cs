namespace KnowledgeFlow.Core.Power;

/// <summary>The sizes of an effect that convention calls small, medium and large (Cohen 1988).</summary>
/// <param name="Small">Small.</param>
/// <param name="Medium">Medium.</param>
/// <param name="Large">Large.</param>
public sealed record ConventionalEffects(double Small, double Medium, double Large);
