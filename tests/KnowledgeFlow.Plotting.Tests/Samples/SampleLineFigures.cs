using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>Figures of lines.</summary>
internal static class SampleLineFigures
{
    /// <summary>Lines that reach the top early, captions that crowd at the left: small, medium and large effects in one figure.</summary>
    public static LineFigure PowerCurve()
    {
        double[] samples = [.. Enumerable.Range(0, 61).Select(place => Math.Round(4 + (1013 * place / 60.0 * place / 60))).Concat([29, 84, 782]).Distinct().Order()];
        return new LineFigure(
            "power.curve",
            new Phrase("Power of a two-sided test of a correlation", "检验力曲线：双侧相关系数检验"),
            new FigureAxis(new Phrase("Sample size n", "样本量 n"), 0),
            new FigureAxis(new Phrase("Power", "检验力"), 0, 1),
            [Curve("Small (r = .10)", "小效应（r = 0.10）", 782), Curve("Medium (r = .30)", "中效应（r = 0.30）", 84), Curve("Large (r = .50)", "大效应（r = 0.50）", 29)],
            [new Phrase("α = .05. Dashed across: a power of .80; dots: where it is reached.", "α = 0.05；横虚线为目标检验力 0.80，圆点为达到处。")])
        {
            HorizontalLines = [new ReferenceLine(0.8, new Phrase("Power .80", "检验力 0.80"))],
            VerticalLines = [.. new[] { 29, 84, 782 }.Select(sample => new ReferenceLine(sample, Phrase.Format($"n = {sample}", $"n = {sample}")))],
            Marks = [.. new[] { 29, 84, 782 }.Select(sample => new MarkedPoint(sample, 0.8, Phrase.Empty))],
        };

        // .80 at the sample size given, near 1 at five times that.
        LineSeries Curve(string english, string chinese, double reached) => new(
            new Phrase(english, chinese), [.. samples], [.. samples.Select(n => 1 - (0.95 / (1 + (3.75 * (n / reached) * (n / reached) * (n / reached)))))], [], []);
    }

