using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>Where the answers are and how they are written.</summary>
/// <param name="File">The path as the study file gives it.</param>
/// <param name="Path">The path from the working directory.</param>
/// <param name="Encoding">The name of the encoding, or null to find it.</param>
/// <param name="Delimiter">The delimiter, or null to find it.</param>
/// <param name="Missing">Codes that stand for no answer, numbers and texts as written; a blank always does.</param>
public sealed record DataSource(
    Located<string> File,
    string Path,
    Located<string>? Encoding,
    char? Delimiter,
    ImmutableArray<string> Missing)
{
    /// <summary>The sheet of a workbook, or null for the one that holds the answers.</summary>
    public Located<string>? Sheet { get; init; }
}
