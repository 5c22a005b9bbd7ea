namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>What came of searches from several starting points.</summary>
/// <param name="Count">The number of starting points.</param>
/// <param name="Seed">The seed of those that were drawn.</param>
/// <param name="Converged">How many of the searches ended at an optimum.</param>
/// <param name="AtBest">How many ended at the best discrepancy, to 1e-8 of one more than its absolute value.</param>
public sealed record StartSummary(int Count, ulong Seed, int Converged, int AtBest);
