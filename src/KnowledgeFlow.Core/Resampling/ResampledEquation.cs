using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>A linear equation, by the places of its columns.</summary>
/// <param name="Outcome">The outcome's column.</param>
/// <param name="Predictors">The predictors' columns; at least one.</param>
internal sealed record ResampledEquation(int Outcome, ImmutableArray<int> Predictors);
