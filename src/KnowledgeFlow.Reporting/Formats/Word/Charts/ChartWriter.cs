using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using KnowledgeFlow.Reporting.Language;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>Writes a chart as DrawingML, and its data into a workbook.</summary>
internal sealed class ChartWriter
{
    private const uint AxisAcross = 1;
    private const uint AxisUp = 2;
    private readonly ChartPlan plan;
    private readonly ChartLook look;
    private readonly ChartWords words;
    private readonly ReportLanguage language;
    private readonly string remark;

    /// <summary>A chart.</summary>
    /// <param name="plan">What it shows.</param>
    /// <param name="look">Its colours.</param>
    /// <param name="words">Its words.</param>
    /// <param name="language">The language of what the workbook adds.</param>
    /// <param name="remark">What must be said of synthetic answers wherever the chart goes; empty where they are not.</param>
    public ChartWriter(ChartPlan plan, ChartLook look, ChartWords words, ReportLanguage language, string remark)
    {
        (this.plan, this.look, this.words, this.language, this.remark) = (plan, look, words, language, remark);
        Space = ToSpace();
    }

    /// <summary>The workbook with its data.</summary>
    public ChartSheet Sheet { get; } = new();

    /// <summary>The chart.</summary>
    public ChartSpace Space { get; }

    private ChartSpace ToSpace()
    {
        var plot = new PlotArea(Layout());
        plot.Append(plan.Kind switch
        {
            ChartKind.Scatter => [Scatter()],
            ChartKind.Line => [Lines(plan.Series)],
            _ => plan.Series.Length > 1 ? [Bars(plan.Series[0]), Lines(plan.Series[1..], isCurve: true)] : new OpenXmlElement[] { Bars(plan.Series[0]) },
        });
        plot.Append(plan.Kind == ChartKind.Scatter ? Numbers(plan.X, AxisAcross, AxisUp, AxisPositionValues.Bottom) : Names(), Numbers(plan.Y, AxisUp, AxisAcross, AxisPositionValues.Left));
        var title = string.Join(" – ", new[] { plan.Title, remark }.Where(part => part.Length > 0));
        var chart = new Chart();
        if (title.Length > 0)
        {
            chart.Append(words.PanelTitle(title));
        }

        chart.Append(new AutoTitleDeleted { Val = title.Length == 0 }, plot);
        if (plan.HasLegend)
        {
            chart.Append(Legend());
        }

        chart.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(
            new Date1904 { Val = false },
            new RoundedCorners { Val = false },
            chart,
            new ShapeProperties(new DocumentFormat.OpenXml.Drawing.SolidFill(new DocumentFormat.OpenXml.Drawing.RgbColorModelHex { Val = "FFFFFF" }), new DocumentFormat.OpenXml.Drawing.Outline(new DocumentFormat.OpenXml.Drawing.NoFill())),
            words.Usual());
    }

    /// <summary>Word's own, but where labels of points need room.</summary>
    private Layout Layout() => plan.RoomForLabels > 0
        ? new Layout(new ManualLayout(
            new LayoutTarget { Val = LayoutTargetValues.Inner },
            new LeftMode { Val = LayoutModeValues.Edge },
            new TopMode { Val = LayoutModeValues.Edge },
            new Left { Val = plan.RoomForLabels },
            new Top { Val = remark.Length > 0 ? 0.14 : 0.03 },
            new Width { Val = 0.96 - plan.RoomForLabels },
            new Height { Val = remark.Length > 0 ? 0.6 : 0.7 }))
        : new Layout();

    private ScatterChart Scatter()
    {
        var chart = new ScatterChart(new ScatterStyle { Val = ScatterStyleValues.LineMarker }, new VaryColors { Val = false });
        foreach (var (index, series) in plan.Series.Index())
        {
            var (x, y) = (Sheet.Numbers(plan.X.Title, series.X), Sheet.Numbers(series.Name, series.Y));
            var element = new ScatterChartSeries(new Index { Val = (uint)index }, new Order { Val = (uint)index }, NameOf(y), look.Line(series), look.Marks(series));
            if (Labels(series) is { } labels)
            {
                element.Append(labels);
            }

            if (Intervals(series, y) is { } intervals)
            {
                element.Append(intervals);
            }

            element.Append(new XValues(Cached(x)), new YValues(Cached(y)), new Smooth { Val = false });
            chart.Append(element);
        }

        chart.Append(new AxisId { Val = AxisAcross }, new AxisId { Val = AxisUp });
        return chart;
    }

