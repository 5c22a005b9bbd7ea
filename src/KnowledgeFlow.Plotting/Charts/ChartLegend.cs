using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using ScottPlot;
using SkiaSharp;
using Legend = ScottPlot.Legend;

namespace KnowledgeFlow.Plotting.Charts;

/// <summary>ScottPlot's legend above a chart, in as many rows as its width asks for, below what its lines have in common.</summary>
internal sealed class ChartLegend
{
    private const float Boundless = 10_000;
    private const float KeyWidth = 15;
    private const float KeyHeight = 6;
    private const float KeyGap = 3;
    private const float EntryGap = 7;
    private readonly FigureFrame frame;
    private readonly ChartStyle style;
    private readonly double width;
    private readonly TextBlock title;
    private readonly List<(LegendItem Item, bool IsHatched)> items = [];
    private readonly Legend legend;

    /// <summary>A legend without entries.</summary>
    /// <param name="frame">The figure it belongs to.</param>
    /// <param name="style">Its sizes.</param>
    /// <param name="title">What its entries have in common; may be empty.</param>
    /// <param name="width">The width of a row.</param>
    public ChartLegend(FigureFrame frame, ChartStyle style, string title, double width)
    {
        this.frame = frame;
        this.style = style;
        this.width = width;
        this.title = frame.Block(title, style.LabelSize, width, 2);
        legend = new Legend(new Plot())
        {
            Orientation = Orientation.Horizontal,
            TightHorizontalWrapping = true,
            DisplayPlottableLegendItems = false,
            Padding = new PixelPadding(0),
            SymbolWidth = KeyWidth,
            SymbolHeight = KeyHeight,
            SymbolPadding = KeyGap,
            InterItemPadding = new PixelPadding(0, EntryGap, 1, 0),
            BackgroundColor = Colors.Transparent,
            ShadowColor = Colors.Transparent,
            OutlineWidth = 0,
        };
    }

    /// <summary>The height of all rows; 0 for an empty legend.</summary>
    public double Height => TitleHeight + ItemsHeight;

    private double TitleHeight => title.Lines.IsEmpty ? 0 : title.Height + 2;

    private double ItemsHeight
    {
        get
        {
            if (items.Count == 0)
            {
                return 0;
            }

            using var paint = Paint.NewDisposablePaint();
            return legend.GetLayout(new PixelSize((float)width, Boundless), paint).LegendRect.Height;
        }
    }

    /// <summary>An entry for a line, with its band and markers.</summary>
    public void Add(string text, LineSeries series, Colour colour, LinePattern pattern, MarkerStyle? marker) => Add(text, new LegendItem
    {
        LineColor = ChartStyle.Of(colour),
        LineWidth = ChartStyle.LineWidth,
        LinePattern = pattern,
        FillColor = series.Lower.IsEmpty ? Colors.Transparent : ChartStyle.Of(colour).WithAlpha(ChartStyle.BandOpacity),
        MarkerStyle = series.Markers && marker is not null ? marker : MarkerStyle.None,
    });

    /// <summary>An entry for a shaded or hatched region.</summary>
    public void Add(string text, Colour fill, bool isHatched) =>
        Add(text, new LegendItem { FillColor = ChartStyle.Of(fill), OutlineColor = ChartStyle.Of(Colour.Grey), OutlineWidth = isHatched ? 0.3f : 0 }, isHatched);

    /// <summary>An entry for a marked point.</summary>
    public void Add(string text, MarkerStyle marker) => Add(text, new LegendItem { MarkerStyle = marker });

    /// <summary>Draws the legend with its upper left corner at a point.</summary>
    public void Draw(SKCanvas canvas, double left, double top)
    {
        title.Draw(frame.Canvas, left, top, TextAnchor.Start);
        if (items.Count == 0)
        {
            return;
        }

        using var paint = Paint.NewDisposablePaint();
        var layout = legend.GetLayout(new PixelSize((float)width, Boundless), paint);
        var offset = new PixelOffset((float)left, (float)(top + TitleHeight));
        for (var place = 0; place < items.Count; place++)
        {
            var (item, isHatched) = items[place];
            var (label, key) = (layout.LabelRects[place].WithOffset(offset), layout.SymbolRects[place].WithOffset(offset));
            item.LabelStyle.Render(canvas, label.LeftCenter, paint);
            DrawKey(canvas, item, new PixelRect(key.Left, key.Right, key.VerticalCenter + (KeyHeight / 2), key.VerticalCenter - (KeyHeight / 2)), isHatched);
        }
    }

    /// <summary>ScottPlot draws the fill of a key over its line, and with the line's dashes, which Skia's SVG complains of.</summary>
    private static void DrawKey(SKCanvas canvas, LegendItem item, PixelRect key, bool isHatched)
    {
        using var fill = Paint.NewDisposablePaint();
        using var line = Paint.NewDisposablePaint();
        using var marker = Paint.NewDisposablePaint();
        item.FillStyle.Render(canvas, key, fill);
        if (isHatched)
        {
            Hatching.Draw(canvas, key, fill);
        }

        item.OutlineStyle.Render(canvas, key, line);
        item.LineStyle.Render(canvas, new PixelLine(key.LeftCenter, key.RightCenter), line);
        item.MarkerStyle.Render(canvas, key.Center, marker);
    }

    private void Add(string text, LegendItem item, bool isHatched = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        var block = frame.Block(text, style.LabelSize, width - KeyWidth - KeyGap - 1, 2);
        item.LabelText = string.Join('\n', block.Lines);
        item.LabelStyle.Font = frame.Canvas.Fonts.ForAll(block.Full, bold: false);
        item.LabelFontSize = (float)style.LabelSize;
        item.LabelFontColor = ChartStyle.Of(Colour.Ink);
        items.Add((item, isHatched));
        legend.ManualItems.Add(item);
    }
}
