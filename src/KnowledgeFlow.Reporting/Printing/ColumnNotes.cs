using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>What becomes of the notes of columns (<see cref="ResultColumn.Note"/>) in print: a view that leaves the column out leaves its note out too.</summary>
public static class ColumnNotes
{
    /// <summary>The printed tables of a section without notes of columns of which they print nothing.</summary>
    /// <param name="printed">The printed tables.</param>
    /// <param name="tables">The result tables that they are views of.</param>
    public static ImmutableArray<PrintedTable> OfPrinted(ImmutableArray<PrintedTable> printed, ImmutableArray<ResultTable> tables)
    {
        (ResultTable Table, ResultColumn Column, Sentence Note)[] noted =
            [.. from table in tables from column in table.Columns where column.Note is not null select (table, column, Sentence.Of($"{column.Note}", $"{column.Note}"))];
        return noted.Length == 0 ? printed : [.. printed.Select(Kept)];

        PrintedTable Kept(PrintedTable table)
        {
            var addresses = table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Parts).OfType<PrintedPart.Value>().Select(value => value.Address).ToHashSet(StringComparer.Ordinal);
            var absent = noted.Where(item => !item.Table.Rows.Any(row => addresses.Contains(CellAddress.Of(item.Table.Id, row.Id, item.Column.Id)))).Select(item => item.Note).ToList();
            var notes = table.Notes.Where(note => !absent.Contains(note)).ToImmutableArray();
            return notes.Length == table.Notes.Length ? table : table with { Notes = notes };
        }
    }
}
