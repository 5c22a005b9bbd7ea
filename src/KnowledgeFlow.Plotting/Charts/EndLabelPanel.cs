using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Fonts;
using ScottPlot;
using ScottPlot.Panels;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Names at the right ends of lines, moved apart where lines end close together.</summary>
internal sealed class EndLabelPanel : PanelBase
{
    private const double LeaderWidth = 10;
    private const double Overlap = 4;
    private readonly FigureFonts fonts;
    private readonly ImmutableArray<EndLabel> labels;

    /// <summary>The names of some lines; empty names are passed over.</summary>
    public EndLabelPanel(FigureFonts fonts, ImmutableArray<EndLabel> labels)
    {
        this.fonts = fonts;
        this.labels = [.. labels.Where(label => !label.Text.Lines.IsEmpty)];
        Edge = Edge.Right;
    }

    /// <summary>Whether there is no name to be drawn.</summary>
    public bool IsEmpty => labels.IsEmpty;

    /// <inheritdoc/>
    public override float Measure(Paint paint) => (float)(LeaderWidth + labels.Max(label => label.Text.Width) + 1);

    /// <inheritdoc/>
    public override void Render(RenderPack rp, float size, float offset)
    {
        var area = rp.DataRect;
        var canvas = new SkiaCanvas(rp.Canvas, fonts);
        var ends = labels
            .Select(label => (label.Text, label.Colour, X: Math.Clamp(rp.Plot.Axes.Bottom.GetPixel(label.X, area), area.Left, area.Right), Y: Math.Clamp(rp.Plot.Axes.Left.GetPixel(label.Y, area), area.Top, area.Bottom)))
            .OrderBy(end => end.Y)
            .ToList();
        var tops = LabelSpread.Tops([.. ends.Select(end => (double)end.Y)], [.. ends.Select(end => end.Text.Height)], area.Top - Overlap, area.Bottom + Overlap);
        for (var place = 0; place < ends.Count; place++)
        {
            var (text, colour, x, y) = ends[place];
            var left = area.Right + LeaderWidth;
            canvas.Line(x + 1, y, left - 2, tops[place] + (text.Height / 2), new Stroke(colour, 0.5));
            text.Draw(canvas, left, tops[place], TextAnchor.Start);
        }
    }
}
