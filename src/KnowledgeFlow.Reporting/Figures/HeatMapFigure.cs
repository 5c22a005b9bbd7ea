using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A symmetric matrix of correlations as coloured cells, of which the lower triangle is drawn, each with its number.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Labels">The variables.</param>
/// <param name="Values">The correlations by rows, p × p; NaN where there is none.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record HeatMapFigure(
    string Id,
    Phrase Title,
    ImmutableArray<Phrase> Labels,
    ImmutableArray<double> Values,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
