using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>A piece of what a cell or a sentence prints: words, a value that knows its address, or a reference to a numbered table or figure.</summary>
public abstract record PrintedPart
{
    private PrintedPart()
    {
    }

    /// <summary>Words.</summary>
    /// <param name="Text">The words in every language.</param>
    public sealed record Words(Phrase Text) : PrintedPart;

    /// <summary>A value of a result table.</summary>
    /// <param name="Cell">The unrounded value, with the p-value behind its stars if it is printed with stars.</param>
    /// <param name="Style">How it is printed.</param>
    /// <param name="Address">Where it stands: <c>TABLE[ROW].COLUMN</c>.</param>
    public sealed record Value(Cell Cell, NumberStyle Style, string Address) : PrintedPart;

    /// <summary>The number of a printed table or a figure, as <c>Table 3</c> or <c>表4-1</c>.</summary>
    /// <param name="Id">The id of the table or figure.</param>
    public sealed record Reference(string Id) : PrintedPart;
}
