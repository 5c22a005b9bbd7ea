using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>A line through points, with an optional band.</summary>
/// <param name="Label">What the line is, for the legend.</param>
/// <param name="X">The abscissas, ascending.</param>
/// <param name="Y">The ordinates, one an abscissa.</param>
/// <param name="Lower">The lower edge of the band, one an abscissa, or empty.</param>
/// <param name="Upper">The upper edge of the band, one an abscissa, or empty.</param>
public sealed record LineSeries(
    Phrase Label,
    ImmutableArray<double> X,
    ImmutableArray<double> Y,
    ImmutableArray<double> Lower,
    ImmutableArray<double> Upper)
{
    /// <summary>Whether the points themselves are marked (a scree plot) or only the line is drawn.</summary>
    public bool Markers { get; init; }
}
