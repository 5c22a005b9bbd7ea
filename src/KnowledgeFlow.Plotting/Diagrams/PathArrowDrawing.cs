using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Draws the arrows of a path diagram, dashed where they are not significant, and then their numbers on a white ground, each where on its arrow it covers least.
/// </summary>
/// <param name="canvas">Where to.</param>
/// <param name="size">The size of the numbers.</param>
internal sealed class PathArrowDrawing(Canvas canvas, double size)
{
    private const double HeadLength = 6;
    private const double HeadHalf = 2.4;
    private const int Samples = 40;

    private readonly List<PathNumber> _numbers = [];

    /// <summary>The numbers of the arrows drawn so far.</summary>
    public IReadOnlyList<PathNumber> Numbers => _numbers;

    /// <summary>An arrow along a line, its number at a share of the way.</summary>
    public void Straight(Point from, Point to, bool isSolid, string text, double share)
    {
        canvas.Line(from.X, from.Y, to.X, to.Y, Stroke(isSolid));
        Head(from, to);
        Number(text, share, along => Between(from, to, along));
    }

    /// <summary>An arrow down and then to the right, its number on the stretch to the right.</summary>
    public void Corner(Point from, Point to, bool isSolid, string text)
    {
        canvas.Polyline([from, new Point(from.X, to.Y), to], Stroke(isSolid));
        Head(new Point(from.X, to.Y), to);
        _numbers.Add(NumberOf(text, [new Point(((from.X + to.X) / 2) - 2, to.Y)], along => along < 0.5 ? Between(from, new Point(from.X, to.Y), 2 * along) : Between(new Point(from.X, to.Y), to, (2 * along) - 1)));
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

        Number(text, 0.5, along => Cubic(from, first, second, to, along));
    }

    /// <summary>An arrow that makes way above or below what stands between, its number half-way.</summary>
    public void Detour(Point from, Point to, double way, bool isSolid, string text)
    {
        // At its middle a cubic is an eighth of either end and three quarters of the handles.
        var handle = ((8 * way) - from.Y - to.Y) / 6;
        var (first, second) = (new Point(from.X + ((to.X - from.X) * 0.3), handle), new Point(to.X - ((to.X - from.X) * 0.3), handle));
        canvas.Curve(from, first, second, to, Stroke(isSolid));
        Head(second, to);
        Number(text, 0.5, along => Cubic(from, first, second, to, along));
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

    /// <summary>Draws the numbers of all arrows, clear of each other and of the given shapes.</summary>
    public void DrawNumbers(IReadOnlyList<Box> shapes)
    {
        var places = PathNumberPlacement.Of(_numbers, shapes);
        for (var k = 0; k < places.Length; k++)
        {
            canvas.Rectangle(_numbers[k].At(places[k]), Colour.White);
            canvas.Text(places[k].X, places[k].Y + (size * 0.36), _numbers[k].Text, new TextStyle(size, TextAnchor.Middle));
        }
    }

    /// <summary>A number that would stand at a share of the way and may move along it, in ever longer steps to either side.</summary>
    private void Number(string text, double share, Func<double, Point> path) =>
        _numbers.Add(NumberOf(text, [.. Enumerable.Range(0, 32).Select(k => share + ((k % 2 == 0 ? 0.025 : -0.025) * ((k + 1) / 2))).Where(along => along is > 0.1 and < 0.9).Select(path)], path));

    private PathNumber NumberOf(string text, ImmutableArray<Point> places, Func<double, Point> path) =>
        new(text, canvas.Fonts.Width(text, size) + 2, size * 1.1, places, [.. Enumerable.Range(0, Samples + 1).Select(k => path((double)k / Samples))]);

    private static Point Between(Point from, Point to, double along) => new(from.X + ((to.X - from.X) * along), from.Y + ((to.Y - from.Y) * along));

    private static Point Cubic(Point from, Point first, Point second, Point to, double along)
    {
        var rest = 1 - along;
        var (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * along, 3 * rest * along * along, along * along * along);
        return new Point((a * from.X) + (b * first.X) + (c * second.X) + (d * to.X), (a * from.Y) + (b * first.Y) + (c * second.Y) + (d * to.Y));
    }
}
