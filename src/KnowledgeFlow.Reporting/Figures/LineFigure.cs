using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>Lines over one abscissa: interaction plots, Johnson-Neyman plots, scree plots.</summary>
/// <param name="Id"><c>ID.NAME</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">The lines, in the order of the legend.</param>
/// <param name="Notes">What is printed below.</param>
public sealed record LineFigure(
    string Id,
    Phrase Title,
    FigureAxis X,
    FigureAxis Y,
    ImmutableArray<LineSeries> Series,
    ImmutableArray<Phrase> Notes)
    : Figure(Id, Title, Notes)
{
    /// <summary>Vertical reference lines with their captions, such as Johnson-Neyman boundaries.</summary>
    public ImmutableArray<ReferenceLine> VerticalLines { get; init; } = [];

    /// <summary>Horizontal reference lines with their captions, such as an eigenvalue of 1 or a slope of 0.</summary>
    public ImmutableArray<ReferenceLine> HorizontalLines { get; init; } = [];

    /// <summary>Points on the lines to mark, such as the sample sizes on a power curve; notes say what they are.</summary>
    public ImmutableArray<MarkedPoint> Marks { get; init; } = [];

    /// <summary>Stretches of the abscissa to shade, such as a region of significance.</summary>
    public ImmutableArray<ShadedRegion> Regions { get; init; } = [];

    /// <summary>Abscissas of observed values, drawn as a rug along the axis.</summary>
    public ImmutableArray<double> Rug { get; init; } = [];

    /// <summary>What the lines have in common, such as the moderator whose values they stand for; empty where their names say it all.</summary>
    public Phrase LegendTitle { get; init; } = Phrase.Empty;
}
