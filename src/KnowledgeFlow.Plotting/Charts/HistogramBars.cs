using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Bars side by side, from zero up.</summary>
/// <param name="edges">Where they begin and end.</param>
/// <param name="counts">How high they are.</param>
/// <param name="colour">The colour of their outlines, of which their areas have a tint.</param>
internal sealed class HistogramBars(ImmutableArray<double> edges, ImmutableArray<int> counts, Colour colour) : IPlottable
{
    private const double Tint = 0.35;
    private const float OutlineWidth = 0.5f;

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
        using var fill = new SKPaint { Color = ChartStyle.Of(Colour.Mix(Colour.White, colour, Tint)).ToSKColor(), IsAntialias = true };
        using var outline = new SKPaint { Color = ChartStyle.Of(colour).ToSKColor(), IsStroke = true, StrokeWidth = OutlineWidth, IsAntialias = true };
        for (var bar = 0; bar < counts.Length; bar++)
        {
            if (counts[bar] > 0)
            {
                var place = new SKRect(Axes.GetPixelX(edges[bar]), Axes.GetPixelY(counts[bar]), Axes.GetPixelX(edges[bar + 1]), Axes.GetPixelY(0));
                rp.Canvas.DrawRect(place, fill);
                rp.Canvas.DrawRect(place, outline);
            }
        }
    }
}
