using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>The figures of a results chapter with plausible numbers, and the awkward ones that data can bring about.</summary>
internal static class SampleFigures
{
    private static readonly Phrase Sending = new("Knowledge-sending ability", "知识发送能力");
    private static readonly Phrase Efficiency = new("Knowledge-flow efficiency", "知识流动效率");
    private static readonly Phrase Climate = new("Organisational climate", "组织氛围");

    /// <summary>Every figure with the name of its snapshot.</summary>
    public static IEnumerable<Figure> Ordinary => [ScreePlot(), Interaction(), JohnsonNeyman(), Interactions(), Likert(5), Likert(6), HeatMap(6), Forest(), Diagnostics(80), Measurement(), Paths(), Profile(), ProfilePanels(), GroupMeans(), Histograms(4), Surface(), PowerCurve()];

    /// <summary>What a drawing must survive.</summary>
    public static IEnumerable<Figure> Awkward =>
    [
        Lines("awkward.one-point", [5], [3]),
        Lines("awkward.constant", [1, 2, 3], [2, 2, 2]),
        Lines("awkward.gaps", [1, 2, 3, 4, 5, 6], [1, double.NaN, 3, 4, double.PositiveInfinity, 2]),
        Lines("awkward.empty", [], []),
        Lines("awkward.nothing-but-nan", [1, 2], [double.NaN, double.NaN]),
        Lines("awkward.huge", [1, 2, 3], [1e300, 2e12, 3.5e12]),
        Lines("awkward.tiny", [1, 2, 3], [1e-320, 0, 2e-310]),
        Lines("awkward.offset", [1, 2, 3], [1e15, 1e15 + 0.25, 1e15 + 1]),
        ManyLines(),
        LongLabels(),
        HeatMap(2),
        HeatMap(40),
        new HeatMapFigure("awkward.no-variables", Efficiency, [], [], []),
        Likert(7, 26),
        Likert(2),
        new DivergingBarFigure("awkward.no-bars", Efficiency, [Phrase.Verbatim("No"), Phrase.Verbatim("Yes")], [], []),
        Diagnostics(20000),
        new LinePanelFigure("awkward.no-line-panels", Efficiency, [], []),
        new LinePanelFigure("awkward.one-line-panel", Efficiency, [Lines("awkward.one-line-panel", [1, 2, 3], [1, double.NaN, 2])], []),
        new ScatterFigure("awkward.no-panels", Efficiency, [], []),
        new ScatterFigure("awkward.one-panel", Efficiency, [Panel("Residuals", 40, 3)], []),
        new ForestFigure("awkward.no-rows", Efficiency, new FigureAxis(Efficiency), Phrase.Verbatim("B"), [], []),
        new ForestFigure("awkward.rows", Efficiency, new FigureAxis(Efficiency), Phrase.Verbatim("B"), [new ForestRow(Sending, double.NaN, double.NaN, double.NaN), new ForestRow(LongLabels().Title, 1e7, -1e7, 3e7)], []),
        Histograms(1),
        new HistogramFigure("awkward.no-histograms", Efficiency, [], []),
        new HistogramFigure("awkward.one-value", Efficiency, [new HistogramPanel(new FigureAxis(Sending), new FigureAxis(Efficiency, 0), [2.5, 3.5], [1], null)], []),
        new ProfileFigure("awkward.no-means", Efficiency, [], []),
        AwkwardProfile(),
        new ContourFigure("awkward.no-surface", Efficiency, new FigureAxis(Sending), new FigureAxis(Climate), Efficiency, new SurfaceGrid([], [], []), []),
        Surface("awkward.level", (_, _) => 3.2),
        Surface("awkward.saddle", (x, y) => 1e9 * x * y),
        Surface("awkward.holes", (x, y) => x > 0.5 && y > 0.5 ? double.NaN : x - y),
        new PathDiagramFigure("awkward.no-nodes", Efficiency, [], [], []),
    ];

