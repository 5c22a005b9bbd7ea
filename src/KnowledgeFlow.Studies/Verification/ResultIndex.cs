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
    /// The p-value that belongs to a cell, for stars: the same cell of <c>.p</c> for <c>.r</c>, else that with which the cell is printed, else
    /// <c>X_p</c> of its row if there is such a column, <c>delta_p</c> for <c>delta_*</c>, else <c>p</c>; null where there is none or it
    /// could not be computed.
    /// </summary>
    public double? SignificanceOf(ResultCell cell)
    {
        var column = cell.Table.Columns[cell.Column].Id;

        // Tables of correlations come first, because their columns are variables, and a variable may be named p.
        if (CorrelationP(cell, column, out var p))
        {
            return p;
        }

        if (cell.Value is Cell.NumberCell { Significance: { } printed })
        {
            return printed;
        }

        // A p that exists and is null is not to be had from another column.
        return TryNumberAt(cell.Table, cell.Row, $"{column}_p", out p)
            || (column.StartsWith("delta_", StringComparison.Ordinal) && TryNumberAt(cell.Table, cell.Row, "delta_p", out p))
            || TryNumberAt(cell.Table, cell.Row, "p", out p)
                ? p
                : null;
    }

    /// <summary>The standard deviation that belongs to a mean: column <c>sd</c> of its row; null where there is none.</summary>
    public static double? DeviationOf(ResultCell cell) => TryNumberAt(cell.Table, cell.Row, "sd", out var deviation) ? deviation : null;

    private bool CorrelationP(ResultCell cell, string column, out double? p)
    {
        p = null;
        return cell.Table.Id.EndsWith(".r", StringComparison.Ordinal)
            && Table($"{cell.Table.Id[..^2]}.p") is { } companion
            && companion.Rows.FirstOrDefault(row => row.Id == cell.Row.Id) is { } row
            && TryNumberAt(companion, row, column, out p);
    }

    private static bool TryNumberAt(ResultTable table, ResultRow row, string column, out double? number)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].Id == column)
            {
                number = row.Cells[i].Number;
                return true;
            }
        }

        number = null;
        return false;
    }
}
