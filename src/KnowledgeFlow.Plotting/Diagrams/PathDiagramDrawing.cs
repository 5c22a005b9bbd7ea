using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Draws a path diagram for a page's width. Without regressions the items stand left, their factors in the middle and the
/// correlations bow out to the right, the farther the two factors lie apart, so that every number has a place of its own.
/// With regressions each factor carries its items below it, columns follow the arrows from left to right, and correlations
/// of the first column bow out to the left.
/// </summary>
internal sealed class PathDiagramDrawing
{
    private const double Edge = 8;
    private const double TextSize = 10.5;
    private const double NumberSize = 9.5;
    private const double ItemHeight = 17;
    private const double ItemGap = 4;
    private const double WidestItem = 120;
    private const double WidestFactor = 118;
    private const double LoadingLength = 92;
    private const double ColumnGap = 120;
    private const double BowStep = 46;
    private const double Indent = 22;
    private const double Detour = 26;
    private const double DetourStep = 16;
    private static readonly NumberStyle Coefficient = new(NumberKind.Bounded, 2);

    private readonly PathDiagramFigure _figure;
    private readonly FigureFrame _frame;
    private readonly PathDiagramStructure _structure;
    private readonly NumberFormatter _formatter;
    private readonly PathArrowDrawing _arrows;
    private readonly Dictionary<string, PathShape> _shapes = [];
    private readonly double _itemWidth;
    private readonly double _factorWidth;

    private PathDiagramDrawing(PathDiagramFigure figure, FigureFrame frame)
    {
        _figure = figure;
        _frame = frame;
        _structure = PathDiagramStructure.Of(figure);
        _formatter = new NumberFormatter(frame.Language);
        _arrows = new PathArrowDrawing(frame.Canvas, NumberSize);
        _itemWidth = 14 + _structure.ItemsOf.Values.SelectMany(items => items).Select(item => Block(item.Item, WidestItem).Width).DefaultIfEmpty(30).Max();
        _factorWidth = Math.Max(84, 26 + figure.Nodes.Where(node => node.IsLatent).Select(node => Block(node, WidestFactor - 26).Width).DefaultIfEmpty(0).Max());
    }

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(PathDiagramFigure figure, FigureFrame frame)
    {
        var drawing = new PathDiagramDrawing(figure, frame);
        if (figure.Nodes.IsEmpty)
        {
            frame.NothingToShow(new Box(0, 0, 300, 60));
            return (300, 60);
        }

        var (width, height) = drawing._structure.IsDirected ? drawing.DrawDirected() : drawing.DrawMeasurement();
        return (Math.Ceiling(width), height);
    }

    /// <summary>Items left, factors in the middle, correlations right.</summary>
    private (double Width, double Height) DrawMeasurement()
    {
        var nodes = _structure.Levels[0];
        var factorLeft = Edge + _itemWidth + LoadingLength;
        var y = Edge;
        var right = factorLeft;
        foreach (var node in nodes)
        {
            var items = _structure.ItemsOf[node.Name];
            var height = Math.Max((items.Length * (ItemHeight + ItemGap)) - ItemGap, PathShape.LeastHeight(node));
            var shape = Shape(node, factorLeft, y + (height / 2));
            var top = y + ((height - ((items.Length * (ItemHeight + ItemGap)) - ItemGap)) / 2);
            foreach (var (item, _) in items)
            {
                _shapes[item.Name] = PathShape.Item(item, new Box(Edge, top, _itemWidth, ItemHeight));
                top += ItemHeight + ItemGap;
            }

            right = Math.Max(right, shape.Box.Right);
            y += height + 12;
        }

        var bow = DrawBows(nodes, right, 1);
        foreach (var node in nodes)
        {
            DrawLoadings(node);
        }

        DrawFurther();
        DrawShapes();
        return (right + bow + Edge, y - 12 + Edge);
    }

