namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>How a search is getting on.</summary>
/// <param name="Moves">The moves tried.</param>
/// <param name="Unmet">The targets that are still out.</param>
/// <param name="Loss">Σ (excess/s)², s a target's mean change under one move: 0 when every target is met.</param>
public readonly record struct ReconstructionProgress(long Moves, int Unmet, double Loss);
