using KnowledgeFlow.Reporting.Figures.Svg;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Figures.Drawing;

/// <summary>
/// Draws Likert answers as stacked bars that diverge from the middle of the scale (Heiberger and Robbins 2014): answers below
/// it to the left, answers above it to the right, a middle answer half on either side. Percentages stand in all
/// segments that have room for them.
/// </summary>
internal sealed class DivergingBarFigureDrawing
{
    private const double Width = 480;
    private const double Edge = 8;
    private const double WidestLabel = 180;
    private const double LabelSize = 11;
    private const double PercentSize = 10;
    private const double TickSize = 11;
    private const double BarHeight = 18;
    private const double BarGap = 6;
    private const double GroupGap = 8;

    private readonly DivergingBarFigure _figure;
    private readonly ReportLanguage _language;
    private readonly FigureCanvas _canvas;

    private DivergingBarFigureDrawing(DivergingBarFigure figure, ReportLanguage language)
    {
        _figure = figure;
        _language = language;
        _canvas = new FigureCanvas(figure, language);
    }

    private SvgWriter Svg => _canvas.Svg;

    /// <summary>The figure as an SVG document.</summary>
    public static string Draw(DivergingBarFigure figure, ReportLanguage language, bool synthetic) =>
        new DivergingBarFigureDrawing(figure, language).Draw(synthetic);

    private string Draw(bool synthetic)
    {
        var labels = _figure.Bars.Select(bar => TextBlock.Of(bar.Label.In(_language), LabelSize, WidestLabel, 3)).ToList();
        var left = Edge + labels.Select(label => label.Width).DefaultIfEmpty(0).Max() + 8;
        var scale = Scale(left, Width - Edge - 10);
        var legend = new Legend(LegendEntries(), Width - (2 * Edge));
        legend.Draw(Svg, Edge, Edge);

        var top = Edge + legend.Height + 8;
        var rows = Rows(labels, top, out var bottom);
        DrawGrid(scale, rows, top, bottom);
        foreach (var row in rows)
        {
            row.Header?.Draw(Svg, Edge, row.Top - row.Header.Height - 3, TextAnchor.Start);
            row.Label.Draw(Svg, left - 8, row.Top + ((row.Height - row.Label.Height) / 2), TextAnchor.End);
            DrawBar(row.Bar, scale, row.Top + ((row.Height - BarHeight) / 2));
        }

        if (rows.Count == 0) _canvas.NothingToShow(new Box(left, top, Width - left - Edge, bottom - top));
        return _canvas.ToDocument(Width, bottom + 4 + TickSize + 4 + 15 + Edge, synthetic);
    }

    private IEnumerable<LegendEntry> LegendEntries() => _figure.Categories.Select((category, index) => new LegendEntry(
        category.In(_language),
        (svg, box) => svg.Rectangle(new Box(box.Left, box.Top + 1, box.Width, box.Height - 3), Palette.Answer(index, _figure.Categories.Length), new Stroke(Colour.Ink, 0.4))) { KeyWidth = 13 });

    /// <summary>Bars of one group below their header; a header stands wherever the group changes.</summary>
    private List<BarRow> Rows(List<TextBlock> labels, double top, out double bottom)
    {
        var rows = new List<BarRow>();
        var group = string.Empty;
        for (var index = 0; index < _figure.Bars.Length; index++)
        {
            var bar = _figure.Bars[index];
            TextBlock? header = null;
            if (bar.Group.In(_language) != group)
            {
                group = bar.Group.In(_language);
                header = TextBlock.Of(group, LabelSize, Width - (2 * Edge), 2, bold: true);
                top += (rows.Count > 0 ? GroupGap : 0) + header.Height + 3;
            }

            var height = Math.Max(BarHeight, labels[index].Height);
            rows.Add(new BarRow(bar, labels[index], header, top, height));
            top += height + BarGap;
        }

        bottom = rows.Count == 0 ? top + 60 : top;
        return rows;
    }

