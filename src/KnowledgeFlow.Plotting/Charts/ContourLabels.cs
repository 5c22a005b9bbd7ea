using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>The height of each line of a map, written over it where it is farthest from other writing and from what is drawn over the map.</summary>
/// <param name="fonts">What is written with.</param>
/// <param name="levels">The numbers, the ground beneath them, and the loops, by level.</param>
/// <param name="lines">The ends of lines over the map.</param>
/// <param name="marks">Marked points.</param>
/// <param name="size">The size of the numbers.</param>
internal sealed class ContourLabels(
    FigureFonts fonts,
    ImmutableArray<(string Number, Colour Ground, ImmutableArray<ImmutableArray<Canvases.Point>> Loops)> levels,
    ImmutableArray<(Coordinates From, Coordinates To)> lines,
    ImmutableArray<Coordinates> marks,
    double size) : IPlottable
{
    private const double Padding = 1;
    private const double Enough = 60;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var canvas = new SkiaCanvas(rp.Canvas, fonts);
        var taken = new List<Pixel>();
        foreach (var (number, ground, loops) in levels)
        {
            var (width, height) = (fonts.Width(number, size) + (2 * Padding), size * 1.1);
            var best = loops.SelectMany(loop => loop)
                .Select(point => Axes.GetPixel(new Coordinates(point.X, point.Y)))
                .Where(place => place.X - (width / 2) > rp.DataRect.Left + 1 && place.X + (width / 2) < rp.DataRect.Right - 1 && place.Y - (height / 2) > rp.DataRect.Top + 1 && place.Y + (height / 2) < rp.DataRect.Bottom - 1)
                .Select(place => (Place: place, Room: Room(place, taken, width)))
                .OrderByDescending(candidate => candidate.Room)
                .FirstOrDefault();
            if (best.Room <= 0)
            {
                continue;
            }

            taken.Add(best.Place);
            canvas.Rectangle(new Canvases.Box(best.Place.X - (width / 2), best.Place.Y - (height / 2), width, height), ground);
            canvas.Text(best.Place.X, best.Place.Y + (size * 0.36), number, new TextStyle(size, TextAnchor.Middle));
        }
    }

    /// <summary>How far a number of a width is from what it must not touch, in points; not above 0 where it touches.</summary>
    private double Room(Pixel place, List<Pixel> taken, double width)
    {
        var clear = (width / 2) + 1.5;
        var fromLabels = taken.Select(other => Distance(place, other) - (2 * clear));
        var fromMarks = marks.Select(mark => Distance(place, Axes.GetPixel(mark)) - clear - 3);
        var fromLines = lines.Select(line => DistanceFromLine(place, Axes.GetPixel(line.From), Axes.GetPixel(line.To)) - clear);

        // Away from lines matters more than away from labels, once neither is touched.
        return Math.Min(fromLabels.Append(Enough).Min(), 2 * fromLines.Concat(fromMarks).Append(Enough).Min());
    }

    private static double Distance(Pixel first, Pixel second) => Math.Sqrt(Math.Pow(first.X - second.X, 2) + Math.Pow(first.Y - second.Y, 2));

    private static double DistanceFromLine(Pixel point, Pixel from, Pixel to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = (x * x) + (y * y);
        var share = length > 0 ? Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / length, 0, 1) : 0;
        return Distance(point, new Pixel(from.X + (share * x), from.Y + (share * y)));
    }
}
