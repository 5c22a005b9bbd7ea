using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>A variable of a path diagram in its place.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Box">The rectangle that it fills; of a factor, the ellipse within.</param>
internal sealed record PathShape(PathNode Node, Box Box)
{
    private static readonly Stroke Outline = new(Colour.Ink, 1);

    /// <summary>An item in a small box.</summary>
    public static PathShape Item(PathNode node, Box box) => new(node, box);

    /// <summary>The height of a variable that is no item.</summary>
    public static double LeastHeight(PathNode node) => node.IsLatent ? 40 : 24;

    /// <summary>Draws the outline on a white ground and the label in its middle.</summary>
    public void Draw(Canvas canvas, TextBlock label)
    {
        if (Node.IsLatent)
        {
            canvas.Ellipse(Box, Colour.White, Outline);
        }
        else
        {
            canvas.Rectangle(Box, Colour.White, Outline);
        }

        label.Draw(canvas, Box.Left + (Box.Width / 2), Box.Top + ((Box.Height - label.Height) / 2), TextAnchor.Middle);
    }
}
