using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>The name of a line, to stand where the line ends.</summary>
/// <param name="Text">The name.</param>
/// <param name="X">The abscissa of the line's end, in its own units.</param>
/// <param name="Y">The ordinate of the line's end.</param>
/// <param name="Colour">The colour of the leader between the two.</param>
internal sealed record EndLabel(TextBlock Text, double X, double Y, Colour Colour);
