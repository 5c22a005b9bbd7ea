using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>Finds the cells of a report by address.</summary>
public sealed class ResultIndex
{
    // Only these tables have parameters and terms for rows, whose sides may be written either way round.
    private static readonly string[] ParameterTables = ["parameters", "coefficients", "modification"];

    private readonly Dictionary<string, ResultTable> tables;

    /// <summary>Indexes a report.</summary>
    public ResultIndex(Report report) =>
        tables = report.Sections.SelectMany(section => section.Tables).ToDictionary(table => table.Id);

    /// <summary>The ids of all tables.</summary>
    public IEnumerable<string> TableIds => tables.Keys;

    /// <summary>The table of an id, or null.</summary>
    public ResultTable? Table(string id) => tables.GetValueOrDefault(id);

    /// <summary>The cells that a pattern means, in the order of the report; none where it matches nothing.</summary>
    public ImmutableArray<ResultCell> Find(CellPattern pattern)
    {
        if (Table(pattern.Table) is not { } table)
        {
            return [];
        }

        var rows = table.Rows.Where(row => pattern.MatchesRow(row.Id)).ToList();
        if (rows.Count == 0 && ParameterTables.Contains(table.Id[(table.Id.LastIndexOf('.') + 1)..]))
        {
            var aliases = RowAlias.Of(pattern.Row);
            rows = [.. table.Rows.Where(row => aliases.Any(alias => (pattern with { Row = alias }).MatchesRow(row.Id)))];
        }

        return
        [
            .. from row in rows
               from column in Enumerable.Range(0, table.Columns.Length)
               where pattern.MatchesColumn(table.Columns[column].Id)
               select new ResultCell(table, row, column),
        ];
    }

    /// <summary>
    /// The p-value that belongs to a cell, for stars: <c>X_p</c> of its row if there is one, <c>delta_p</c> for <c>delta_*</c>,
    /// the same cell of <c>.p</c> for <c>.r</c>, else <c>p</c>, else that with which the cell is printed; null where there is none.
    /// </summary>
    public double? SignificanceOf(ResultCell cell)
    {
        var column = cell.Table.Columns[cell.Column].Id;
        return NumberAt(cell.Table, cell.Row, $"{column}_p")
            ?? (column.StartsWith("delta_", StringComparison.Ordinal) ? NumberAt(cell.Table, cell.Row, "delta_p") : null)
            ?? CorrelationP(cell, column)
            ?? NumberAt(cell.Table, cell.Row, "p")
            ?? (cell.Value as Cell.NumberCell)?.Significance;
    }

    private double? CorrelationP(ResultCell cell, string column) =>
        cell.Table.Id.EndsWith(".r", StringComparison.Ordinal)
        && Table($"{cell.Table.Id[..^2]}.p") is { } companion
        && companion.Rows.FirstOrDefault(row => row.Id == cell.Row.Id) is { } row
            ? NumberAt(companion, row, column)
            : null;

    private static double? NumberAt(ResultTable table, ResultRow row, string column)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].Id == column)
            {
                return row.Cells[i].Number;
            }
        }

        return null;
    }
}
