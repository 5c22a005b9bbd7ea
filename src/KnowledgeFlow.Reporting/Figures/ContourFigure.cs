using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A surface over two variables as a map: lines of equal height with their heights, lines that say how to read it, and where the data lie.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Height">What the heights are.</param>
/// <param name="Surface">The heights.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record ContourFigure(
    string Id,
    Phrase Title,
    FigureAxis X,
    FigureAxis Y,
    Phrase Height,
    SurfaceGrid Surface,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes)
{
    /// <summary>Lines over the map, such as those of congruence and incongruence; the parts outside the axes are not drawn.</summary>
    public ImmutableArray<LineSeries> Lines { get; init; } = [];

    /// <summary>Points that are marked, such as the stationary point.</summary>
    public ImmutableArray<MarkedPoint> Marks { get; init; } = [];

    /// <summary>The data: abscissas and ordinates, one of each a case.</summary>
    public (ImmutableArray<double> X, ImmutableArray<double> Y) Observed { get; init; } = ([], []);
}
