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

    /// <summary>The decimal mark of its numbers, point or comma, or null to find it. The other mark then parts thousands.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>Short names that the study gives to columns.</summary>
    public ImmutableArray<ColumnName> Columns { get; init; } = [];

    /// <summary>How many rows the header has, or null for what the file's shape tells (one where it tells nothing).</summary>
    public int? HeaderRows { get; init; }

    /// <summary>How many lines or rows above the header are passed over: titles, dates of export.</summary>
    public int Skip { get; init; }
}
