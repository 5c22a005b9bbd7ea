using System.Collections.Immutable;
using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using ScottPlot;
using ScottPlot.Panels;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>Captions above the data's area, each over its abscissa, in as many rows as it takes to keep them apart.</summary>
internal sealed class CaptionPanel : PanelBase
{
    private const double Gap = 3;
    private readonly FigureFrame frame;
    private readonly ImmutableArray<(double Value, string Text)> captions;
    private readonly double size;
    private ImmutableArray<(double X, int Row, TextBlock Text)> places = [];
    private int rows = 1;

    /// <summary>Captions.</summary>
    /// <param name="frame">The figure they belong to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="captions">Abscissas and texts.</param>
    public CaptionPanel(FigureFrame frame, ChartStyle style, ImmutableArray<(double Value, string Text)> captions)
    {
        this.frame = frame;
        this.captions = captions;
        size = style.LabelSize;
        Edge = Edge.Top;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => captions.IsEmpty;

    private double RowHeight => size * 1.25;

    /// <summary>Gives every caption its row.</summary>
    /// <param name="area">The data's area.</param>
    /// <param name="width">The width of all, which no caption may leave.</param>
    /// <param name="range">The range of the horizontal axis.</param>
    public void Arrange(PixelRect area, double width, AxisRange range)
    {
        var places = ImmutableArray.CreateBuilder<(double, int, TextBlock)>();
        var rowEnds = new List<double>();
        foreach (var (value, text) in captions.OrderBy(caption => caption.Value))
        {
            var block = frame.Block(text, size, width, 1);
            var half = block.Width / 2;
            var wish = area.Left + ((value - range.Minimum) / (range.Maximum - range.Minimum) * area.Width);
            var x = Math.Clamp(wish, half, Math.Max(half, width - half));
            var row = rowEnds.FindIndex(end => end + Gap <= x - half);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = x + half;
            places.Add((x - area.Left, row, block));
        }

        this.places = places.ToImmutable();
        rows = rowEnds.Count;
    }

    /// <inheritdoc/>
    public override float Measure(Paint paint) => (float)((rows * RowHeight) + 1);

    /// <inheritdoc/>
    public override void Render(RenderPack rp, float size, float offset)
    {
        var canvas = new SkiaCanvas(rp.Canvas, frame.Canvas.Fonts);
        var bottom = rp.DataRect.Top - offset - 1;
        foreach (var (x, row, text) in places)
        {
            text.Draw(canvas, rp.DataRect.Left + x, bottom - ((row + 1) * RowHeight), TextAnchor.Middle);
        }
    }
}