    /// <summary>Each factor above its items, columns from left to right.</summary>
    private (double Width, double Height) DrawDirected()
    {
        var heights = _structure.Levels.Select(level => level.Sum(BlockHeight) + ((level.Length - 1) * 16)).ToList();
        var tallest = heights.Max();
        var detours = LongArrows();
        var margin = Edge + (_structure.Levels.Length > 2 ? Detour + (DetourStep * Math.Max(0, detours - 1)) : 0);
        var left = Edge + Bow(_structure.Levels[0]);
        for (var column = 0; column < _structure.Levels.Length; column++)
        {
            var y = margin + ((tallest - heights[column]) / 2);
            var right = left;
            foreach (var node in _structure.Levels[column])
            {
                var shape = Shape(node, left, y + (PathShape.LeastHeight(node) / 2));
                var top = shape.Box.Bottom + ItemGap + 3;
                foreach (var (item, _) in _structure.ItemsOf[node.Name])
                {
                    _shapes[item.Name] = PathShape.Item(item, new Box(left + Indent + 46, top, _itemWidth, ItemHeight));
                    right = Math.Max(right, left + Indent + 46 + _itemWidth);
                    top += ItemHeight + ItemGap;
                }

                right = Math.Max(right, shape.Box.Right);
                y += BlockHeight(node) + 16;
            }

            left = right + ColumnGap;
        }

        var end = left - ColumnGap;
        DrawBows(_structure.Levels[0], Edge + Bow(_structure.Levels[0]), -1);
        foreach (var node in _structure.Levels.SelectMany(level => level))
        {
            DrawSpine(node);
        }

        DrawRegressions();
        DrawFurther();
        var last = _structure.Levels[^1];
        var bow = DrawBows(last, last.Max(node => _shapes[node.Name].Box.Right), 1);
        DrawShapes();
        return (end + bow + Edge, tallest + (2 * margin));
    }

    /// <summary>The paths that pass a column, which may need a detour.</summary>
    private int LongArrows()
    {
        var column = _structure.Levels.SelectMany((level, place) => level.Select(node => (node.Name, place))).ToDictionary(pair => pair.Name, pair => pair.place);
        return _figure.Arrows.Count(arrow => arrow.Kind == PathArrowKind.Regression
            && column.TryGetValue(arrow.From, out var from) && column.TryGetValue(arrow.To, out var to) && to - from > 1);
    }

    private double BlockHeight(PathNode node) =>
        PathShape.LeastHeight(node) + (_structure.ItemsOf[node.Name] is { Length: var count and > 0 } ? 3 + (count * (ItemHeight + ItemGap)) : 0);

    private PathShape Shape(PathNode node, double left, double middle)
    {
        var height = PathShape.LeastHeight(node);
        var width = node.IsLatent ? _factorWidth : Math.Max(60, Block(node, WidestFactor - 14).Width + 14);
        return _shapes[node.Name] = new PathShape(node, new Box(left, middle - (height / 2), width, height));
    }

    private void DrawLoadings(PathNode node)
    {
        var factor = _shapes[node.Name].Box;
        var items = _structure.ItemsOf[node.Name];
        for (var place = 0; place < items.Length; place++)
        {
            var box = _shapes[items[place].Item.Name].Box;
            var spread = items.Length == 1 ? 0 : (((double)place / (items.Length - 1)) - 0.5) * factor.Height * 0.45;
            var from = new Point(factor.Left + (Math.Abs(spread) * 0.35), factor.Top + (factor.Height / 2) + spread);
            _arrows.Straight(from, new Point(box.Right, box.Top + (box.Height / 2)), items[place].Arrow.IsSolid, Text(items[place].Arrow), 0.66);
        }
    }

    /// <summary>A line down from the factor, an arrow from it to each item, the loading on the arrow.</summary>
    private void DrawSpine(PathNode node)
    {
        var factor = _shapes[node.Name].Box;
        var x = factor.Left + Indent;
        foreach (var (item, arrow) in _structure.ItemsOf[node.Name])
        {
            var box = _shapes[item.Name].Box;
            var y = box.Top + (box.Height / 2);
            _arrows.Corner(new Point(x, factor.Top + (factor.Height / 2)), new Point(box.Left, y), arrow.IsSolid, Text(arrow));
        }
    }

    private void DrawRegressions()
    {
        var regressions = _figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Regression && _shapes.ContainsKey(arrow.From) && _shapes.ContainsKey(arrow.To)).ToList();
        var into = regressions.CountBy(arrow => arrow.To).ToDictionary();
        var outOf = regressions.CountBy(arrow => arrow.From).ToDictionary();

