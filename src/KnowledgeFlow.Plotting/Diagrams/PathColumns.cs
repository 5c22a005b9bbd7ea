using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Lays a path diagram out in columns. Without regressions the items stand left, their factors in the middle and the
/// correlations bow out to the right, the farther the two factors lie apart, so that every number has a place of its own.
/// With regressions each factor carries its items below it, columns follow the arrows from left to right, and correlations
/// of the first column bow out to the left, those of the others to the right. Residual correlations of items bow out beside them.
/// </summary>
internal sealed class PathColumns
{
    private const double Edge = 8;
    private const double ItemGap = 4;
    private const double LoadingLength = 92;
    private const double ColumnGap = 120;
    private const double BlockGap = 16;
    private const double BowStep = 46;
    private const double ItemBowStep = 38;
    private const double Indent = 22;
    private const double SpineLength = 46;
    private const double Detour = 14;
    private const int MostDetours = 60;
    private const double Clearance = 4;

    private readonly PathDiagramFigure figure;
    private readonly PathDiagramStructure structure;
    private readonly NumberFormatter formatter;
    private readonly PathArrowLayout arrows;
    private readonly Dictionary<string, PathLabel> labels;
    private readonly Dictionary<string, PathShape> shapes = [];
    private readonly HashSet<PathArrow> drawn = [];
    private readonly double across;
    private readonly double down;
    private readonly double itemWidth;
    private readonly double factorWidth;

    /// <summary>The layout of a diagram.</summary>
    /// <param name="figure">The diagram.</param>
    /// <param name="frame">What text is measured with.</param>
    /// <param name="across">How much wider than usual the gaps between columns are.</param>
    /// <param name="down">How much higher than usual the gaps within a column are.</param>
    public PathColumns(PathDiagramFigure figure, FigureFrame frame, double across, double down)
    {
        this.figure = figure;
        this.across = across;
        this.down = down;
        structure = PathDiagramStructure.Of(figure);
        formatter = new NumberFormatter(frame.Language);
        arrows = new PathArrowLayout(frame.Canvas.Fonts, PathDiagramLayout.NumberSize);
        var items = structure.ItemsOf.Values.SelectMany(ofFactor => ofFactor).Select(item => item.Item.Name).ToHashSet();
        labels = figure.Nodes.ToDictionary(node => node.Name, node => items.Contains(node.Name) ? PathLabel.OfItem(node, frame) : PathLabel.Of(node, frame));
        itemWidth = items.Select(item => labels[item].Width).DefaultIfEmpty(44).Max();
        factorWidth = labels.Values.Where(label => label.IsLatent).Select(label => label.Width).DefaultIfEmpty(84).Max();
    }

