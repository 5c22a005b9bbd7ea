using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>One panel of points, with optional straight or curved lines over them.</summary>
/// <param name="Title">What the panel shows.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="PointsX">The abscissas of the points.</param>
/// <param name="PointsY">The ordinates of the points.</param>
/// <param name="Lines">Lines drawn over the points (a zero line, the diagonal of a Q-Q plot).</param>
public sealed record ScatterPanel(
    Phrase Title,
    FigureAxis X,
    FigureAxis Y,
    ImmutableArray<double> PointsX,
    ImmutableArray<double> PointsY,
    ImmutableArray<LineSeries> Lines);