        // Each detour has a way of its own: on one way, one would hide the other.
        var (above, below) = (0, 0);
        foreach (var arrow in regressions)
        {
            var (from, to) = (_shapes[arrow.From].Box, _shapes[arrow.To].Box);
            var start = new Point(from.Right, from.Top + (from.Height / 2));
            var end = new Point(to.Left, to.Top + (to.Height / 2));
            if (start.X >= end.X)
            {
                // Backwards or within a column: from side to side around the right.
                _arrows.Bow(start, new Point(to.Right, end.Y), Math.Max(start.X, to.Right) + BowStep, arrow.IsSolid, Text(arrow), isTwoHeaded: false);
                continue;
            }

            if (Obstacle(start, end) is { } obstacle)
            {
                var at = start.Y + ((end.Y - start.Y) * ((obstacle.Left + (obstacle.Width / 2) - start.X) / (end.X - start.X)));
                var isAbove = at <= obstacle.Top + (obstacle.Height / 2);
                var way = (Detour / 2) + (DetourStep * (isAbove ? above++ : below++));
                _arrows.Detour(start, end, isAbove ? obstacle.Top - way : obstacle.Bottom + way, arrow.IsSolid, Text(arrow));
                continue;
            }

            // Numbers stand where the arrows lie apart: near the source where many arrows meet at the target.
            _arrows.Straight(start, end, arrow.IsSolid, Text(arrow), into[arrow.To] >= outOf[arrow.From] ? 0.36 : 0.64);
        }
    }

    /// <summary>All that stands in the columns between, with its items, if any of it is in the way of a straight arrow.</summary>
    private Box? Obstacle(Point start, Point end)
    {
        var between = _structure.Levels.SelectMany(level => level)
            .Select(node => Around(_structure.ItemsOf[node.Name].Select(item => _shapes[item.Item.Name].Box).Append(_shapes[node.Name].Box)))
            .Where(box => box.Left > start.X && box.Right < end.X)
            .ToList();
        return between.Exists(box => Math.Max(At(box.Left), At(box.Right)) >= box.Top && Math.Min(At(box.Left), At(box.Right)) <= box.Bottom) ? Around(between) : null;

        double At(double x) => start.Y + ((end.Y - start.Y) * (x - start.X) / (end.X - start.X));
    }

    private static Box Around(IEnumerable<Box> boxes)
    {
        var all = boxes.ToList();
        var (left, top) = (all.Min(box => box.Left), all.Min(box => box.Top));
        return new Box(left, top, all.Max(box => box.Right) - left, all.Max(box => box.Bottom) - top);
    }

    /// <summary>Second loadings of an item, and factors that measure factors.</summary>
    private void DrawFurther()
    {
        foreach (var arrow in _structure.FurtherLoadings)
        {
            var (from, to) = (_shapes[arrow.From].Box, _shapes[arrow.To].Box);
            var isRightwards = from.Right <= to.Left;
            _arrows.Straight(
                new Point(isRightwards ? from.Right : from.Left, from.Top + (from.Height / 2)),
                new Point(isRightwards ? to.Left : to.Right, to.Top + (to.Height / 2)),
                arrow.IsSolid,
                Text(arrow),
                0.4);
        }
    }

    /// <summary>Correlations of a column's variables; how far they reach out.</summary>
    private double DrawBows(ImmutableArray<PathNode> column, double edge, int direction)
    {
        foreach (var (arrow, first, second) in Bows(column).OrderByDescending(bow => bow.Second - bow.First))
        {
            var (from, to) = (_shapes[column[first].Name].Box, _shapes[column[second].Name].Box);
            var (x, otherX) = direction > 0 ? (from.Right, to.Right) : (from.Left, to.Left);

            // Ends fan out, so that one sees which bow goes where.
            var start = new Point(x - (direction * 3), from.Top + (from.Height / 2) + Fan(second - first, from.Height));
            var end = new Point(otherX - (direction * 3), to.Top + (to.Height / 2) - Fan(second - first, to.Height));
            _arrows.Bow(start, end, edge + (direction * (14 + ((second - first) * BowStep))), arrow.IsSolid, Text(arrow), isTwoHeaded: true);
        }

        return Bow(column);

        double Fan(int distance, double height) => height * 0.3 * (1 - ((double)(distance - 1) / Math.Max(1, column.Length - 1)));
    }

    private double Bow(ImmutableArray<PathNode> column) =>
        Bows(column).Select(bow => bow.Second - bow.First).DefaultIfEmpty(0).Max() is var farthest and > 0 ? 14 + (farthest * BowStep) + 24 : 0;

    private IEnumerable<(PathArrow Arrow, int First, int Second)> Bows(ImmutableArray<PathNode> column)
    {
        var places = column.Select((node, place) => (node.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        foreach (var arrow in _figure.Arrows.Where(arrow => arrow.Kind == PathArrowKind.Covariance))
        {
            if (places.TryGetValue(arrow.From, out var from) && places.TryGetValue(arrow.To, out var to))
            {
                yield return (arrow, Math.Min(from, to), Math.Max(from, to));
            }
        }
    }

    private void DrawShapes()
    {
        _arrows.DrawNumbers([.. _shapes.Values.Select(shape => shape.Box)]);
        foreach (var shape in _shapes.Values)
        {
            shape.Draw(_frame.Canvas, Block(shape.Node, WidthOf(shape)));
        }
    }

    private static double WidthOf(PathShape shape) => shape.Node.IsLatent ? WidestFactor - 26 : Math.Max(shape.Box.Width, WidestFactor) - 14;

    private TextBlock Block(PathNode node, double width) => _frame.Block(_frame.In(node.Label), TextSize, width, node.IsLatent ? 2 : 1);

    private string Text(PathArrow arrow) => _formatter.Format(arrow.Value, Coefficient) + SignificanceStars.Of(arrow.PValue);
}
