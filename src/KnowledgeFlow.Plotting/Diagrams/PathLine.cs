using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>An arrow of a path diagram in its place.</summary>
/// <param name="Points">The corners of a line, or the two ends and two handles of a cubic curve.</param>
/// <param name="IsCurve">Whether it is a curve.</param>
/// <param name="IsSolid">Whether it is solid, or dashed.</param>
/// <param name="IsTwoHeaded">Whether it has a head at its start too.</param>
internal sealed record PathLine(ImmutableArray<Point> Points, bool IsCurve, bool IsSolid, bool IsTwoHeaded)
{
    private const int Chords = 48;

    /// <summary>The point at a share of the way; the corners of a line are at even shares.</summary>
    public Point At(double along)
    {
        if (IsCurve)
        {
            var rest = 1 - along;
            var (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * along, 3 * rest * along * along, along * along * along);
            return new Point(
                (a * Points[0].X) + (b * Points[1].X) + (c * Points[2].X) + (d * Points[3].X),
                (a * Points[0].Y) + (b * Points[1].Y) + (c * Points[2].Y) + (d * Points[3].Y));
        }

        var stretches = Points.Length - 1;
        var stretch = Math.Min((int)(along * stretches), stretches - 1);
        var share = (along * stretches) - stretch;
        var (from, to) = (Points[stretch], Points[stretch + 1]);
        return new Point(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    /// <summary>The corners of the way: of a curve, points so close together that the chords between them leave it by less than a hair.</summary>
    public ImmutableArray<Point> Way() => IsCurve ? [.. Enumerable.Range(0, Chords + 1).Select(k => At((double)k / Chords))] : Points;
}
