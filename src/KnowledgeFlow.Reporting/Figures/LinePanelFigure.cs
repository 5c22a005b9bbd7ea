using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Panels of lines side by side, such as several interaction plots in one figure.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Panels">The panels, from left to right and top to bottom, two a row: their titles, axes and series. Lines of one label look alike in all.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record LinePanelFigure(
    string Id,
    Phrase Title,
    ImmutableArray<LineFigure> Panels,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes)
{
    /// <summary>What the lines have in common; empty where their names say it all.</summary>
    public Phrase LegendTitle { get; init; } = Phrase.Empty;
}
