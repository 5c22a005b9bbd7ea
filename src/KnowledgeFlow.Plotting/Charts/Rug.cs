using KnowledgeFlow.Plotting.Canvases;
using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Observed values as short lines along the horizontal axis; those that would fall on one spot are drawn once.</summary>
/// <param name="values">The values.</param>
internal sealed class Rug(IReadOnlyList<double> values) : IPlottable
{
    private const float Length = 3.5f;
    private const float Grain = 0.3f;
    private static readonly LineStyle Line = new() { Width = 0.35f, Color = ChartStyle.Of(Colour.Grey), AntiAlias = true };

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
        var places = values.Where(AxisRange.IsDrawable).Select(value => MathF.Round(Axes.GetPixelX(value) / Grain) * Grain).Distinct().Order();
        foreach (var x in places)
        {
            Drawing.DrawLine(rp.Canvas, rp.Paint, new PixelLine(x, rp.DataRect.Bottom - Length, x, rp.DataRect.Bottom), Line);
        }
    }
}
