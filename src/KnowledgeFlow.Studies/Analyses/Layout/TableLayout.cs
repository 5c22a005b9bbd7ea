using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Lays rows out as a table whose columns know where their cells come from.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Columns">The columns, in order.</param>
internal sealed record TableLayout<T>(ImmutableArray<ColumnLayout<T>> Columns)
{
    /// <summary>The table.</summary>
    public ResultTable Table(string id, Phrase title, Phrase rowHeading, IEnumerable<(string Id, Phrase Label, T Value)> rows, params IEnumerable<Phrase> notes) =>
        new(
            id,
            title,
            [.. Columns.Select(column => column.Column)],
            [.. rows.Select(row => new ResultRow(row.Id, row.Label, [.. Columns.Select(column => column.Cell(row.Value))]))],
            [.. notes])
        {
            RowHeading = rowHeading,
        };
}