    private AxisScale Scale(double left, double right)
    {
        var (below, above) = (0.0, 0.0);
        foreach (var bar in _figure.Bars)
        {
            var start = Start(bar);
            below = Math.Max(below, -start);
            above = Math.Max(above, start + bar.Percents.Sum(Shown));
        }

        return below + above > 0 ? new AxisScale(-RoundedUp(below), RoundedUp(above), left, right) : new AxisScale(-50, 50, left, right);

        static double RoundedUp(double percent) => Math.Min(100, Math.Ceiling((percent + 0.5) / 5) * 5);
    }

    /// <summary>Where a bar begins: as far left of the middle as answers lie below the middle of the scale.</summary>
    private double Start(DivergingBar bar)
    {
        var categories = _figure.Categories.Length;
        var start = 0.0;
        for (var category = 0; category < Math.Min(categories, bar.Percents.Length); category++)
        {
            var side = (2 * category) - (categories - 1);
            if (side < 0) start -= Shown(bar.Percents[category]);
            if (side == 0) start -= Shown(bar.Percents[category]) / 2;
        }

        return start;
    }

    private static double Shown(double percent) => percent > 0 && percent <= 100 ? percent : 0;

    private void DrawBar(DivergingBar bar, AxisScale scale, double top)
    {
        var value = Start(bar);
        if (bar.Percents.All(percent => Shown(percent) == 0))
        {
            _canvas.Remark(scale[0], top + (BarHeight / 2), _language == ReportLanguage.Chinese ? "无作答" : "no answers", PercentSize);
            return;
        }

        for (var category = 0; category < Math.Min(_figure.Categories.Length, bar.Percents.Length); category++)
        {
            var percent = Shown(bar.Percents[category]);
            if (percent == 0) continue;

            var colour = Palette.Answer(category, _figure.Categories.Length);
            var box = new Box(scale[value], top, scale[value + percent] - scale[value], BarHeight);
            Svg.Rectangle(box, colour, new Stroke(Colour.White, 0.8));
            var label = DecimalRounding.Round(percent, 0);
            if (TextMeasure.Width(label, PercentSize) + 3 <= box.Width)
            {
                var style = new TextStyle(PercentSize, TextAnchor.Middle) { Colour = colour.TextOnIt };
                Svg.Text(box.Left + (box.Width / 2), top + (BarHeight / 2) + (PercentSize * 0.36), label, style);
            }

            value += percent;
        }
    }

    /// <summary>Thin lines at round percentages behind the bars, and the percentages below them.</summary>
    private void DrawGrid(AxisScale scale, List<BarRow> rows, double top, double bottom)
    {
        var ticks = AxisTicks.Within(scale.Minimum, scale.Maximum, Math.Clamp((int)((scale.To - scale.From) / 30), 3, 11));
        for (var tick = 0; tick < ticks.Values.Length; tick++)
        {
            var x = scale[ticks.Values[tick]];
            var isMiddle = ticks.Values[tick] == 0;
            var headers = rows.Where(row => row.Header is not null).ToList();
            var from = top;
            foreach (var header in headers.Select(row => (Top: row.Top - row.Header!.Height - 3, Bottom: row.Top)).Append((Top: bottom, Bottom: bottom)))
            {
                if (header.Top > from) Svg.Line(x, from, x, header.Top, isMiddle ? new Stroke(Colour.Ink, 0.8) : new Stroke(new Colour(0xdd, 0xdd, 0xdd), 0.7));
                from = header.Bottom;
            }

            Svg.Text(x, bottom + 3 + TickSize, ticks.Labels[tick].TrimStart('−'), new TextStyle(TickSize, TextAnchor.Middle));
        }

        Svg.Line(scale.From, bottom, scale.To, bottom, new Stroke(Colour.Ink, 0.8));
        var title = TextBlock.Of(_language == ReportLanguage.Chinese ? "作答百分比（%）" : "Percent of answers", 12, Width);
        title.Draw(Svg, (scale.From + scale.To) / 2, bottom + 4 + TickSize + 4, TextAnchor.Middle);
    }

    private sealed record BarRow(DivergingBar Bar, TextBlock Label, TextBlock? Header, double Top, double Height);
}
