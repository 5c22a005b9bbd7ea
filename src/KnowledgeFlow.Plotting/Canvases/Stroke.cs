using System.Collections.Immutable;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width.</param>
internal sealed record Stroke(Colour Colour, double Width)
{
    /// <summary>Lengths of its dashes and gaps in turn, an even number of them; none for a solid line.</summary>
    public ImmutableArray<double> Dash { get; init; } = [];
}