    /// <summary>The figure of an id.</summary>
    public static Figure Of(string id) => Ordinary.Concat(Awkward).Single(figure => figure.Id == id);

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
            new FigureAxis(Sending, 1.4, 5),
            new FigureAxis(Efficiency),
            [
                Slope(new Phrase("Low climate (−1 SD)", "组织氛围低（−1 SD）"), 3.35, 0.18, 0.10),
                Slope(new Phrase("Mean climate", "组织氛围均值"), 3.46, 0.36, 0.06),
                Slope(new Phrase("High climate (+1 SD)", "组织氛围高（+1 SD）"), 3.57, 0.54, 0.09),
            ],
            [new Phrase("Bands are 95 % confidence intervals.", "阴影为95%置信区间。")]);

        static LineSeries Slope(Phrase label, double centre, double slope, double error)
        {
            var x = Grid(1.4, 5, 41);
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
        var x = Grid(1, 5, 81);
        var y = x.Select(value => -0.21 + (0.14 * value)).ToImmutableArray();
        var half = x.Select(value => 0.07 + (0.05 * Math.Pow(value - 3.3, 2))).ToArray();
        return new LineFigure(
            "moderation.johnson_neyman",
            new Phrase("Conditional effect of sending across climate", "发送能力的条件效应"),
            new FigureAxis(Climate),
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
            Rug = [.. Enumerable.Range(0, 120).Select(place => 1.25 + (3.75 * Math.Sqrt(Noise(place))))],
        };
    }

    public static DivergingBarFigure Likert(int categories, int items = 9)
    {
        Phrase[] answers = categories switch
        {
            2 => [new("Disagree", "不同意"), new("Agree", "同意")],
            5 => [new("Strongly disagree", "非常不同意"), new("Disagree", "不同意"), new("Neither", "不确定"), new("Agree", "同意"), new("Strongly agree", "非常同意")],
            _ => [.. Enumerable.Range(1, categories).Select(answer => Phrase.Format($"Answer {answer}", $"选项{answer}"))],
        };
        Phrase[] questions =
        [
            new("I can put what I know into words that my fellow students understand at once", "我能够用同学们易于理解的语言表达我所掌握的知识"),
            new("I like to share notes", "我乐于分享笔记"),
            new("KS3", "KS3"),
            new("Members of our community trust one another even when opinions differ about how a task is to be done", "即使对任务的完成方式存在分歧，社区成员之间依然相互信任"),
        ];
        Phrase[] groups = [Sending, Climate, Efficiency];
        return new DivergingBarFigure(
            Id("likert.answers", categories, items),
            new Phrase("Distribution of answers", "作答分布"),
            [.. answers],
            [.. Enumerable.Range(0, items).Select(item => new DivergingBar(questions[item % questions.Length], groups[item * groups.Length / items], Percents(item, categories)))],
            []);

        static ImmutableArray<double> Percents(int item, int categories)
        {
            if (item == 7)
            {
                return [.. new double[categories]];
            }

            var weights = Enumerable.Range(0, categories).Select(answer => Math.Exp(-Math.Pow(answer - ((0.35 + (0.4 * Noise(item))) * categories), 2) / (0.35 * categories))).ToArray();
            return [.. weights.Select(weight => 100 * weight / weights.Sum())];
        }
    }

    public static HeatMapFigure HeatMap(int variables)
    {
        Phrase[] names = variables <= 6
            ? [Sending, new("Knowledge-absorbing ability", "知识吸收能力"), Climate, Efficiency, new("Year", "年级"), new("Gender", "性别")]
            : [.. Enumerable.Range(1, variables).Select(item => Phrase.Format($"KS{item}", $"题项{item}"))];
        var values = new double[variables * variables];
        for (var row = 0; row < variables; row++)
        {
            for (var column = 0; column < variables; column++)
            {
                var (low, high) = (Math.Min(row, column), Math.Max(row, column));
                values[(row * variables) + column] = row == column ? 1 : Math.Round((1.9 * Noise((low * 41) + high)) - 0.9, 3);
            }
        }

        if (variables > 4)
        {
            values[(3 * variables) + 1] = double.NaN;
        }

        return new HeatMapFigure(Id("correlations.heat_map", variables, 0), new Phrase("Correlations", "相关矩阵"), [.. names.Take(variables)], [.. values], []);
    }

    public static ForestFigure Forest() => new(
        "regression.forest",
        new Phrase("Coefficients", "回归系数"),
        new FigureAxis(new Phrase("Coefficient B with 95% interval", "系数 B 及 95% 区间")),
        Phrase.Verbatim("B [95% CI]"),
        [
            new ForestRow(new Phrase("Gender: female", "性别：女"), -0.04, -0.18, 0.10),
            new ForestRow(new Phrase("Year", "年级"), 0.03, -0.03, 0.09),
            new ForestRow(Sending, 0.38, 0.27, 0.49),
            new ForestRow(new Phrase("Knowledge-absorbing ability × organisational climate", "知识吸收能力 × 组织氛围"), 0.12, 0.01, 0.23),
            new ForestRow(Climate, -0.21, -0.30, -0.12),
        ],
        []);

    public static ProfileFigure Profile() => new(
        "anova.profile",
        new Phrase("Profile plot: knowledge-flow efficiency by year × gender", "轮廓图：知识流动效率（年级 × 性别）"),
        [ProfilePanel(Phrase.Empty, 0)],
        [new Phrase("Bars: 95% intervals of the means.", "误差线为均值的 95% 置信区间。")])
    {
        LegendTitle = new Phrase("Gender", "性别"),
    };

    public static ProfileFigure ProfilePanels() => Profile() with
    {
        Id = "anova.profiles",
        Panels = [ProfilePanel(new Phrase("Field: sciences", "专业：理科"), 1), ProfilePanel(new Phrase("Field: arts", "专业：文科"), 2), ProfilePanel(new Phrase("Field: medicine", "专业：医科"), 3)],
    };

    public static ProfileFigure GroupMeans() => new(
        "compare_groups.means",
        new Phrase("Means of groups", "各组均值"),
        [
            .. new[] { Sending, Climate, Efficiency }.Select((outcome, place) => new ProfilePanel(
                new Phrase($"{outcome.English} by field", $"{outcome.Chinese}（专业）"),
                new Phrase("Field", "专业"),
                [new Phrase("Humanities and social sciences", "人文社会科学"), new Phrase("Engineering", "工学"), new Phrase("Medicine", "医学"), new Phrase("Other", "其他")],
                new FigureAxis(outcome),
                [Means(Phrase.Empty, [3.4 + (0.1 * place), 3.1, 3.6, 3.3], [0.12, 0.1, 0.2, double.NaN])])),
        ],
        [new Phrase("Bars: 95% intervals.", "误差线为 95% 置信区间。")])
    {
        IsJoined = false,
    };

    private static ProfilePanel ProfilePanel(Phrase title, int seed) => new(
        title,
        new Phrase("Year", "年级"),
        [new Phrase("First", "大一"), new Phrase("Second", "大二"), new Phrase("Third", "大三"), new Phrase("Fourth and later", "大四及以上")],
        new FigureAxis(new Phrase("Estimated mean of knowledge-flow efficiency", "知识流动效率的估计边际均值")),
        [
            Means(new Phrase("Women", "女"), [3.1 + (0.1 * seed), 3.3, 3.45, 3.7], [0.15, 0.12, 0.14, 0.2]),
            Means(new Phrase("Men", "男"), [3.3, 3.35, 3.4 - (0.1 * seed), 3.38], [0.14, 0.13, 0.15, 0.22]),
            Means(new Phrase("Not said", "未说明"), [3.2, 3.15, 3.1, 2.95], [0.25, 0.22, 0.24, 0.3]),
        ]);

    private static ProfileFigure AwkwardProfile() => new(
        "awkward.profile",
        Efficiency,
        [
            new ProfilePanel(
                LongLabels().Title,
                LongLabels().Title,
                [.. Enumerable.Range(1, 14).Select(level => new Phrase($"Level with an exceedinglylongname {level}", $"名称非常长的水平{level}"))],
                new FigureAxis(Efficiency),
                [.. Enumerable.Range(0, 9).Select(line => Means(new Phrase($"Line {line}", $"线条{line}"), [.. Enumerable.Range(1, 14).Select(level => level == 5 ? double.NaN : level * line * 0.1)], [.. Enumerable.Range(1, 14).Select(level => 0.1 * level)]))]),
            new ProfilePanel(Phrase.Empty, Sending, [], new FigureAxis(Efficiency), []),
        ],
        []);

    private static LineSeries Means(Phrase label, ImmutableArray<double> means, ImmutableArray<double> reach) => new(
        label,
        [.. Enumerable.Range(1, means.Length).Select(level => (double)level)],
        means,
        [.. means.Zip(reach, (mean, half) => mean - half)],
        [.. means.Zip(reach, (mean, half) => mean + half)]) { Markers = true };

    public static HistogramFigure Histograms(int panels)
    {
        Phrase[] names = [Sending, Climate, Efficiency, new("Knowledge-absorbing ability of members of the community", "社区成员的知识吸收能力")];
        return new HistogramFigure(
            Id("descriptives.histograms", panels, 0),
            new Phrase("Histograms", "直方图"),
            [.. names.Take(panels).Select(Panel)],
            [new Phrase("Curve: normal distribution of the same mean and standard deviation.", "曲线为均值、标准差相同的正态分布。")]);

        static HistogramPanel Panel(Phrase name, int variable)
        {
            ImmutableArray<double> edges = [.. Enumerable.Range(0, 11).Select(edge => 0.9 + (0.42 * edge))];
            var (mean, deviation) = (3.1 + (0.15 * variable), 0.7);
            ImmutableArray<double> places = Grid(edges[0], edges[^1], 61);
            return new HistogramPanel(
                new FigureAxis(name),
                new FigureAxis(new Phrase("Count", "频数"), 0),
                edges,
                [.. Enumerable.Range(0, 10).Select(bin => (int)(Curve((edges[bin] + edges[bin + 1]) / 2) * (0.7 + (0.6 * Noise((variable * 10) + bin)))))],
                new LineSeries(new Phrase("Normal distribution", "正态分布"), places, [.. places.Select(Curve)], [], []));

            double Curve(double x) => 338 * 0.42 / (deviation * Math.Sqrt(2 * Math.PI)) * Math.Exp(-Math.Pow((x - mean) / deviation, 2) / 2);
        }
    }

    public static ContourFigure Surface() => Surface("response_surface.surface", (x, y) => 3.4 + (0.29 * x) + (0.18 * y) - (0.11 * x * x) + (0.14 * x * y) - (0.08 * y * y)) with
    {
        Marks = [new MarkedPoint(0.4, -1.2, new Phrase("Stationary point", "稳定点"))],
    };

    private static ContourFigure Surface(string id, Func<double, double, double> height)
    {
        var sides = Grid(-2, 2, 49);
        return new ContourFigure(
            id,
            new Phrase("Response surface: knowledge-flow efficiency", "响应面：知识流动效率"),
            new FigureAxis(new Phrase("Knowledge-sending ability (centred at the scale's middle)", "知识发送能力（减去量尺中点）"), -2, 2),
            new FigureAxis(new Phrase("Knowledge-absorbing ability (centred at the scale's middle)", "知识吸收能力（减去量尺中点）"), -2, 2),
            Efficiency,
            new SurfaceGrid(sides, sides, [.. from y in sides from x in sides select height(x, y)]),
            [])
        {
            Lines =
            [
                new LineSeries(new Phrase("Congruence (y = x)", "一致线（y = x）"), [-2, 2], [-2, 2], [], []),
                new LineSeries(new Phrase("Incongruence (y = −x)", "不一致线（y = −x）"), [-2, 2], [2, -2], [], []),
                new LineSeries(new Phrase("First principal axis", "第一主轴"), [-1.2, 2], [-2, 1.4], [], []),
            ],
            Observed =
            (
                [.. Enumerable.Range(0, 300).Select(place => Math.Round(8 * (Noise(place) + Noise(place + 900) - 0.8)) / 4)],
                [.. Enumerable.Range(0, 300).Select(place => Math.Round(8 * ((0.5 * Noise(place)) + Noise(place + 5000) - 0.6)) / 4)]
            ),
        };
    }

    /// <summary>Seven factors of 26 items, all correlated: the size of a real measurement model.</summary>
    public static PathDiagramFigure Measurement()
    {
        (string Name, Phrase Label, int Items)[] factors =
        [
            ("LCE", new Phrase("Degree of participation", "参与程度"), 2),
            ("LCT", new Phrase("Form of participation", "参与形式"), 2),
            ("DFS", new Phrase("Direct feedback seeking", "直接反馈寻求"), 2),
            ("IFS", new Phrase("Indirect feedback seeking", "间接反馈寻求"), 4),
            ("EOS", new Phrase("Emotional support", "情感支持"), 7),
            ("IOS", new Phrase("Instrumental support", "工具支持"), 3),
            ("IB", new Phrase("Innovative behaviour", "创新行为"), 6),
        ];
        return new PathDiagramFigure(
            "cfa.diagram",
            new Phrase("Path diagram", "路径图"),
            [
                .. factors.Select(factor => new PathNode(factor.Name, factor.Label, IsLatent: true)),
                .. factors.SelectMany(factor => Items(factor.Name, factor.Items)),
            ],
            [
                .. factors.SelectMany((factor, f) => Enumerable.Range(1, factor.Items).Select(i => new PathArrow(factor.Name, $"{factor.Name}{i}", PathArrowKind.Loading, 0.7 + (f * 0.02) + (i * 0.01), 1e-9))),
                .. from i in Enumerable.Range(0, factors.Length)
                   from j in Enumerable.Range(i + 1, factors.Length - i - 1)
                   select new PathArrow(factors[i].Name, factors[j].Name, PathArrowKind.Covariance, 0.8 - ((j - i) * 0.13), (j - i) switch { 6 => 0.4, 5 => 0.03, 4 => 0.004, _ => 1e-9 }),
            ],
            [new Phrase("Dashed: p ≥ .05.", "虚线：p ≥ 0.05。")]);
    }

    /// <summary>Regressions over three columns, one past the middle, and an observed control.</summary>
    public static PathDiagramFigure Paths() => new(
        "sem.diagram",
        new Phrase("Path diagram", "路径图"),
        [
            new PathNode("KS", new Phrase("Knowledge-sending ability", "知识发送能力"), IsLatent: true),
            new PathNode("KA", new Phrase("Knowledge-absorbing ability", "知识吸收能力"), IsLatent: true),
            new PathNode("KFE", new Phrase("Knowledge-flow efficiency", "知识流动效率"), IsLatent: true),
            .. Items("KS", 3),
            .. Items("KA", 3),
            .. Items("KFE", 4),
            new PathNode("year", new Phrase("Year", "年级"), IsLatent: false),
        ],
        [
            .. new[] { ("KS", 3), ("KA", 3), ("KFE", 4) }.SelectMany(factor => Enumerable.Range(1, factor.Item2).Select(i => new PathArrow(factor.Item1, $"{factor.Item1}{i}", PathArrowKind.Loading, 0.6 + (i * 0.05), 1e-9))),
            new PathArrow("KS", "KA", PathArrowKind.Regression, 0.44, 1e-9),
            new PathArrow("KA", "KFE", PathArrowKind.Regression, 0.31, 0.002),
            new PathArrow("KS", "KFE", PathArrowKind.Regression, 0.12, 0.08),
            new PathArrow("year", "KFE", PathArrowKind.Regression, -0.05, 0.3),
            new PathArrow("KS", "year", PathArrowKind.Covariance, 0.07, 0.6),
        ],
        [new Phrase("Dashed: p ≥ .05.", "虚线：p ≥ 0.05。")]);

    private static IEnumerable<PathNode> Items(string factor, int count) => Enumerable.Range(1, count).Select(i => new PathNode($"{factor}{i}", Phrase.Verbatim($"{factor}{i}"), IsLatent: false));

    public static ScatterFigure Diagnostics(int points) => new(
        Id("regression.diagnostics", points, 0),
        new Phrase("Residual diagnostics", "残差诊断"),
        [Panel("Residuals against fitted values", points, 1), Panel("Normal Q-Q", points, 2), Panel("Scale-location", points, 3), Panel("Leverage", points, 4)],
        []);

    private static ScatterPanel Panel(string title, int points, int seed)
    {
        var x = Enumerable.Range(0, points).Select(place => 2 + (2.5 * Noise((place * 7) + seed))).ToImmutableArray();
        var y = Enumerable.Range(0, points).Select(place => Noise((place * 13) + seed) + Noise((place * 17) + seed + 1) - 1).ToImmutableArray();
        return new ScatterPanel(
            new Phrase(title, "残差与拟合值"),
            new FigureAxis(new Phrase("Fitted values", "拟合值")),
            new FigureAxis(new Phrase("Standardised residuals", "标准化残差")),
            x,
            y,
            [new LineSeries(Phrase.Empty, [2, 4.5], [0, 0], [], [])]);
    }

    private static LineFigure Lines(string id, ImmutableArray<double> x, ImmutableArray<double> y) => new(
        id,
        Efficiency,
        new FigureAxis(Sending),
        new FigureAxis(Efficiency),
        [new LineSeries(Sending, x, y, [], [])],
        []);

    private static LineFigure ManyLines() => new(
        "awkward.many-lines",
        Efficiency,
        new FigureAxis(Sending),
        new FigureAxis(Efficiency),
        [.. Enumerable.Range(1, 9).Select(line => new LineSeries(Phrase.Format($"Line {line}", $"线条{line}"), [1, 2, 3], [line, line * 0.9, line * 0.8], [], []))],
        []);

    private static LineFigure LongLabels()
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
            VerticalLines = [new ReferenceLine(1.0, name), new ReferenceLine(1.1, Climate), new ReferenceLine(1.2, Sending), new ReferenceLine(3, Efficiency)],
            Regions = [new ShadedRegion(1, 2, name), new ShadedRegion(2, 2.5, Climate), new ShadedRegion(2.5, 3, Sending)],
        };
    }

    private static ImmutableArray<double> Grid(double from, double to, int points) =>
        [.. Enumerable.Range(0, points).Select(place => from + ((to - from) * place / (points - 1)))];

    private static string Id(string name, int first, int second) => FormattableString.Invariant($"{name}-{first}-{second}");

    /// <summary>A number in [0, 1) that looks random and is the same everywhere (an integer mixed as in SplitMix).</summary>
    private static double Noise(int place)
    {
        var mixed = unchecked((ulong)(place + 1) * 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (mixed >> 40) / (double)(1 << 24);
    }
}
