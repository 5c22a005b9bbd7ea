using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>Draws the arrows of a path diagram with their numbers on a white ground; dashed where they are not significant.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="size">The size of the numbers.</param>
internal sealed class PathArrowDrawing(Canvas canvas, double size)
{
    private const double HeadLength = 6;
    private const double HeadHalf = 2.4;

    /// <summary>An arrow along a line, its number at a share of the way.</summary>
    public void Straight(Point from, Point to, bool isSolid, string text, double share)
    {
        canvas.Line(from.X, from.Y, to.X, to.Y, Stroke(isSolid));
        Head(from, to);
        Number(new Point(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)), text);
    }

    /// <summary>An arrow down and then to the right, its number on the stretch to the right.</summary>
    public void Corner(Point from, Point to, bool isSolid, string text)
    {
        canvas.Polyline([from, new Point(from.X, to.Y), to], Stroke(isSolid));
        Head(new Point(from.X, to.Y), to);
        Number(new Point(((from.X + to.X) / 2) - 2, to.Y), text);
    }

    /// <summary>A bow that reaches out to an abscissa half-way, its number there.</summary>
    public void Bow(Point from, Point to, double reach, bool isSolid, string text, bool isTwoHeaded)
    {
        // A cubic with both handles at one abscissa covers three quarters of the way to it.
        var handle = ((reach - ((from.X + to.X) / 2)) / 0.75) + ((from.X + to.X) / 2);
        var (first, second) = (new Point(handle, from.Y + ((to.Y - from.Y) * 0.08)), new Point(handle, to.Y - ((to.Y - from.Y) * 0.08)));
        canvas.Curve(from, first, second, to, Stroke(isSolid));
        Head(second, to);
        if (isTwoHeaded)
        {
            Head(first, from);
        }

        Number(new Point(reach, (from.Y + to.Y) / 2), text);
    }

    /// <summary>An arrow that makes way above or below what stands between, its number half-way.</summary>
    public void Detour(Point from, Point to, double way, bool isSolid, string text)
    {
        // At its middle a cubic is an eighth of either end and three quarters of the handles.
        var handle = ((8 * way) - from.Y - to.Y) / 6;
        var (first, second) = (new Point(from.X + ((to.X - from.X) * 0.3), handle), new Point(to.X - ((to.X - from.X) * 0.3), handle));
        canvas.Curve(from, first, second, to, Stroke(isSolid));
        Head(second, to);
        Number(new Point((from.X + to.X) / 2, way), text);
    }

    private static Stroke Stroke(bool isSolid) => new(Colour.Grey, isSolid ? 0.9 : 0.8) { Dash = isSolid ? [] : [4, 3] };

    private void Head(Point from, Point to)
    {
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        if (length == 0)
        {
            return;
        }

        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (x, y) = (to.X - (dx * HeadLength), to.Y - (dy * HeadLength));
        canvas.Polygon([to, new Point(x - (dy * HeadHalf), y + (dx * HeadHalf)), new Point(x + (dy * HeadHalf), y - (dx * HeadHalf))], Colour.Grey);
    }

    private void Number(Point middle, string text)
    {
        var width = canvas.Fonts.Width(text, size) + 2;
        canvas.Rectangle(new Box(middle.X - (width / 2), middle.Y - (size * 0.55), width, size * 1.1), Colour.White);
        canvas.Text(middle.X, middle.Y + (size * 0.36), text, new TextStyle(size, TextAnchor.Middle));
    }
}
