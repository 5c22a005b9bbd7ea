using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>The way of an arrow, for asking what it runs through.</summary>
/// <param name="Corners">Its corners.</param>
internal sealed record PathWay(ImmutableArray<Point> Corners)
{
    private readonly Box bounds = new(
        Corners.Min(point => point.X),
        Corners.Min(point => point.Y),
        Corners.Max(point => point.X) - Corners.Min(point => point.X),
        Corners.Max(point => point.Y) - Corners.Min(point => point.Y));

    /// <summary>Whether it runs through a box.</summary>
    public bool Crosses(Box box)
    {
        if (bounds.Left >= box.Right || bounds.Right <= box.Left || bounds.Top >= box.Bottom || bounds.Bottom <= box.Top)
        {
            return false;
        }

        for (var k = 1; k < Corners.Length; k++)
        {
            if (Crosses(Corners[k - 1], Corners[k], box))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts a stretch off at each side of the box in turn (Liang and Barsky 1984); what is left is inside.</summary>
    private static bool Crosses(Point from, Point to, Box box)
    {
        var (enters, leaves) = (0.0, 1.0);
        return Cut(from.X - to.X, from.X - box.Left) && Cut(to.X - from.X, box.Right - from.X)
            && Cut(from.Y - to.Y, from.Y - box.Top) && Cut(to.Y - from.Y, box.Bottom - from.Y) && enters < leaves;

        bool Cut(double outwards, double inside)
        {
            if (outwards == 0)
            {
                return inside > 0;
            }

            if (outwards < 0)
            {
                enters = Math.Max(enters, inside / outwards);
            }
            else
            {
                leaves = Math.Min(leaves, inside / outwards);
            }

            return enters < leaves;
        }
    }
}
