using KnowledgeFlow.Plotting.Canvases;
using KnowledgeFlow.Plotting.Layouts;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Plotting.Diagrams;

/// <summary>
/// Draws Likert answers as stacked bars that diverge from the middle of the scale (Heiberger and Robbins 2014): answers below
/// it to the left, answers above it to the right, a middle answer half on either side. Percentages stand in all
/// segments that have room for them.
/// </summary>
internal sealed class DivergingBarFigureDrawing
{
    private const double Edge = 8;
    private const double WidestLabel = 0.37;
    private const double LabelSize = 11;
    private const double PercentSize = 10;
    private const double TickSize = 11;
    private const double BarHeight = 18;
    private const double BarGap = 6;
    private const double GroupGap = 8;
    private static readonly Colour GridColour = new(0xdd, 0xdd, 0xdd);

    private readonly DivergingBarFigure figure;
    private readonly FigureFrame frame;

    private DivergingBarFigureDrawing(DivergingBarFigure figure, FigureFrame frame)
    {
        this.figure = figure;
        this.frame = frame;
    }

    private Canvas Canvas => frame.Canvas;

    private double Width => frame.Width;

    /// <summary>Draws the figure and returns its width and height.</summary>
    public static (double Width, double Height) Draw(DivergingBarFigure figure, FigureFrame frame) => new DivergingBarFigureDrawing(figure, frame).Draw();

    private (double Width, double Height) Draw()
    {
        var labels = figure.Bars.Select(bar => frame.Block(frame.In(bar.Label), LabelSize, Width * WidestLabel, 3)).ToList();
        var left = Edge + labels.Select(label => label.Width).DefaultIfEmpty(0).Max() + 8;
        var scale = PercentScale.Around(figure, left, Width - Edge - 10);
        var legend = new Legend(frame, LegendEntries(), Width - (2 * Edge));
        legend.Draw(Canvas, Edge, Edge);

        var top = Edge + legend.Height + 8;
        var rows = Rows(labels, top, out var bottom);
        DrawGrid(scale, rows, top, bottom);
        foreach (var row in rows)
        {
            row.Header?.Draw(Canvas, Edge, row.Top - row.Header.Height - 3, TextAnchor.Start);
            row.Label.Draw(Canvas, left - 8, row.Top + ((row.Height - row.Label.Height) / 2), TextAnchor.End);
            DrawBar(row.Bar, scale, row.Top + ((row.Height - BarHeight) / 2));
        }

        if (rows.Count == 0)
        {
            frame.NothingToShow(new Box(left, top, Width - left - Edge, bottom - top));
        }

        return (Width, bottom + 4 + TickSize + 4 + 15 + Edge);
    }

    private IEnumerable<LegendEntry> LegendEntries() => figure.Categories.Select((category, index) => new LegendEntry(
        frame.In(category),
        (canvas, box) => canvas.Rectangle(new Box(box.Left, box.Top + 1, box.Width, box.Height - 3), frame.Palette.Answer(index, figure.Categories.Length), new Stroke(Colour.Ink, 0.4))) { KeyWidth = 13 });

    /// <summary>Bars of one group below their header; a header stands wherever the group changes.</summary>
    private List<BarRow> Rows(List<TextBlock> labels, double top, out double bottom)
    {
        var rows = new List<BarRow>();
        var group = string.Empty;
        for (var index = 0; index < figure.Bars.Length; index++)
        {
            var bar = figure.Bars[index];
            TextBlock? header = null;
            if (frame.In(bar.Group) != group)
            {
                group = frame.In(bar.Group);
                header = frame.Block(group, LabelSize, Width - (2 * Edge), 2, bold: true);
                top += (rows.Count > 0 ? GroupGap : 0) + header.Height + 3;
            }

            var height = Math.Max(BarHeight, labels[index].Height);
            rows.Add(new BarRow(bar, labels[index], header, top, height));
            top += height + BarGap;
        }

        bottom = rows.Count == 0 ? top + 60 : top;
        return rows;
    }

    private void DrawBar(DivergingBar bar, PercentScale scale, double top)
    {
        var value = PercentScale.Start(bar, figure.Categories.Length);
        if (bar.Percents.All(percent => PercentScale.Shown(percent) == 0))
        {
            frame.Remark(scale[0], top + (BarHeight / 2), frame.IsChinese ? "无作答" : "no answers", PercentSize);
            return;
        }

        for (var category = 0; category < Math.Min(figure.Categories.Length, bar.Percents.Length); category++)
        {
            var percent = PercentScale.Shown(bar.Percents[category]);
            if (percent == 0)
            {
                continue;
            }

            var colour = frame.Palette.Answer(category, figure.Categories.Length);
            var box = new Box(scale[value], top, scale[value + percent] - scale[value], BarHeight);
            Canvas.Rectangle(box, colour, new Stroke(Colour.White, 0.8));
            var label = DecimalRounding.Round(percent, 0);
            if (Canvas.Fonts.Width(label, PercentSize) + 3 <= box.Width)
            {
                var style = new TextStyle(PercentSize, TextAnchor.Middle) { Colour = colour.TextOnIt };
                Canvas.Text(box.Left + (box.Width / 2), top + (BarHeight / 2) + (PercentSize * 0.36), label, style);
            }

            value += percent;
        }
    }

    /// <summary>Thin lines at round percentages behind the bars, and the percentages below them.</summary>
    private void DrawGrid(PercentScale scale, List<BarRow> rows, double top, double bottom)
    {
        foreach (var percent in scale.RoundPercents(TickSize * 2.4))
        {
            var x = scale[percent];
            var stroke = percent == 0 ? new Stroke(Colour.Ink, 0.8) : new Stroke(GridColour, 0.7);
            var from = top;
            foreach (var (until, next) in rows.Where(row => row.Header is not null).Select(row => (row.Top - row.Header!.Height - 3, row.Top)).Append((bottom, bottom)))
            {
                if (until > from)
                {
                    Canvas.Line(x, from, x, until, stroke);
                }

                from = next;
            }

            Canvas.Text(x, bottom + 3 + TickSize, Svg.N(Math.Abs(percent)), new TextStyle(TickSize, TextAnchor.Middle));
        }

        Canvas.Line(scale.Left, bottom, scale.Right, bottom, new Stroke(Colour.Ink, 0.8));
        var title = frame.Block(frame.IsChinese ? "作答百分比（%）" : "Percent of answers", 12, Width);
        title.Draw(Canvas, (scale.Left + scale.Right) / 2, bottom + 4 + TickSize + 4, TextAnchor.Middle);
    }

    private sealed record BarRow(DivergingBar Bar, TextBlock Label, TextBlock? Header, double Top, double Height);
}
