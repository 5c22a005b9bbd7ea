using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>Figures of answers: shares, correlations, distributions and profiles.</summary>
internal static class SampleSurveyFigures
{
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
        Phrase[] groups = [SampleValues.Sending, SampleValues.Climate, SampleValues.Efficiency];
        return new DivergingBarFigure(
            SampleValues.Id("likert.answers", categories, items),
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

            var weights = Enumerable.Range(0, categories).Select(answer => Math.Exp(-Math.Pow(answer - ((0.35 + (0.4 * SampleValues.Noise(item))) * categories), 2) / (0.35 * categories))).ToArray();
            return [.. weights.Select(weight => 100 * weight / weights.Sum())];
        }
    }

    public static HeatMapFigure HeatMap(int variables)
    {
        Phrase[] names = variables <= 6
            ? [SampleValues.Sending, new("Knowledge-absorbing ability", "知识吸收能力"), SampleValues.Climate, SampleValues.Efficiency, new("Year", "年级"), new("Gender", "性别")]
            : [.. Enumerable.Range(1, variables).Select(item => Phrase.Format($"KS{item}", $"题项{item}"))];
        var values = new double[variables * variables];
        for (var row = 0; row < variables; row++)
        {
            for (var column = 0; column < variables; column++)
            {
                var (low, high) = (Math.Min(row, column), Math.Max(row, column));
                values[(row * variables) + column] = row == column ? 1 : Math.Round((1.9 * SampleValues.Noise((low * 41) + high)) - 0.9, 3);
            }
        }

        if (variables > 4)
        {
            values[(3 * variables) + 1] = double.NaN;
        }

        return new HeatMapFigure(SampleValues.Id("correlations.heat_map", variables, 0), new Phrase("Correlations", "相关矩阵"), [.. names.Take(variables)], [.. values], []);
    }

    public static HistogramFigure Histograms(int panels)
    {
        Phrase[] names = [SampleValues.Sending, SampleValues.Climate, SampleValues.Efficiency, new("Knowledge-absorbing ability of members of the community", "社区成员的知识吸收能力")];
        return new HistogramFigure(
            SampleValues.Id("descriptives.histograms", panels, 0),
            new Phrase("Histograms", "直方图"),
            [.. names.Take(panels).Select(Panel)],
            [new Phrase("Curve: normal distribution of the same mean and standard deviation.", "曲线为均值、标准差相同的正态分布。")]);

        static HistogramPanel Panel(Phrase name, int variable)
        {
            ImmutableArray<double> edges = [.. Enumerable.Range(0, 11).Select(edge => 0.9 + (0.42 * edge))];
            var (mean, deviation) = (3.1 + (0.15 * variable), 0.7);
            ImmutableArray<double> places = SampleValues.Grid(edges[0], edges[^1], 61);
            return new HistogramPanel(
                new FigureAxis(name),
                new FigureAxis(new Phrase("Count", "频数"), 0),
                edges,
                [.. Enumerable.Range(0, 10).Select(bin => (int)(Curve((edges[bin] + edges[bin + 1]) / 2) * (0.7 + (0.6 * SampleValues.Noise((variable * 10) + bin)))))],
                new LineSeries(new Phrase("Normal distribution", "正态分布"), places, [.. places.Select(Curve)], [], []));

            double Curve(double x) => 338 * 0.42 / (deviation * Math.Sqrt(2 * Math.PI)) * Math.Exp(-Math.Pow((x - mean) / deviation, 2) / 2);
        }
    }

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
            .. new[] { SampleValues.Sending, SampleValues.Climate, SampleValues.Efficiency }.Select((outcome, place) => new ProfilePanel(
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

    public static ProfilePanel ProfilePanel(Phrase title, int seed) => new(
        title,
        new Phrase("Year", "年级"),
        [new Phrase("First", "大一"), new Phrase("Second", "大二"), new Phrase("Third", "大三"), new Phrase("Fourth and later", "大四及以上")],
        new FigureAxis(new Phrase("Estimated mean of knowledge-flow efficiency", "知识流动效率的估计边际均值")),
        [
            Means(new Phrase("Women", "女"), [3.1 + (0.1 * seed), 3.3, 3.45, 3.7], [0.15, 0.12, 0.14, 0.2]),
            Means(new Phrase("Men", "男"), [3.3, 3.35, 3.4 - (0.1 * seed), 3.38], [0.14, 0.13, 0.15, 0.22]),
            Means(new Phrase("Not said", "未说明"), [3.2, 3.15, 3.1, 2.95], [0.25, 0.22, 0.24, 0.3]),
        ]);

    public static ProfileFigure AwkwardProfile() => new(
        "awkward.profile",
        SampleValues.Efficiency,
        [
            new ProfilePanel(
                SampleLineFigures.LongLabels().Title,
                SampleLineFigures.LongLabels().Title,
                [.. Enumerable.Range(1, 14).Select(level => new Phrase($"Level with an exceedinglylongname {level}", $"名称非常长的水平{level}"))],
                new FigureAxis(SampleValues.Efficiency),
                [.. Enumerable.Range(0, 9).Select(line => Means(new Phrase($"Line {line}", $"线条{line}"), [.. Enumerable.Range(1, 14).Select(level => level == 5 ? double.NaN : level * line * 0.1)], [.. Enumerable.Range(1, 14).Select(level => 0.1 * level)]))]),
            new ProfilePanel(Phrase.Empty, SampleValues.Sending, [], new FigureAxis(SampleValues.Efficiency), []),
        ],
        []);

    public static LineSeries Means(Phrase label, ImmutableArray<double> means, ImmutableArray<double> reach) => new(
        label,
        [.. Enumerable.Range(1, means.Length).Select(level => (double)level)],
        means,
        [.. means.Zip(reach, (mean, half) => mean - half)],
        [.. means.Zip(reach, (mean, half) => mean + half)]) { Markers = true };
}
