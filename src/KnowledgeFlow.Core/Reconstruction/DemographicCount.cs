namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>How often a value of a demographic comes up.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The rows that have it.</param>
public sealed record DemographicCount(int Value, int Count);