    public static LineFigure ScreePlot() => new(
        "efa.scree",
        new Phrase("Scree plot with parallel analysis", "碎石图与平行分析"),
        new FigureAxis(new Phrase("Component", "成分")),
        new FigureAxis(new Phrase("Eigenvalue", "特征值"), 0),
        [
            new LineSeries(
                new Phrase("Observed", "实际特征值"),
                [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                [4.84, 1.92, 1.31, 0.83, 0.64, 0.55, 0.47, 0.41, 0.36, 0.29, 0.22, 0.16],
                [],
                []) { Markers = true },
            new LineSeries(
                new Phrase("95th percentile of random data", "随机数据第95百分位"),
                [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                [1.42, 1.32, 1.24, 1.17, 1.11, 1.05, 1.0, 0.94, 0.88, 0.82, 0.76, 0.69],
                [],
                []) { Markers = true },
        ],
        [new Phrase("Three components exceed the random data.", "三个成分超过随机数据。")])
    {
        HorizontalLines = [new ReferenceLine(1, new Phrase("Kaiser criterion", "Kaiser 准则"))],
    };

    public static LineFigure Interaction()
    {
        return new LineFigure(
            "moderation.interaction",
            new Phrase("Interaction of sending and climate", "发送能力与组织氛围的交互作用"),
            new FigureAxis(SampleValues.Sending, 1.4, 5),
            new FigureAxis(SampleValues.Efficiency),
            [
                Slope(new Phrase("Low climate (−1 SD)", "组织氛围低（−1 SD）"), 3.35, 0.18, 0.10),
                Slope(new Phrase("Mean climate", "组织氛围均值"), 3.46, 0.36, 0.06),
                Slope(new Phrase("High climate (+1 SD)", "组织氛围高（+1 SD）"), 3.57, 0.54, 0.09),
            ],
            [new Phrase("Bands are 95 % confidence intervals.", "阴影为95%置信区间。")]);

        static LineSeries Slope(Phrase label, double centre, double slope, double error)
        {
            var x = SampleValues.Grid(1.4, 5, 41);
            var half = x.Select(value => 1.96 * error * Math.Sqrt(0.35 + Math.Pow(value - 3.4, 2))).ToArray();
            var y = x.Select(value => centre + (slope * (value - 3.4))).ToImmutableArray();
            return new LineSeries(label, x, y, [.. y.Zip(half, (middle, width) => middle - width)], [.. y.Zip(half, (middle, width) => middle + width)]);
        }
    }

    /// <summary>Panels of unlike names, one of them with other lines.</summary>
    public static LinePanelFigure Interactions()
    {
        var panel = Interaction();
        var lines = panel.Series.Select((series, i) => series with { Label = new[] { Phrase.Verbatim("−1 SD"), new Phrase("Mean", "均值"), Phrase.Verbatim("+1 SD") }[i] }).ToImmutableArray();
        return new LinePanelFigure(
            "lms.interactions",
            new Phrase("Interaction plots", "交互作用图"),
            [
                panel with { Title = new Phrase("Sending × climate", "发送能力 × 组织氛围"), Series = lines },
                panel with { Title = new Phrase("Sending × a moderator of a rather long name", "发送能力 × 名称较长的调节变量"), Series = lines },
                panel with { Title = new Phrase("Sending × gender", "发送能力 × 性别"), Series = [lines[0] with { Label = new Phrase("Women", "女") }, lines[2] with { Label = new Phrase("Men", "男") }] },
            ],
            [new Phrase("Bands: 95% confidence.", "阴影为 95% 置信带。")])
        {
            LegendTitle = new Phrase("Moderator", "调节变量"),
        };
    }

    public static LineFigure JohnsonNeyman()
    {
        var x = SampleValues.Grid(1, 5, 81);
        var y = x.Select(value => -0.21 + (0.14 * value)).ToImmutableArray();
        var half = x.Select(value => 0.07 + (0.05 * Math.Pow(value - 3.3, 2))).ToArray();
        return new LineFigure(
            "moderation.johnson_neyman",
            new Phrase("Conditional effect of sending across climate", "发送能力的条件效应"),
            new FigureAxis(SampleValues.Climate),
            new FigureAxis(new Phrase("Effect of sending on efficiency", "发送能力对效率的效应")),
            [new LineSeries(new Phrase("Conditional effect with 95 % band", "条件效应及95%置信带"), x, y, [.. y.Zip(half, (middle, width) => middle - width)], [.. y.Zip(half, (middle, width) => middle + width)])],
            [])
        {
            HorizontalLines = [new ReferenceLine(0, Phrase.Empty)],
            VerticalLines = [new ReferenceLine(2.28, Phrase.Verbatim("2.28")), new ReferenceLine(2.61, Phrase.Verbatim("2.61"))],
            Regions =
            [
                new ShadedRegion(2.61, 5, new Phrase("p < .05", "p<0.05")),
                new ShadedRegion(1, 1.3, new Phrase("Beyond the observed range", "超出观测范围")),
            ],
            Rug = [.. Enumerable.Range(0, 120).Select(place => 1.25 + (3.75 * Math.Sqrt(SampleValues.Noise(place))))],
        };
    }

    public static LineFigure Lines(string id, ImmutableArray<double> x, ImmutableArray<double> y) => new(
        id,
        SampleValues.Efficiency,
        new FigureAxis(SampleValues.Sending),
        new FigureAxis(SampleValues.Efficiency),
        [new LineSeries(SampleValues.Sending, x, y, [], [])],
        []);

    public static LineFigure ManyLines() => new(
        "awkward.many-lines",
        SampleValues.Efficiency,
        new FigureAxis(SampleValues.Sending),
        new FigureAxis(SampleValues.Efficiency),
        [.. Enumerable.Range(1, 9).Select(line => new LineSeries(Phrase.Format($"Line {line}", $"线条{line}"), [1, 2, 3], [line, line * 0.9, line * 0.8], [], []))],
        []);

    public static LineFigure LongLabels()
    {
        const string Words = "The extent to which members of a community of practice are both willing and able to pass on what they have learnt elsewhere";
        const string Characters = "实践社区成员愿意并且能够将其在其他场合所学到的知识传授给他人的程度以及这种传授在多大程度上得到组织氛围的支持";
        var name = new Phrase(Words + " " + Words, Characters + Characters);
        return new LineFigure(
            "awkward.long-labels",
            name,
            new FigureAxis(name),
            new FigureAxis(name),
            [
                new LineSeries(new Phrase("First: " + Words, "一、" + Characters), [1, 2, 3], [1, 2, 1], [], []),
                new LineSeries(new Phrase("Second: " + new string('x', 200), "二、" + Characters), [1, 2, 3], [2, 1, 2], [], []),
            ],
            [])
        {
            HorizontalLines = [new ReferenceLine(1.5, name), new ReferenceLine(1.52, name)],
            VerticalLines = [new ReferenceLine(1.0, name), new ReferenceLine(1.1, SampleValues.Climate), new ReferenceLine(1.2, SampleValues.Sending), new ReferenceLine(3, SampleValues.Efficiency)],
            Regions = [new ShadedRegion(1, 2, name), new ShadedRegion(2, 2.5, SampleValues.Climate), new ShadedRegion(2.5, 3, SampleValues.Sending)],
        };
    }
}
