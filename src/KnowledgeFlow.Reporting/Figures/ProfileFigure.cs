using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Means with their intervals over the levels of a factor, lines by those of another: the profile plots of an analysis of variance.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Panels">The panels, from left to right and top to bottom, two a row. Lines of one label look alike in all.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record ProfileFigure(
    string Id,
    Phrase Title,
    ImmutableArray<ProfilePanel> Panels,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes)
{
    /// <summary>What the lines have in common, such as the factor whose levels they stand for; empty where there is one line.</summary>
    public Phrase LegendTitle { get; init; } = Phrase.Empty;

    /// <summary>Whether means are joined by lines, as profiles are; means of unordered groups stand alone.</summary>
    public bool IsJoined { get; init; } = true;
}
