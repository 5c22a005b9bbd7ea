namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>How a search ended.</summary>
internal readonly record struct ScoringResult(bool Converged, int Iterations, double Value, double LargestGradient);
