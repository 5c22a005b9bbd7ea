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
    private readonly FigureFrame _frame;
    private readonly ImmutableArray<(double Value, string Text)> _captions;
    private readonly double _size;
    private ImmutableArray<(double X, int Row, TextBlock Text)> _places = [];
    private int _rows = 1;

    /// <summary>Captions.</summary>
    /// <param name="frame">The figure they belong to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="captions">Abscissas and texts.</param>
    public CaptionPanel(FigureFrame frame, ChartStyle style, ImmutableArray<(double Value, string Text)> captions)
    {
        _frame = frame;
        _captions = captions;
        _size = style.LabelSize;
        Edge = Edge.Top;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _captions.IsEmpty;

    private double RowHeight => _size * 1.25;

    /// <summary>Gives every caption its row.</summary>
    /// <param name="area">The data's area.</param>
    /// <param name="width">The width of all, which no caption may leave.</param>
    /// <param name="range">The range of the horizontal axis.</param>
    public void Arrange(PixelRect area, double width, AxisRange range)
    {
        var places = ImmutableArray.CreateBuilder<(double, int, TextBlock)>();
        var rowEnds = new List<double>();
        foreach (var (value, text) in _captions.OrderBy(caption => caption.Value))
        {
            var block = _frame.Block(text, _size, width, 1);
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

        _places = places.ToImmutable();
        _rows = rowEnds.Count;
    }

    /// <inheritdoc/>
    public override float Measure(Paint paint) => (float)((_rows * RowHeight) + 1);

    /// <inheritdoc/>
    public override void Render(RenderPack rp, float size, float offset)
    {
        var canvas = new SkiaCanvas(rp.Canvas, _frame.Canvas.Fonts);
        var bottom = rp.DataRect.Top - offset - 1;
        foreach (var (x, row, text) in _places)
        {
            text.Draw(canvas, rp.DataRect.Left + x, bottom - ((row + 1) * RowHeight), TextAnchor.Middle);
        }
    }
}
