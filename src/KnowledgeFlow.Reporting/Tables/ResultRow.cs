using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>A row of a result table.</summary>
/// <param name="Id">Its id in addresses, the same in every language.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Cells">One cell a column, in the table's order.</param>
public sealed record ResultRow(string Id, Phrase Label, ImmutableArray<Cell> Cells);
