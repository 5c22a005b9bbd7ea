using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>Figures of fitted models.</summary>
internal static class SampleModelFigures
{
    public static ForestFigure Forest() => new(
        "regression.forest",
        new Phrase("Coefficients", "回归系数"),
        new FigureAxis(new Phrase("Coefficient B with 95% interval", "系数 B 及 95% 区间")),
        Phrase.Verbatim("B [95% CI]"),
        [
            new ForestRow(new Phrase("Gender: female", "性别：女"), -0.04, -0.18, 0.10),
            new ForestRow(new Phrase("Year", "年级"), 0.03, -0.03, 0.09),
            new ForestRow(SampleValues.Sending, 0.38, 0.27, 0.49),
            new ForestRow(new Phrase("Knowledge-absorbing ability × organisational climate", "知识吸收能力 × 组织氛围"), 0.12, 0.01, 0.23),
            new ForestRow(SampleValues.Climate, -0.21, -0.30, -0.12),
        ],
        []);

    public static ContourFigure Surface() => Surface("response_surface.surface", (x, y) => 3.4 + (0.29 * x) + (0.18 * y) - (0.11 * x * x) + (0.14 * x * y) - (0.08 * y * y)) with
    {
        Marks = [new MarkedPoint(0.4, -1.2, new Phrase("Stationary point", "稳定点"))],
    };

    public static ContourFigure Surface(string id, Func<double, double, double> height)
    {
        var sides = SampleValues.Grid(-2, 2, 49);
        return new ContourFigure(
            id,
            new Phrase("Response surface: knowledge-flow efficiency", "响应面：知识流动效率"),
            new FigureAxis(new Phrase("Knowledge-sending ability (centred at the scale's middle)", "知识发送能力（减去量尺中点）"), -2, 2),
            new FigureAxis(new Phrase("Knowledge-absorbing ability (centred at the scale's middle)", "知识吸收能力（减去量尺中点）"), -2, 2),
            SampleValues.Efficiency,
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
                [.. Enumerable.Range(0, 300).Select(place => Math.Round(8 * (SampleValues.Noise(place) + SampleValues.Noise(place + 900) - 0.8)) / 4)],
                [.. Enumerable.Range(0, 300).Select(place => Math.Round(8 * ((0.5 * SampleValues.Noise(place)) + SampleValues.Noise(place + 5000) - 0.6)) / 4)]
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

    public static IEnumerable<PathNode> Items(string factor, int count) => Enumerable.Range(1, count).Select(i => new PathNode($"{factor}{i}", Phrase.Verbatim($"{factor}{i}"), IsLatent: false));

    public static ScatterFigure Diagnostics(int points) => new(
        SampleValues.Id("regression.diagnostics", points, 0),
        new Phrase("Residual diagnostics", "残差诊断"),
        [Panel("Residuals against fitted values", points, 1), Panel("Normal Q-Q", points, 2), Panel("Scale-location", points, 3), Panel("Leverage", points, 4)],
        []);

    public static ScatterPanel Panel(string title, int points, int seed)
    {
        var x = Enumerable.Range(0, points).Select(place => 2 + (2.5 * SampleValues.Noise((place * 7) + seed))).ToImmutableArray();
        var y = Enumerable.Range(0, points).Select(place => SampleValues.Noise((place * 13) + seed) + SampleValues.Noise((place * 17) + seed + 1) - 1).ToImmutableArray();
        return new ScatterPanel(
            new Phrase(title, "残差与拟合值"),
            new FigureAxis(new Phrase("Fitted values", "拟合值")),
            new FigureAxis(new Phrase("Standardised residuals", "标准化残差")),
            x,
            y,
            [new LineSeries(Phrase.Empty, [2, 4.5], [0, 0], [], [])]);
    }
}
