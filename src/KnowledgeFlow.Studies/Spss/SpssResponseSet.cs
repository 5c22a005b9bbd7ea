using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>A multiple-response set.</summary>
/// <param name="Name">Its name, with its dollar sign.</param>
/// <param name="Label">Its label; empty where there is none.</param>
/// <param name="Counted">The value that counts as ticked, for a set of dichotomies; null for a set of categories.</param>
/// <param name="Variables">The names of its variables.</param>
internal sealed record SpssResponseSet(string Name, string Label, string? Counted, ImmutableArray<string> Variables);
