using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// Lines of equal height by marching squares. The grid is put into a ring of low ground, so that every line is a closed loop around ground that is
/// higher: the same loops are filled and stroked, and what of them lies in the ring is outside the axes and never seen.
/// </summary>
internal sealed class ContourLoops
{
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] heights;
    private readonly double level;

    private ContourLoops(SurfaceGrid surface, double level, double highest)
    {
        this.level = level;
        x = Ringed(surface.X);
        y = Ringed(surface.Y);
        var low = level - (highest - level) - 1e-9 - Math.Abs(level * 1e-9);
        heights = new double[x.Length * y.Length];
        for (var row = 0; row < y.Length; row++)
        {
            for (var column = 0; column < x.Length; column++)
            {
                var isRing = row == 0 || column == 0 || row == y.Length - 1 || column == x.Length - 1;
                var height = isRing ? low : surface.At(column - 1, row - 1);
                heights[(row * x.Length) + column] = double.IsNaN(height) ? low : height;
            }
        }
    }

    /// <summary>The loops around all ground as high as a level or higher.</summary>
    public static ImmutableArray<ImmutableArray<Point>> Of(SurfaceGrid surface, double level)
    {
        var highest = surface.Values.Where(AxisRange.IsDrawable).DefaultIfEmpty(level).Max();
        return highest < level || surface.X.Length < 2 || surface.Y.Length < 2 ? [] : new ContourLoops(surface, level, highest).Linked();
    }

    /// <summary>As wide again on either side, so that loops leave the axes at once.</summary>
    private static double[] Ringed(ImmutableArray<double> places)
    {
        var width = places[^1] - places[0];
        return [places[0] - width, .. places, places[^1] + width];
    }

    private ImmutableArray<ImmutableArray<Point>> Linked()
    {
        // From the edge where a piece of line enters a square to that where it leaves; an edge is left by one piece and entered by one.
        var next = new SortedDictionary<int, int>();
        for (var row = 0; row + 1 < y.Length; row++)
        {
            for (var column = 0; column + 1 < x.Length; column++)
            {
                foreach (var (from, to) in Pieces(column, row))
                {
                    next[from] = to;
                }
            }
        }

        var loops = ImmutableArray.CreateBuilder<ImmutableArray<Point>>();
        while (next.Count > 0)
        {
            var loop = ImmutableArray.CreateBuilder<Point>();
            var edge = next.First().Key;
            while (next.Remove(edge, out var following))
            {
                loop.Add(Crossing(edge));
                edge = following;
            }

            loops.Add(loop.ToImmutable());
        }

        return loops.ToImmutable();
    }

    /// <summary>The pieces in a square, high ground at their left.</summary>
    private IEnumerable<(int From, int To)> Pieces(int column, int row)
    {
        // Corners and edges against the clock from the lower left: edge i runs from corner i to corner i + 1.
        int[] corners = [Place(column, row), Place(column + 1, row), Place(column + 1, row + 1), Place(column, row + 1)];
        int[] edges = [Across(column, row), Up(column + 1, row), Across(column, row + 1), Up(column, row)];
        bool[] isHigh = [.. corners.Select(corner => heights[corner] >= level)];
        int[] leaving = [.. Enumerable.Range(0, 4).Where(edge => isHigh[edge] && !isHigh[(edge + 1) % 4])];
        int[] entering = [.. Enumerable.Range(0, 4).Where(edge => !isHigh[edge] && isHigh[(edge + 1) % 4])];
        if (leaving.Length < 2)
        {
            return leaving.Zip(entering, (from, to) => (edges[from], edges[to]));
        }

        // A saddle: where its middle is high, the high corners belong together and each low one is cut off; else each high one is.
        var isMiddleHigh = corners.Average(corner => heights[corner]) >= level;
        return leaving.Select(from => (edges[from], edges[(from + (isMiddleHigh ? 1 : 3)) % 4]));
    }

    private int Place(int column, int row) => (row * x.Length) + column;

    private int Across(int column, int row) => 2 * Place(column, row);

    private int Up(int column, int row) => (2 * Place(column, row)) + 1;

    private Point Crossing(int edge)
    {
        var first = edge / 2;
        var second = first + (edge % 2 == 0 ? 1 : x.Length);
        var share = (level - heights[first]) / (heights[second] - heights[first]);
        var (x1, y1, x2, y2) = (x[first % x.Length], y[first / x.Length], x[second % x.Length], y[second / x.Length]);
        return new Point(x1 + (share * (x2 - x1)), y1 + (share * (y2 - y1)));
    }
}
