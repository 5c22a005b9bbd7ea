using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>Reads a result table by the ids of rows and columns, for those who print a view of it: every value comes with its address.</summary>
public sealed class ResultTableView
{
    private readonly Dictionary<string, int> columns;
    private readonly Dictionary<string, ResultRow> rows;

    /// <summary>A view of a table.</summary>
    public ResultTableView(ResultTable table)
    {
        Table = table;
        columns = table.Columns.Select((column, index) => (column.Id, index)).ToDictionary(StringComparer.Ordinal);
        rows = table.Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
    }

    /// <summary>The table.</summary>
    public ResultTable Table { get; }

    /// <summary>Whether there is a row of that id.</summary>
    public bool HasRow(string row) => rows.ContainsKey(row);

    /// <summary>Whether there is a column of that id.</summary>
    public bool HasColumn(string column) => columns.ContainsKey(column);

    /// <summary>The label of a row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public Phrase Label(string row) => rows[row].Label;

    /// <summary>The heading of a column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Phrase Heading(string column) => Table.Columns[columns[column]].Label;

    /// <summary>A number; null where the row, the column or the value is not there.</summary>
    public double? Number(string row, string column) => Find(row, column)?.Number;

    /// <summary>A value with its address; null where the row or the column is not there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="style">How it is printed; as its column is unless given.</param>
    public PrintedPart.Value? Value(string row, string column, NumberStyle? style = null) => Find(row, column) is { } cell
        ? new PrintedPart.Value(cell, style ?? Table.Columns[columns[column]].Style, CellAddress.Of(Table.Id, row, column))
        : null;

    /// <summary>A value with the stars that another column's p gives it; none where that p does not exist.</summary>
    public PrintedPart.Value? Starred(string row, string column, string significance, NumberStyle? style = null) => Value(row, column, style) is { } value
        ? value with { Cell = value.Cell is Cell.NumberCell number ? number with { Significance = Number(row, significance) } : value.Cell }
        : null;

    /// <summary>A cell that prints a value; blank where the row or the column is not there.</summary>
    public PrintedCell Cell(string row, string column, NumberStyle? style = null) => OfValue(Value(row, column, style));

    /// <summary>A cell that prints a value with stars; blank where the row or the column is not there.</summary>
    public PrintedCell StarredCell(string row, string column, string significance, NumberStyle? style = null) => OfValue(Starred(row, column, significance, style));

    /// <summary>The whole table as it stands, without columns that hold nothing: what is printed where no better view is known.</summary>
    public PrintedTable ToPrintedTable() => ToPrintedTable([.. Table.Columns.Select(column => column.Id)]);

    /// <summary>Some of the table's columns, without those that hold nothing.</summary>
    /// <param name="columns">Their ids, in the order of print; those that are not there are left out.</param>
    public PrintedTable ToPrintedTable(params ImmutableArray<string> columns)
    {
        ImmutableArray<string> present = [.. columns.Where(HasColumn)];
        return new PrintedTable(
            Table.Id,
            Table.Title,
            Table.RowHeading,
            [.. present.Select(column => new PrintedColumn(Heading(column)) { IsText = IsText(this.columns[column]) })],
            [.. Table.Rows.Select(row => new PrintedRow(row.Label, [.. present.Select(column => Cell(row.Id, column))]))],
            Notes).WithoutEmptyColumns();
    }

    /// <summary>The table's notes as sentences.</summary>
    public ImmutableArray<Sentence> Notes => [.. Table.Notes.Select(note => Sentence.Of($"{note}", $"{note}"))];

    /// <summary>The table's notes but some, which are about what a view does not print.</summary>
    /// <param name="notes">Those.</param>
    public ImmutableArray<Sentence> NotesWithout(params IEnumerable<Phrase> notes) => [.. Table.Notes.Except(notes).Select(note => Sentence.Of($"{note}", $"{note}"))];

    private static PrintedCell OfValue(PrintedPart.Value? value) => value is null ? PrintedCell.Blank : PrintedCell.Of(value);

    private bool IsText(int column)
    {
        var cells = Table.Rows.Select(row => row.Cells[column]).ToList();
        return cells.Exists(cell => cell is Tables.Cell.TextCell) && cells.TrueForAll(cell => cell is Tables.Cell.TextCell or Tables.Cell.NullCell);
    }

    private Cell? Find(string row, string column) =>
        rows.TryGetValue(row, out var found) && columns.TryGetValue(column, out var index) ? found.Cells[index] : null;
}
