using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Likert answers as diverging stacked bars: one bar an item, centred on the middle of the scale.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Categories">The answers from lowest to highest, as the legend names them.</param>
/// <param name="Bars">One bar an item.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record DivergingBarFigure(
    string Id,
    Phrase Title,
    ImmutableArray<Phrase> Categories,
    ImmutableArray<DivergingBar> Bars,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
