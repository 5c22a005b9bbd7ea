using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>
/// A table as a chapter prints it: a view of one or more result tables for readers, made once for all formats. It holds no numbers of its
/// own; each value that it prints knows its address among the results.
/// </summary>
public sealed record PrintedTable
{
    /// <summary>A printed table whose rows fit its columns.</summary>
    /// <param name="id"><c>ID.NAME</c>, by which sentences refer to it and formats name its anchor or sheet.</param>
    /// <param name="title">The title.</param>
    /// <param name="rowHeading">The heading over the row labels.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with one cell a column.</param>
    /// <param name="notes">What is printed below it.</param>
    /// <exception cref="ArgumentException">A row's cells are not as many as the columns.</exception>
    public PrintedTable(
        string id, Phrase title, Phrase rowHeading, ImmutableArray<PrintedColumn> columns, ImmutableArray<PrintedRow> rows, ImmutableArray<Sentence> notes)
    {
        if (rows.FirstOrDefault(row => row.Cells.Length != columns.Length) is { } ragged)
        {
            throw new ArgumentException($"Row {ragged.Label.English} of {id} has {ragged.Cells.Length} cells for {columns.Length} columns.", nameof(rows));
        }

        Id = id;
        Title = title;
        RowHeading = rowHeading;
        Columns = columns;
        Rows = rows;
        Notes = notes;
    }

    /// <summary><c>ID.NAME</c>.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public Phrase Title { get; init; }

    /// <summary>The heading over the row labels.</summary>
    public Phrase RowHeading { get; }

    /// <summary>The columns, in order.</summary>
    public ImmutableArray<PrintedColumn> Columns { get; }

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<PrintedRow> Rows { get; }

    /// <summary>What is printed below the table.</summary>
    public ImmutableArray<Sentence> Notes { get; init; }

    /// <summary>A draft of the text that goes with it, built from its numbers by rule: what was done, what came out, against which criterion.</summary>
    public ImmutableArray<Sentence> Prose { get; init; } = [];

    /// <summary>The same without columns that are blank or hold nothing in every row, headings apart.</summary>
    public PrintedTable WithoutEmptyColumns()
    {
        var kept = Enumerable.Range(0, Columns.Length).Where(column => Rows.Any(row => Holds(row.Cells[column]))).ToImmutableArray();
        return kept.Length == Columns.Length || kept.IsEmpty
            ? this
            : new PrintedTable(
                Id, Title, RowHeading, [.. kept.Select(column => Columns[column])], [.. Rows.Select(row => row with { Cells = [.. kept.Select(column => row.Cells[column])] })], Notes)
            {
                Prose = Prose,
            };
    }

    private static bool Holds(PrintedCell cell) =>
        cell.Parts.Any(part => part is PrintedPart.Value { Cell: not Tables.Cell.NullCell } or PrintedPart.Words or PrintedPart.Reference);
}
