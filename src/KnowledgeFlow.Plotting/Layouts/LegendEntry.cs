using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>One entry of a legend.</summary>
/// <param name="Text">What it means.</param>
/// <param name="DrawKey">Draws what it looks like into a box.</param>
internal sealed record LegendEntry(string Text, Action<Canvas, Box> DrawKey)
{
    /// <summary>Room for the key: a line needs more than a patch of colour.</summary>
    public double KeyWidth { get; init; } = 26;
}
