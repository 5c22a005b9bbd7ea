using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>The arrows of a path diagram as they are put in place, each with its number and where on the arrow it may stand.</summary>
/// <param name="fonts">What numbers are measured with.</param>
/// <param name="size">The size of the numbers.</param>
internal sealed class PathArrowLayout(FigureFonts fonts, double size)
{
    private const double Margin = 0.08;
    private const int Places = 72;

    private readonly List<PathLine> lines = [];
    private readonly List<PathNumber> numbers = [];

    /// <summary>The arrows so far.</summary>
    public IReadOnlyList<PathLine> Lines => lines;

    /// <summary>Their numbers.</summary>
    public IReadOnlyList<PathNumber> Numbers => numbers;

    /// <summary>An arrow along a line, its number at a share of the way.</summary>
    public void Straight(Point from, Point to, bool isSolid, string text, double share) =>
        Add(new PathLine([from, to], IsCurve: false, isSolid, IsTwoHeaded: false), text, share);

    /// <summary>An arrow down and then to the right, its number on the stretch to the right.</summary>
    public void Corner(Point from, Point to, bool isSolid, string text)
    {
        var line = new PathLine([from, new Point(from.X, to.Y), to], IsCurve: false, isSolid, IsTwoHeaded: false);
        Add(line, NumberOf(line, text, [new Point(((from.X + to.X) / 2) - 2, to.Y)]));
    }

    /// <summary>A bow that reaches out to an abscissa half-way, its number there.</summary>
    public void Bow(Point from, Point to, double reach, bool isSolid, string text, bool isTwoHeaded)
    {
        // A cubic with both handles at one abscissa covers three quarters of the way to it.
        var handle = ((reach - ((from.X + to.X) / 2)) / 0.75) + ((from.X + to.X) / 2);
        var (first, second) = (new Point(handle, from.Y + ((to.Y - from.Y) * 0.08)), new Point(handle, to.Y - ((to.Y - from.Y) * 0.08)));
        Add(new PathLine([from, first, second, to], IsCurve: true, isSolid, isTwoHeaded), text, 0.5);
    }

    /// <summary>An arrow along a cubic curve, its number half-way.</summary>
    public void Curve(ImmutableArray<Point> points, bool isSolid, string text) =>
        Add(new PathLine(points, IsCurve: true, isSolid, IsTwoHeaded: false), text, 0.5);

    /// <summary>A number that would stand at a share of the way and may move along it, in ever longer steps to either side.</summary>
    private void Add(PathLine line, string text, double share)
    {
        var places = Enumerable.Range(0, Places)
            .Select(k => share + ((k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) / (double)Places))
            .Where(along => along is > Margin and < 1 - Margin);
        Add(line, NumberOf(line, text, [.. places.Select(line.At)]));
    }

    private void Add(PathLine line, PathNumber number)
    {
        lines.Add(line);
        numbers.Add(number);
    }

    private PathNumber NumberOf(PathLine line, string text, ImmutableArray<Point> places) =>
        new(text, fonts.Width(text, size) + 2, size * 1.1, places, line.Way());
}
