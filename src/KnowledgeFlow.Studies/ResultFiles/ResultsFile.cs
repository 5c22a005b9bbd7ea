using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>The cells of a <c>results.json</c>.</summary>
/// <param name="Language">The language of its texts.</param>
/// <param name="Cells">The cells by address, in the order of the file.</param>
public sealed record ResultsFile(string Language, ImmutableArray<KeyValuePair<string, ResultsValue>> Cells);
