using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>
/// A figure as data: what is to be shown, in the variables' own units, and nothing of how it is drawn. The SVG renderer
/// draws it; Word and Excel renderers can make native charts of the same data.
/// </summary>
/// <param name="Id"><c>ID.NAME</c>: the analysis's id and the figure's name.</param>
/// <param name="Title">The title.</param>
/// <param name="Notes">What is printed below it.</param>
public abstract record Figure(string Id, Phrase Title, ImmutableArray<Phrase> Notes)
{
    /// <summary>Whether it is shown only to those who ask for it: it says again what a table says.</summary>
    public bool OnRequest { get; init; }
}