    private LineChart Lines(ImmutableArray<ChartSeries> all, bool isCurve = false)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (index, series) in all.Index())
        {
            var (names, y) = (Sheet.Words(plan.X.Title, plan.Names), Sheet.Numbers(series.Name, series.Y));
            var number = (uint)(index + (isCurve ? 1 : 0));
            var element = new LineChartSeries(new Index { Val = number }, new Order { Val = number }, NameOf(y), isCurve ? ChartLook.Curve() : look.Line(series), look.Marks(series));
            if (Intervals(series, y) is { } intervals)
            {
                element.Append(intervals);
            }

            element.Append(new CategoryAxisData(CachedWords(names)), new Values(Cached(y)), new Smooth { Val = isCurve });
            chart.Append(element);
        }

        chart.Append(new ShowMarker { Val = true }, new AxisId { Val = AxisAcross }, new AxisId { Val = AxisUp });
        return chart;
    }

    private BarChart Bars(ChartSeries series)
    {
        var (names, y) = (Sheet.Words(plan.X.Title, plan.Names), Sheet.Numbers(series.Name, series.Y));
        return new BarChart(
            new BarDirection { Val = BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false },
            new BarChartSeries(
                new Index { Val = 0 }, new Order { Val = 0 }, NameOf(y), look.Bars(), new InvertIfNegative { Val = false }, new CategoryAxisData(CachedWords(names)), new Values(Cached(y))),
            new GapWidth { Val = 0 },
            new AxisId { Val = AxisAcross },
            new AxisId { Val = AxisUp });
    }

    /// <summary>Whiskers from two columns of lengths, which the sheet works out from the limits.</summary>
    private ErrorBars? Intervals(ChartSeries series, ChartColumn estimates)
    {
        var (lower, upper) = series.Limits;
        if (lower.IsEmpty)
        {
            return null;
        }

        var (low, high) = (Sheet.Numbers($"{series.Name} ({ChartColumn.LowerLimit.In(language)})", lower), Sheet.Numbers($"{series.Name} ({ChartColumn.UpperLimit.In(language)})", upper));
        var down = Sheet.Differences($"{series.Name} − {ChartColumn.LowerLimit.In(language)}", low, estimates, [.. series.Y.Zip(lower, (value, limit) => value - limit)]);
        var up = Sheet.Differences($"{ChartColumn.UpperLimit.In(language)} − {series.Name}", estimates, high, [.. series.Y.Zip(upper, (value, limit) => limit - value)]);
        var bars = new ErrorBars();
        if (plan.Kind == ChartKind.Scatter)
        {
            bars.Append(new ErrorDirection { Val = ErrorBarDirectionValues.Y });
        }

        bars.Append(
            new ErrorBarType { Val = ErrorBarValues.Both },
            new ErrorBarValueType { Val = ErrorValues.Custom },
            new NoEndCap { Val = false },
            new Plus(Cached(up)),
            new Minus(Cached(down)),
            look.Whiskers(series));
        return bars;
    }

    private DataLabels? Labels(ChartSeries series)
    {
        if (series.Labels.IsEmpty && !series.IsNamedAtItsEnd)
        {
            return null;
        }

        var labels = new DataLabels();
        foreach (var (place, text) in series.Labels.Index())
        {
            labels.Append(new DataLabel([new Index { Val = (uint)place }, new Layout(), words.Label(text), .. Shown(DataLabelPositionValues.Left, value: true)]));
        }

        if (series.IsNamedAtItsEnd)
        {
            labels.Append(new DataLabel([new Index { Val = (uint)series.Y.Length - 1 }, .. Shown(DataLabelPositionValues.Top, name: true)]));
        }

        labels.Append(Shown(position: null));
        return labels;
    }

    private static OpenXmlElement[] Shown(DataLabelPositionValues? position, bool value = false, bool name = false) =>
    [
        .. position is { } where ? [new DataLabelPosition { Val = where }] : ImmutableArray<OpenXmlElement>.Empty,
        new ShowLegendKey { Val = false }, new ShowValue { Val = value }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = name }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ];

    private Legend Legend()
    {
        var legend = new Legend(new LegendPosition { Val = LegendPositionValues.Top });
        foreach (var (index, _) in plan.Series.Index().Where(pair => !pair.Item.IsInLegend))
        {
            legend.Append(new LegendEntry(new Index { Val = (uint)index }, new Delete { Val = true }));
        }

        legend.Append(new Overlay { Val = false });
        return legend;
    }

    private ValueAxis Numbers(ChartAxis axis, uint id, uint other, AxisPositionValues position)
    {
        var crossed = id == AxisAcross ? plan.Y : plan.X;
        return new ValueAxis(
        [
            new AxisId { Val = id },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MaxAxisValue { Val = axis.Scale.Maximum }, new MinAxisValue { Val = axis.Scale.Minimum }),
            new Delete { Val = !axis.IsShown },
            new AxisPosition { Val = position },
            .. axis.Title.Length > 0 && axis.IsShown ? [words.AxisTitle(axis.Title, isUpright: id == AxisUp)] : ImmutableArray<OpenXmlElement>.Empty,
            new NumberingFormat { FormatCode = axis.Scale.NumberFormat, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.Outside },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            ChartLook.Axis(),
            new CrossingAxis { Val = other },
            plan.Kind == ChartKind.Scatter ? new CrossesAt { Val = crossed.Scale.Minimum } : new Crosses { Val = CrossesValues.AutoZero },
            new CrossBetween { Val = plan.Kind == ChartKind.Scatter ? CrossBetweenValues.MidpointCategory : CrossBetweenValues.Between },
            new MajorUnit { Val = axis.Scale.Step },
        ]);
    }

    private CategoryAxis Names() => new(
        new AxisId { Val = AxisAcross },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        words.AxisTitle(plan.X.Title, isUpright: false),
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.Outside },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        ChartLook.Axis(),
        new CrossingAxis { Val = AxisUp },
        new CrossesAt { Val = plan.Y.Scale.Minimum },
        new AutoLabeled { Val = false },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    private static SeriesText NameOf(ChartColumn column) => new(new StringReference(
        new Formula(column.HeadingFormula), new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(column.Heading)) { Index = 0 })));

    private static NumberReference Cached(ChartColumn column) => new(
        new Formula(column.CellsFormula),
        new NumberingCache([new FormatCode("General"), new PointCount { Val = (uint)column.Cells.Length }, .. Points(column).Select(point => new NumericPoint(new NumericValue(point.Text)) { Index = point.Index })]));

    private static StringReference CachedWords(ChartColumn column) => new(
        new Formula(column.CellsFormula),
        new StringCache([new PointCount { Val = (uint)column.Cells.Length }, .. Points(column).Select(point => new StringPoint(new NumericValue(point.Text)) { Index = point.Index })]));

    private static IEnumerable<(uint Index, string Text)> Points(ChartColumn column) =>
        column.Cells.Index().Where(cell => cell.Item is not null).Select(cell => ((uint)cell.Index, cell.Item!));
}
