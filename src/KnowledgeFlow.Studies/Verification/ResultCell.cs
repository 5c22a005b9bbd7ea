using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>A cell of a report, found by its address.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column's place.</param>
public sealed record ResultCell(ResultTable Table, ResultRow Row, int Column)
{
    /// <summary>What it holds.</summary>
    public Cell Value => Row.Cells[Column];

    /// <summary>Its address, with a row id in quotes where it needs them.</summary>
    public string Address => CellAddress.Of(Table.Id, Row.Id, Table.Columns[Column].Id);
}
