namespace KnowledgeFlow.Reporting.Figures.Svg;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width.</param>
/// <param name="Dash">Its dash pattern; empty for a solid line.</param>
internal sealed record Stroke(Colour Colour, double Width, string Dash = "");
