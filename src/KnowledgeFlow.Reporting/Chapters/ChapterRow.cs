using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Printing;

namespace KnowledgeFlow.Reporting.Chapters;

/// <summary>A row of a table in a chapter.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Indent">How far its label is indented.</param>
/// <param name="Label">Its label.</param>
/// <param name="Cells">One cell a column.</param>
public sealed record ChapterRow(PrintedRowKind Kind, int Indent, string Label, ImmutableArray<ChapterCell> Cells)
{
    /// <summary>The label in pieces, of which symbols of statistics are set in italics: those of sums below a table, and of statistics in a turned one.</summary>
    public IEnumerable<(string Text, bool IsSymbol)> LabelPieces => PiecesOf(Label);

    /// <summary>A line of the label in such pieces.</summary>
    public IEnumerable<(string Text, bool IsSymbol)> PiecesOf(string line) => Kind == PrintedRowKind.Summary || IsStatistic ? StatisticalSymbols.InHeading(line) : [(line, false)];

    /// <summary>Whether its label was the heading of a column.</summary>
    public bool IsStatistic { get; init; }
}
