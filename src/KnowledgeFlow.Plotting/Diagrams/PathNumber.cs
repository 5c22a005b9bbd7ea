using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>A number that stands on an arrow, and where it could stand.</summary>
/// <param name="Text">The number.</param>
/// <param name="Width">Its width with a margin.</param>
/// <param name="Height">Its height.</param>
/// <param name="Places">Middles that it can have, the one it would have alone first.</param>
/// <param name="Arrow">The corners of the arrow's way.</param>
internal sealed record PathNumber(string Text, double Width, double Height, ImmutableArray<Point> Places, ImmutableArray<Point> Arrow)
{
    /// <summary>The ground of the number at a middle.</summary>
    public Box At(Point middle) => new(middle.X - (Width / 2), middle.Y - (Height / 2), Width, Height);

    /// <summary>The number and its arrow elsewhere.</summary>
    public PathNumber Moved(double right, double down) =>
        new(Text, Width, Height, [.. Places.Select(place => place.Moved(right, down))], [.. Arrow.Select(point => point.Moved(right, down))]);

    private readonly PathWay way = new(Arrow);

    /// <summary>Whether the arrow runs through a box.</summary>
    public bool Crosses(Box box) => way.Crosses(box);
}
