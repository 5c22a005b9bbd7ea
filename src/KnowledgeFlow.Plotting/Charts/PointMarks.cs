using ScottPlot;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>
/// Marks at the points of a line, on top of it. ScottPlot's own share one paint with the line, whose dashes then stick to the first
/// mark, and are cut at the edge of the data's area.
/// </summary>
/// <param name="points">The points.</param>
/// <param name="style">How they are marked.</param>
internal sealed class PointMarks(IReadOnlyList<Coordinates> points, MarkerStyle style) : IPlottable
{
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
        rp.CanvasState.DisableClipping();
        using var paint = Paint.NewDisposablePaint();
        var visible = points.Where(point => Axes.XAxis.Range.Contains(point.X) && Axes.YAxis.Range.Contains(point.Y)).Select(Axes.GetPixel).ToList();
        Drawing.DrawMarkers(rp.Canvas, paint, visible, style);
    }
}
