using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Estimates with their intervals, one a row, around a line at zero: the coefficients of a model.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="X">The axis of the estimates.</param>
/// <param name="Heading">What the numbers beside the rows are, such as <c>B [95% CI]</c>.</param>
/// <param name="Rows">The estimates, from top to bottom.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record ForestFigure(
    string Id,
    Phrase Title,
    FigureAxis X,
    Phrase Heading,
    ImmutableArray<ForestRow> Rows,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
