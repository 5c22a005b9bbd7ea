using ScottPlot;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>A stretch of the abscissa filled with slanted lines. ScottPlot's hatches are images, which SVG cannot hold as lines.</summary>
/// <param name="from">Where it begins.</param>
/// <param name="to">Where it ends.</param>
internal sealed class Hatching(double from, double to) : IPlottable
{
    private const float Step = 3.5f;
    private static readonly LineStyle Line = new() { Width = 0.5f, Color = new Color(0xa8, 0xa8, 0xa8), AntiAlias = true };

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Draws slanted lines into a rectangle.</summary>
    public static void Draw(SKCanvas canvas, PixelRect place, Paint paint)
    {
        // Cut by hand at the edges: a clip for every key would be a definition for every key.
        for (var start = place.Left - place.Height; start < place.Right; start += Step)
        {
            var (left, right) = (Math.Max(start, place.Left), Math.Min(start + place.Height, place.Right));
            if (right > left)
            {
                Drawing.DrawLine(canvas, paint, new PixelLine(left, place.Bottom - (left - start), right, place.Bottom - (right - start)), Line);
            }
        }
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var (left, right) = (Math.Max(Axes.GetPixelX(from), rp.DataRect.Left), Math.Min(Axes.GetPixelX(to), rp.DataRect.Right));
        if (right > left)
        {
            Draw(rp.Canvas, new PixelRect(left, right, rp.DataRect.Bottom, rp.DataRect.Top), rp.Paint);
        }
    }
}
