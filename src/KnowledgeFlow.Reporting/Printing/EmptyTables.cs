using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>What becomes of tables that have no rows, such as boundaries that do not exist: a frame around nothing is not printed.</summary>
public static class EmptyTables
{
    /// <summary>The tables that have rows; what the notes of one without say joins those of the table before it, or behind it where it is the first, under its title.</summary>
    /// <param name="tables">The printed tables of a section; where none has rows the first stays.</param>
    public static ImmutableArray<PrintedTable> Joined(ImmutableArray<PrintedTable> tables)
    {
        if (tables.All(table => table.Rows.IsEmpty))
        {
            return [.. tables.Take(1)];
        }

        var kept = new List<PrintedTable>();
        var waiting = new List<PrintedTable>();
        foreach (var table in tables)
        {
            if (table.Rows.IsEmpty && kept.Count == 0)
            {
                waiting.Add(table);
            }
            else if (table.Rows.IsEmpty)
            {
                kept[^1] = WithNotesOf(kept[^1], table);
            }
            else
            {
                kept.Add(table);
            }
        }

        foreach (var table in waiting)
        {
            kept[0] = WithNotesOf(kept[0], table);
        }

        return [.. kept];
    }

    private static PrintedTable WithNotesOf(PrintedTable table, PrintedTable empty) => table with
    {
        Notes = [.. table.Notes, .. empty.Notes.Where(note => !table.Notes.Contains(note)).Select(note => Sentence.Of($"{empty.Title}: {note}", $"{empty.Title}：{note}"))],
    };
}