    /// <summary>Puts everything in place.</summary>
    public PathDiagramLayout Layout()
    {
        if (structure.IsDirected)
        {
            Directed();
        }
        else
        {
            Measurement();
        }

        ImmutableArray<PathShape> shapes = [.. this.shapes.Values];
        var places = PathNumberPlacement.Of(arrows.Numbers, [.. shapes.Select(shape => shape.Box)]);
        return PathDiagramLayout.Framed(
            shapes,
            [.. arrows.Lines],
            [.. arrows.Numbers],
            places,
            [.. figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Covariance && !drawn.Contains(arrow) && this.shapes.ContainsKey(arrow.From) && this.shapes.ContainsKey(arrow.To))],
            Edge);
    }

    /// <summary>Items left, factors in the middle, correlations right.</summary>
    private void Measurement()
    {
        var nodes = structure.Levels[0];
        var itemLeft = Edge + ItemBows(nodes);
        var factorLeft = itemLeft + itemWidth + (LoadingLength * across);
        var y = Edge;
        var right = factorLeft;
        foreach (var node in nodes)
        {
            var items = ItemsHeight(node);
            var height = Math.Max(items, labels[node.Name].Height);
            var shape = Place(node, factorLeft, y + (height / 2));
            PlaceItems(node, itemLeft, y + ((height - items) / 2));
            right = Math.Max(right, shape.Box.Right);
            y += height + (12 * down);
        }

        Bows(nodes, right, 1);
        foreach (var node in nodes)
        {
            Loadings(node);
        }

        BowsOfItems(nodes, itemLeft, -1);
        Further();
    }

    /// <summary>Each factor above its items, columns from left to right.</summary>
    private void Directed()
    {
        var gap = BlockGap * down;
        var heights = structure.Levels.Select(level => level.Sum(BlockHeight) + ((level.Length - 1) * gap)).ToList();
        var tallest = heights.Max();
        var left = Edge + BowWidth(structure.Levels[0]);
        var ends = new List<double>();
        for (var column = 0; column < structure.Levels.Length; column++)
        {
            var y = Edge + ((tallest - heights[column]) / 2);
            var right = left;
            foreach (var node in structure.Levels[column])
            {
                var shape = Place(node, left, y + (labels[node.Name].Height / 2));
                right = Math.Max(right, shape.Box.Right);
                if (!structure.ItemsOf[node.Name].IsEmpty)
                {
                    PlaceItems(node, left + Indent + SpineLength, shape.Box.Bottom + ItemGap + 3);
                    right = Math.Max(right, left + Indent + SpineLength + itemWidth);
                }

                y += BlockHeight(node) + gap;
            }

            ends.Add(right);
            left = right + ItemBows(structure.Levels[column]) + (column == 0 ? 0 : BowWidth(structure.Levels[column])) + (ColumnGap * across);
        }

        Bows(structure.Levels[0], Edge + BowWidth(structure.Levels[0]), -1);
        foreach (var node in structure.Levels.SelectMany(level => level))
        {
            Spine(node);
        }

        Regressions();
        Further();
        for (var column = 0; column < structure.Levels.Length; column++)
        {
            var nodes = structure.Levels[column];
            BowsOfItems(nodes, ends[column], 1);
            if (column > 0)
            {
                Bows(nodes, ends[column] + ItemBows(nodes), 1);
            }
        }
    }

    private double ItemsHeight(PathNode node) => structure.ItemsOf[node.Name] is { IsEmpty: false } items
        ? items.Sum(item => labels[item.Item.Name].Height + ItemGap) - ItemGap
        : 0;

    private double BlockHeight(PathNode node) =>
        labels[node.Name].Height + (structure.ItemsOf[node.Name].IsEmpty ? 0 : 3 + ItemGap + ItemsHeight(node));

    private PathShape Place(PathNode node, double left, double middle)
    {
        var label = labels[node.Name];
        return shapes[node.Name] = new PathShape(label, new Box(left, middle - (label.Height / 2), node.IsLatent ? factorWidth : label.Width, label.Height));
    }

    private void PlaceItems(PathNode node, double left, double top)
    {
        foreach (var (item, _) in structure.ItemsOf[node.Name])
        {
            var label = labels[item.Name];
            shapes[item.Name] = new PathShape(label, new Box(left, top, itemWidth, label.Height));
            top += label.Height + ItemGap;
        }
    }

    private void Loadings(PathNode node)
    {
        var factor = shapes[node.Name].Box;
        var items = structure.ItemsOf[node.Name];
        for (var place = 0; place < items.Length; place++)
        {
            var item = shapes[items[place].Item.Name];
            var spread = items.Length == 1 ? 0 : (((double)place / (items.Length - 1)) - 0.5) * factor.Height * 0.45;
            var from = new Point(factor.Left + (Math.Abs(spread) * 0.35), factor.Top + (factor.Height / 2) + spread);
            arrows.Straight(from, new Point(item.Box.Right, item.Middle.Y), items[place].Arrow.IsSolid, Text(items[place].Arrow), 0.66);
        }
    }

    /// <summary>A line down from the factor, an arrow from it to each item, the loading on the arrow.</summary>
    private void Spine(PathNode node)
    {
        var factor = shapes[node.Name];
        var x = factor.Box.Left + Indent;
        foreach (var (item, arrow) in structure.ItemsOf[node.Name])
        {
            var shape = shapes[item.Name];
            arrows.Corner(new Point(x, factor.Middle.Y), new Point(shape.Box.Left, shape.Middle.Y), arrow.IsSolid, Text(arrow));
        }
    }

    private void Regressions()
    {
        var regressions = figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Regression && shapes.ContainsKey(arrow.From) && shapes.ContainsKey(arrow.To)).ToList();
        var into = regressions.CountBy(arrow => arrow.To).ToDictionary();
        var outOf = regressions.CountBy(arrow => arrow.From).ToDictionary();

        var detours = new List<ImmutableArray<Point>>();
        foreach (var arrow in regressions)
        {
            var (from, to) = (shapes[arrow.From], shapes[arrow.To]);
            var start = new Point(from.Box.Right, from.Middle.Y);
            var end = new Point(to.Box.Left, to.Middle.Y);
            if (start.X >= end.X)
            {
                // Backwards or within a column: from side to side around the right.
                arrows.Bow(start, new Point(to.Box.Right, end.Y), Math.Max(start.X, to.Box.Right) + BowStep, arrow.IsSolid, Text(arrow), isTwoHeaded: false);
                continue;
            }

            if (Crossed(arrow, new PathLine([start, end], IsCurve: false, IsSolid: true, IsTwoHeaded: false)))
            {
                detours.Add(Around(arrow, start, end, detours));
                arrows.Curve(detours[^1], arrow.IsSolid, Text(arrow));
                continue;
            }

            // Numbers stand where the arrows lie apart: near the source where many arrows meet at the target.
            arrows.Straight(start, end, arrow.IsSolid, Text(arrow), into[arrow.To] >= outOf[arrow.From] ? 0.36 : 0.64);
        }
    }

    /// <summary>
    /// The nearest curve above or below that runs through no variable. Each detour has a way of its own: on one way, one would hide the other.
    /// Where none is free, the farthest one below.
    /// </summary>
    private ImmutableArray<Point> Around(PathArrow arrow, Point start, Point end, List<ImmutableArray<Point>> taken)
    {
        var curve = ImmutableArray<Point>.Empty;
        for (var step = 1; step <= MostDetours; step++)
        {
            foreach (var way in new[] { Math.Min(start.Y, end.Y) - (step * Detour), Math.Max(start.Y, end.Y) + (step * Detour) })
            {
                // At its middle a cubic is an eighth of either end and three eighths of each handle. Beside other variables it leaves, or arrives, level.
                var (near, far) = (start.X + ((end.X - start.X) * 0.25), end.X - ((end.X - start.X) * 0.25));
                var (both, first, second) = (((8 * way) - start.Y - end.Y) / 6, ((8 * way) - (4 * start.Y) - end.Y) / 3, ((8 * way) - start.Y - (4 * end.Y)) / 3);
                ImmutableArray<ImmutableArray<Point>> curves =
                [
                    [start, new Point(near, both), new Point(far, both), end],
                    [start, new Point(near, start.Y), new Point(far, first), end],
                    [start, new Point(near, second), new Point(far, end.Y), end],
                ];
                foreach (var candidate in curves)
                {
                    curve = candidate;
                    if (taken.TrueForAll(other => Math.Abs(Middle(other) - way) >= Detour) && !Crossed(arrow, new PathLine(curve, IsCurve: true, IsSolid: true, IsTwoHeaded: false)))
                    {
                        return curve;
                    }
                }
            }
        }

        return curve;

        static double Middle(ImmutableArray<Point> curve) => (curve[0].Y + (3 * curve[1].Y) + (3 * curve[2].Y) + curve[3].Y) / 8;
    }

    /// <summary>Whether an arrow would run through a variable that it does not join.</summary>
    private bool Crossed(PathArrow arrow, PathLine line)
    {
        var way = new PathWay(line.Way());
        return shapes.Any(shape => shape.Key != arrow.From && shape.Key != arrow.To && way.Crosses(shape.Value.Box.Grown(Clearance)));
    }

    /// <summary>Second loadings of an item, and factors that measure factors.</summary>
    private void Further()
    {
        foreach (var arrow in structure.FurtherLoadings)
        {
            var (from, to) = (shapes[arrow.From], shapes[arrow.To]);
            var isRightwards = from.Box.Right <= to.Box.Left;
            arrows.Straight(
                new Point(isRightwards ? from.Box.Right : from.Box.Left, from.Middle.Y),
                new Point(isRightwards ? to.Box.Left : to.Box.Right, to.Middle.Y),
                arrow.IsSolid,
                Text(arrow),
                0.4);
        }
    }

    /// <summary>Correlations of a column's variables.</summary>
    private void Bows(ImmutableArray<PathNode> column, double edge, int direction)
    {
        foreach (var (arrow, first, second) in BowsAmong(column).OrderByDescending(bow => bow.Second - bow.First))
        {
            var (from, to) = (shapes[column[first].Name].Box, shapes[column[second].Name].Box);
            var (x, otherX) = direction > 0 ? (from.Right, to.Right) : (from.Left, to.Left);

            // Ends fan out, so that one sees which bow goes where.
            var start = new Point(x - (direction * 3), from.Top + (from.Height / 2) + Fan(second - first, from.Height));
            var end = new Point(otherX - (direction * 3), to.Top + (to.Height / 2) - Fan(second - first, to.Height));
            arrows.Bow(start, end, edge + (direction * (14 + ((second - first) * BowStep * across))), arrow.IsSolid, Text(arrow), isTwoHeaded: true);
            drawn.Add(arrow);
        }

        double Fan(int distance, double height) => height * 0.3 * (1 - ((double)(distance - 1) / Math.Max(1, column.Length - 1)));
    }

    private double BowWidth(ImmutableArray<PathNode> column) =>
        BowsAmong(column).Select(bow => bow.Second - bow.First).DefaultIfEmpty(0).Max() is var farthest and > 0 ? 14 + (farthest * BowStep * across) + 24 : 0;

    private IEnumerable<(PathArrow Arrow, int First, int Second)> BowsAmong(IEnumerable<PathNode> column)
    {
        var places = column.Select((node, place) => (node.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        foreach (var arrow in figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Covariance))
        {
            if (places.TryGetValue(arrow.From, out var from) && places.TryGetValue(arrow.To, out var to) && from != to)
            {
                yield return (arrow, Math.Min(from, to), Math.Max(from, to));
            }
        }
    }

    /// <summary>Residual correlations of a column's items, each in the nearest lane that is free beside it.</summary>
    private void BowsOfItems(ImmutableArray<PathNode> column, double edge, int direction)
    {
        foreach (var (arrow, first, second, lane) in ItemLanes(column))
        {
            var (from, to) = (shapes[first], shapes[second]);
            var x = direction > 0 ? from.Box.Right : from.Box.Left;

            // Beside items of one factor nothing stands; between items of two there is a factor to go around.
            var reach = (OneFactor(first, second) ? x : edge) + (direction * (ItemBowStep * (lane + 0.62)));
            arrows.Bow(new Point(x, from.Middle.Y + 2), new Point(x, to.Middle.Y - 2), reach, arrow.IsSolid, Text(arrow), isTwoHeaded: true);
            drawn.Add(arrow);
        }
    }

    private bool OneFactor(string first, string second) => structure.ItemsOf.Values.Any(items => items.Any(item => item.Item.Name == first) && items.Any(item => item.Item.Name == second));

    private double ItemBows(ImmutableArray<PathNode> column) => ItemLanes(column).Select(bow => (bow.Lane + 1) * ItemBowStep).DefaultIfEmpty(0).Max() is var width and > 0 ? width + 10 : 0;

    private IEnumerable<(PathArrow Arrow, string First, string Second, int Lane)> ItemLanes(ImmutableArray<PathNode> column)
    {
        var items = column.SelectMany(node => structure.ItemsOf[node.Name]).Select(item => item.Item).ToList();
        var lanes = new List<List<(int First, int Second)>>();
        foreach (var (arrow, first, second) in BowsAmong(items).OrderBy(bow => bow.Second - bow.First).ThenBy(bow => bow.First))
        {
            var lane = lanes.FindIndex(taken => taken.TrueForAll(bow => bow.Second <= first || second <= bow.First));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }

            lanes[lane].Add((first, second));
            yield return (arrow, items[first].Name, items[second].Name, lane);
        }
    }

    private string Text(PathArrow arrow) => PathDiagramLayout.Text(arrow, formatter);
}
