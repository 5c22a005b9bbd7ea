using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>One entry of a legend.</summary>
/// <param name="Text">What it means.</param>
/// <param name="DrawKey">Draws what it looks like into a box.</param>
internal sealed record LegendEntry(string Text, Action<SvgWriter, Box> DrawKey)
{
    /// <summary>Room for the key: a line needs more than a patch of colour.</summary>
    public double KeyWidth { get; init; } = 26;
}
