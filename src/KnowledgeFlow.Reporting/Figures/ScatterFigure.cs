using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Panels of points side by side, such as the residual diagnostics of a regression.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Panels">The panels, from left to right and top to bottom, two a row.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record ScatterFigure(
    string Id,
    Phrase Title,
    ImmutableArray<ScatterPanel> Panels,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
