using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A structural model as a path diagram: factors, items and the arrows among them. Where nodes stand is the drawing's business.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Nodes">The variables, in order.</param>
/// <param name="Arrows">The arrows; their ends are names of nodes.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record PathDiagramFigure(
    string Id,
    Phrase Title,
    ImmutableArray<PathNode> Nodes,
    ImmutableArray<PathArrow> Arrows,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes);
