using KnowledgeFlow.Plotting.Canvases;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>Draws the arrows of a path diagram, dashed where they are not significant.</summary>
internal static class PathArrowDrawing
{
    private const double HeadLength = 6;
    private const double HeadHalf = 2.4;

    /// <summary>Draws an arrow with its heads.</summary>
    public static void Draw(Canvas canvas, PathLine line)
    {
        var points = line.Points;
        var stroke = new Stroke(Colour.Grey, line.IsSolid ? 0.9 : 0.8) { Dash = line.IsSolid ? [] : [4, 3] };
        if (line.IsCurve)
        {
            canvas.Curve(points[0], points[1], points[2], points[3], stroke);
        }
        else if (points.Length == 2)
        {
            canvas.Line(points[0].X, points[0].Y, points[1].X, points[1].Y, stroke);
        }
        else
        {
            canvas.Polyline(points, stroke);
        }

        Head(canvas, points[^2], points[^1]);
        if (line.IsTwoHeaded)
        {
            Head(canvas, points[1], points[0]);
        }
    }

    private static void Head(Canvas canvas, Point from, Point to)
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
}
