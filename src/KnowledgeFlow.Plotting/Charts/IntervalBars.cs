using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Upright intervals with caps; those that cannot be drawn are passed over.</summary>
/// <param name="intervals">Their abscissas and limits.</param>
/// <param name="colour">Their colour.</param>
internal sealed class IntervalBars(IReadOnlyList<(double X, double Lower, double Upper)> intervals, Colour colour) : IPlottable
{
    private const float HalfCap = 2;
    private readonly LineStyle line = new() { Width = 0.8f, Color = ChartStyle.Of(colour), AntiAlias = true };

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
        using var paint = Paint.NewDisposablePaint();
        foreach (var (place, lower, upper) in intervals.Where(interval => AxisRange.IsDrawable(interval.Lower) && AxisRange.IsDrawable(interval.Upper)))
        {
            var (x, bottom, top) = (Axes.GetPixelX(place), Axes.GetPixelY(lower), Axes.GetPixelY(upper));
            Draw(x, bottom, x, top);
            Draw(x - HalfCap, bottom, x + HalfCap, bottom);
            Draw(x - HalfCap, top, x + HalfCap, top);
        }

        void Draw(float x1, float y1, float x2, float y2) => Drawing.DrawLine(rp.Canvas, paint, new PixelLine(x1, y1, x2, y2), line);
    }
}
