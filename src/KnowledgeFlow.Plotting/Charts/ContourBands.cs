using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;
using SkiaSharp;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>The ground of a map: darker the higher, with a line at each level.</summary>
/// <param name="loops">The loops of each level, from the lowest.</param>
/// <param name="colour">The colour of which the ground has tints.</param>
internal sealed class ContourBands(ImmutableArray<ImmutableArray<ImmutableArray<Canvases.Point>>> loops, Colour colour) : IPlottable
{
    private const double Lightest = 0.05;
    private const double Darkest = 0.5;
    private const float LineWidth = 0.5f;

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>The colour of the ground above a level, counted from 0; below the first it is white.</summary>
    public static Colour Ground(Colour colour, int level, int levels) =>
        level < 0 ? Colour.White : Colour.Mix(Colour.White, colour, Lightest + ((Darkest - Lightest) * (level + 1) / levels));

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        using var line = new SKPaint { Color = ChartStyle.Of(Colour.Mix(colour, Colour.Black, 0.2)).ToSKColor(), IsStroke = true, StrokeWidth = LineWidth, IsAntialias = true };
        for (var level = 0; level < loops.Length; level++)
        {
            using var fill = new SKPaint { Color = ChartStyle.Of(Ground(colour, level, loops.Length)).ToSKColor(), IsAntialias = true };
            using var path = new SKPath();
            foreach (var loop in loops[level])
            {
                path.AddPoly([.. loop.Select(point => new SKPoint(Axes.GetPixelX(point.X), Axes.GetPixelY(point.Y)))], close: true);
            }

            rp.Canvas.DrawPath(path, fill);
            rp.Canvas.DrawPath(path, line);
        }
    }
}
