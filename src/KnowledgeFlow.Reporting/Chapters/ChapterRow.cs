using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A row of a table in a chapter.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Indent">How far its label is indented.</param>
/// <param name="Label">Its label.</param>
/// <param name="Cells">One cell a column.</param>
public sealed record ChapterRow(PrintedRowKind Kind, int Indent, string Label, ImmutableArray<ChapterCell> Cells);
