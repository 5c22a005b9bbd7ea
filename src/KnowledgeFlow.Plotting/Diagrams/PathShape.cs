using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>A variable of a path diagram in its place.</summary>
/// <param name="Label">What stands in it.</param>
/// <param name="Box">The rectangle that it fills; of a factor, the ellipse within.</param>
internal sealed record PathShape(PathLabel Label, Box Box)
{
    private static readonly Stroke Outline = new(Colour.Ink, 1);

    /// <summary>Its middle.</summary>
    public Point Middle => new(Box.Left + (Box.Width / 2), Box.Top + (Box.Height / 2));

    /// <summary>Draws the outline on a white ground and the label in its middle.</summary>
    public void Draw(Canvas canvas)
    {
        if (Label.IsLatent)
        {
            canvas.Ellipse(Box, Colour.White, Outline);
        }
        else
        {
            canvas.Rectangle(Box, Colour.White, Outline);
        }

        Label.Draw(canvas, Middle);
    }
}
