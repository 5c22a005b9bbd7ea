using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>
/// A table of results: unrounded cells under stable ids. Every format prints the same tables, and every printed number
/// has an address in one of them (<c>ID.NAME[ROW].COLUMN</c>).
/// </summary>
public sealed record ResultTable
{
    /// <summary>A table whose rows fit its columns.</summary>
    /// <param name="id"><c>ID.NAME</c>: the analysis's id and the table's name.</param>
    /// <param name="title">The title.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with one cell a column.</param>
    /// <param name="notes">What is printed below: n, conventions, diagnoses.</param>
    /// <exception cref="ArgumentException">Two columns or two rows have one id, or a row's cells are not as many as the columns.</exception>
    public ResultTable(string id, Phrase title, ImmutableArray<ResultColumn> columns, ImmutableArray<ResultRow> rows, ImmutableArray<Phrase> notes)
    {
        RequireUnique(id, columns.Select(column => column.Id), nameof(columns));
        RequireUnique(id, rows.Select(row => row.Id), nameof(rows));
        if (rows.FirstOrDefault(row => row.Cells.Length != columns.Length) is { } ragged)
        {
            throw new ArgumentException($"Row {ragged.Id} of {id} has {ragged.Cells.Length} cells for {columns.Length} columns.", nameof(rows));
        }

        Id = id;
        Title = title;
        Columns = columns;
        Rows = rows;
        Notes = notes;
    }

    /// <summary><c>ID.NAME</c>: the analysis's id and the table's name.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public Phrase Title { get; }

    /// <summary>The columns, in order.</summary>
    public ImmutableArray<ResultColumn> Columns { get; }

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<ResultRow> Rows { get; }

    /// <summary>What is printed below the table.</summary>
    public ImmutableArray<Phrase> Notes { get; init; }

    /// <summary>
    /// The heading of the column of row labels, empty unless set; language-neutral ids stand in the rows themselves.
    /// </summary>
    public Phrase RowHeading { get; init; } = Phrase.Empty;

    private static void RequireUnique(string table, IEnumerable<string> ids, string parameter)
    {
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The id {twice.Key} stands twice in table {table}.", parameter);
        }
    }
}
