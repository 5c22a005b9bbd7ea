using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>How variables are distributed: bars of counts with a curve to hold them against.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Panels">A variable each, from left to right and top to bottom, two a row.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record HistogramFigure(
    string Id,
    Phrase Title,
    ImmutableArray<HistogramPanel> Panels,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
