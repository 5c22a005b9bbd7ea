using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Thousands of points as one shape; those that would fall on one spot of the paper are drawn once.</summary>
/// <param name="points">The points.</param>
/// <param name="colour">Their colour.</param>
internal sealed class Crowd(IReadOnlyList<(double X, double Y)> points, Colour colour) : IPlottable
{
    private const float SpotSize = 1;
    private const float Grain = 0.8f;

    /// <summary>The colour mixed with white: translucent spots would be one shape in SVG and many in PDF.</summary>
    private const double Strength = 0.65;

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
        var spots = points
            .Select(point => (X: MathF.Round(Axes.GetPixelX(point.X) / Grain), Y: MathF.Round(Axes.GetPixelY(point.Y) / Grain)))
            .Distinct()
            .OrderBy(spot => spot.X).ThenBy(spot => spot.Y)
            .Select(spot => new SKPoint(spot.X * Grain, spot.Y * Grain));
        using var paint = new SKPaint
        {
            Color = ChartStyle.Of(Colour.Mix(Colour.White, colour, Strength)).ToSKColor(),
            StrokeWidth = SpotSize,
            StrokeCap = SKStrokeCap.Round,
            IsStroke = true,
            IsAntialias = true,
        };

        // Lines of no length with round ends: Skia's SVG leaves out what is drawn as points.
        using var path = new SKPath();
        foreach (var spot in spots)
        {
            path.MoveTo(spot);
            path.LineTo(spot);
        }

        rp.Canvas.DrawPath(path, paint);
    }
}
