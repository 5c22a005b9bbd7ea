using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Tables;

/// <summary>A column of a result table.</summary>
/// <param name="Id">Its id in addresses, the same in every language.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Style">How its numbers are printed.</param>
public sealed record ResultColumn(string Id, Phrase Label, NumberStyle Style)
{
    /// <summary>The one of its table's notes that concerns it alone, printed where the column is; null where there is none.</summary>
    public Phrase? Note { get; init; }
}
