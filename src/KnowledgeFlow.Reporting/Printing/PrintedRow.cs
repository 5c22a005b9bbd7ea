using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>A row of a printed table.</summary>
/// <param name="Label">Its label, in the first column.</param>
/// <param name="Cells">One cell a column.</param>
public sealed record PrintedRow(Phrase Label, ImmutableArray<PrintedCell> Cells)
{
    /// <summary>What the row is there for.</summary>
    public PrintedRowKind Kind { get; init; } = PrintedRowKind.Entry;

    /// <summary>How far its label is indented: 1 under a heading.</summary>
    public int Indent { get; init; }

    /// <summary>A heading over the rows below it.</summary>
    /// <param name="label">What it says.</param>
    /// <param name="columns">How many columns the table has.</param>
    public static PrintedRow Heading(Phrase label, int columns) =>
        new(label, [.. Enumerable.Repeat(PrintedCell.Blank, columns)]) { Kind = PrintedRowKind.Heading };
}
