using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Fonts;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Canvases;

/// <summary>Draws on a canvas of Skia, from which pictures and pages come.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="fonts">What text is drawn with.</param>
internal sealed class SkiaCanvas(SKCanvas canvas, FigureFonts fonts) : Canvas(fonts)
{
    private const float Lean = -0.2f;

    /// <summary>Where it draws, for what draws with Skia itself.</summary>
    public SKCanvas Surface => canvas;

    public override void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        using var paint = PaintOf(stroke);
        canvas.DrawLine((float)x1, (float)y1, (float)x2, (float)y2, paint);
    }

    public override void Polyline(IEnumerable<Point> points, Stroke stroke)
    {
        using var paint = PaintOf(stroke);
        using var path = PathOf(points, isClosed: false);
        paint.StrokeJoin = SKStrokeJoin.Round;
        canvas.DrawPath(path, paint);
    }

    public override void Polygon(IEnumerable<Point> points, Colour fill)
    {
        using var paint = PaintOf(fill);
        using var path = PathOf(points, isClosed: true);
        canvas.DrawPath(path, paint);
    }

    public override void Rectangle(Box box, Colour fill, Stroke? outline = null)
    {
        using var paint = PaintOf(fill);
        canvas.DrawRect(RectangleOf(box), paint);
        if (outline is null)
        {
            return;
        }

        using var line = PaintOf(outline);
        canvas.DrawRect(RectangleOf(box), line);
    }

    public override void Gradient(Box box, ImmutableArray<Colour> stops, Stroke outline)
    {
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint((float)box.Left, 0),
            new SKPoint((float)box.Right, 0),
            [.. stops.Select(ColourOf)],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        using var line = PaintOf(outline);
        canvas.DrawRect(RectangleOf(box), paint);
        canvas.DrawRect(RectangleOf(box), line);
    }

    public override void Ellipse(Box box, Colour fill, Stroke outline)
    {
        using var paint = PaintOf(fill);
        using var line = PaintOf(outline);
        canvas.DrawOval(RectangleOf(box), paint);
        canvas.DrawOval(RectangleOf(box), line);
    }

    public override void Curve(Point from, Point first, Point second, Point to, Stroke stroke)
    {
        using var paint = PaintOf(stroke);
        using var builder = new SKPath();
        builder.MoveTo(PointOf(from));
        builder.CubicTo(PointOf(first), PointOf(second), PointOf(to));
        canvas.DrawPath(builder, paint);
    }

    protected override void DrawText(double x, double y, string text, TextStyle style, string? full)
    {
        var before = style.Anchor switch { TextAnchor.Middle => 0.5, TextAnchor.End => 1, _ => 0 } * Fonts.Width(text, style.Size, style.Bold);
        using var paint = PaintOf(style.Colour);
        canvas.Save();
        canvas.Translate((float)x, (float)y);
        if (style.Upward)
        {
            canvas.RotateDegrees(-90);
        }

        var place = -before;
        foreach (var run in Fonts.Runs(text, style.Bold))
        {
            using var font = FigureFonts.At(style.Size, run.Typeface);
            font.SkewX = style.Leans ? Lean : 0;
            canvas.DrawText(run.Text, (float)place, 0, SKTextAlign.Left, font, paint);
            place += run.Ems * style.Size;
        }

        canvas.Restore();
    }

    private static SKPoint PointOf(Point point) => new((float)point.X, (float)point.Y);

    private static SKRect RectangleOf(Box box) => new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);

    private static SKColor ColourOf(Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    private static SKPaint PaintOf(Colour colour) => new() { Color = ColourOf(colour), IsAntialias = true };

    private static SKPaint PaintOf(Stroke stroke)
    {
        var paint = new SKPaint { Color = ColourOf(stroke.Colour), StrokeWidth = (float)stroke.Width, IsStroke = true, IsAntialias = true };
        if (stroke.Dash.IsEmpty)
        {
            return paint;
        }

        using var dash = SKPathEffect.CreateDash([.. stroke.Dash.Select(length => (float)length)], 0);
        paint.PathEffect = dash;
        return paint;
    }

    private static SKPath PathOf(IEnumerable<Point> points, bool isClosed)
    {
        var path = new SKPath();
        path.AddPoly([.. points.Select(PointOf)], isClosed);
        return path;
    }
}
