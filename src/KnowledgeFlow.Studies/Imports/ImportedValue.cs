namespace KnowledgeFlow.Studies.Imports;

/// <summary>A code of a variable and what it stands for.</summary>
/// <param name="Code">The code, as the answers hold it.</param>
/// <param name="Label">What it stands for.</param>
public sealed record ImportedValue(string Code, string Label);
