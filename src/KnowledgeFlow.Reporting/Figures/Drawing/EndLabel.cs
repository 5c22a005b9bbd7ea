using KnowledgeFlow.Reporting.Figures.Svg;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>The name of a line, to stand where the line ends.</summary>
/// <param name="Text">The name.</param>
/// <param name="End">The end of the line.</param>
/// <param name="Colour">The colour of the leader between the two.</param>
internal sealed record EndLabel(TextBlock Text, Point End, Colour Colour);
