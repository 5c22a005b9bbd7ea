using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>Where everything in a path diagram stands.</summary>
/// <param name="Shapes">The variables.</param>
/// <param name="Lines">The arrows.</param>
/// <param name="Numbers">Their numbers, in the order of the arrows.</param>
/// <param name="Places">The middles of the numbers.</param>
/// <param name="NotDrawn">Covariances that have no place: their ends stand in different columns.</param>
/// <param name="Width">The width of all.</param>
/// <param name="Height">The height of all.</param>
internal sealed record PathDiagramLayout(
    ImmutableArray<PathShape> Shapes,
    ImmutableArray<PathLine> Lines,
    ImmutableArray<PathNumber> Numbers,
    ImmutableArray<Point> Places,
    ImmutableArray<PathArrow> NotDrawn,
    double Width,
    double Height)
{
    /// <summary>The size of the numbers on arrows.</summary>
    public const double NumberSize = 9.5;

    private static readonly NumberStyle Coefficient = new(NumberKind.Bounded, 2);

    /// <summary>How much wider the gaps between variables become until every number finds a free place: downwards first, for a page is higher than wide.</summary>
    private static readonly ImmutableArray<(double Across, double Down)> Spreads = [(1, 1), (1, 1.6), (1, 2.5), (1, 4), (1.25, 2), (1.25, 3.5), (1.5, 2.5), (1.5, 5), (2, 3), (2.5, 6)];

    /// <summary>How many numbers cover another, a variable or an arrow that is not theirs.</summary>
    public int Crowding => PathNumberPlacement.Crowding(Numbers, Places, [.. Shapes.Select(shape => shape.Box)]);

    /// <summary>The narrowest layout in which no number covers anything, or else the one in which the fewest do.</summary>
    public static PathDiagramLayout Of(PathDiagramFigure figure, FigureFrame frame)
    {
        var (best, least) = (default(PathDiagramLayout), int.MaxValue);
        foreach (var spread in Spreads)
        {
            var layout = new PathColumns(figure, frame, spread.Across, spread.Down).Layout();
            var crowding = layout.Crowding;
            if (crowding < least)
            {
                (best, least) = (layout, crowding);
            }

            if (crowding == 0)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>A layout moved to where a margin is left around all of it.</summary>
    public static PathDiagramLayout Framed(
        ImmutableArray<PathShape> shapes,
        ImmutableArray<PathLine> lines,
        ImmutableArray<PathNumber> numbers,
        ImmutableArray<Point> places,
        ImmutableArray<PathArrow> notDrawn,
        double margin)
    {
        Box[] boxes = [.. shapes.Select(shape => shape.Box), .. numbers.Select((number, k) => number.At(places[k]))];
        Point[] corners = [.. boxes.Select(box => new Point(box.Left, box.Top)), .. boxes.Select(box => new Point(box.Right, box.Bottom)), .. numbers.SelectMany(number => number.Arrow)];
        var (right, down) = (margin - corners.Min(corner => corner.X), margin - corners.Min(corner => corner.Y));
        return new PathDiagramLayout(
            [.. shapes.Select(shape => shape with { Box = shape.Box.Moved(right, down) })],
            [.. lines.Select(line => line with { Points = [.. line.Points.Select(point => point.Moved(right, down))] })],
            [.. numbers.Select(number => number.Moved(right, down))],
            [.. places.Select(place => place.Moved(right, down))],
            notDrawn,
            corners.Max(corner => corner.X) + right + margin,
            corners.Max(corner => corner.Y) + down + margin);
    }

    /// <summary>The number on an arrow with its stars.</summary>
    public static string Text(PathArrow arrow, NumberFormatter formatter) => formatter.Format(arrow.Value, Coefficient) + SignificanceStars.Of(arrow.PValue);
}
