using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using ScottPlot;
using ScottPlot.Panels;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>A column of text at the right of the data's area, a line a row, below a heading.</summary>
internal sealed class RowTextPanel : PanelBase
{
    private const double Gap = 8;
    private readonly FigureFrame frame;
    private readonly TextBlock heading;
    private readonly ImmutableArray<(double Y, TextBlock Text)> rows;

    /// <summary>The column.</summary>
    /// <param name="frame">The figure it belongs to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="heading">Its heading.</param>
    /// <param name="rows">The texts and the ordinates of their rows.</param>
    public RowTextPanel(FigureFrame frame, ChartStyle style, string heading, IEnumerable<(double Y, string Text)> rows)
    {
        this.frame = frame;
        this.heading = frame.Block(heading, style.LabelSize, frame.Width, 1, bold: true);
        this.rows = [.. rows.Select(row => (row.Y, frame.Block(row.Text, style.LabelSize, frame.Width, 1)))];
        Edge = Edge.Right;
    }

    /// <inheritdoc/>
    public override float Measure(Paint paint) => (float)(Gap + rows.Select(row => row.Text.Width).Append(heading.Width).Max());

    /// <inheritdoc/>
    public override void Render(RenderPack rp, float size, float offset)
    {
        var canvas = new SkiaCanvas(rp.Canvas, frame.Canvas.Fonts);
        var left = rp.DataRect.Right + offset + Gap;
        heading.Draw(canvas, left, rp.DataRect.Top - heading.Height - 1, TextAnchor.Start);
        foreach (var (y, text) in rows)
        {
            text.Draw(canvas, left, rp.Plot.Axes.Left.GetPixel(y, rp.DataRect) - (text.Height / 2), TextAnchor.Start);
        }
    }
}
