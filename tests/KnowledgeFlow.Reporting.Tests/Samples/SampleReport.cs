using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Reporting.Tests.Samples;

/// <summary>A small report that has one of everything.</summary>
internal static class SampleReport
{
    public static Report Report { get; } = new(
        new Phrase("Knowledge-flow efficiency in students' communities of practice", "学生实践社区的知识流动效率"),
        "kflow",
        "0.1.0",
        true,
        [
            new ReportSection("reliability", new Phrase("Reliability", "信度"), [Reliability()], []),
            new ReportSection("regression", new Phrase("Hierarchical regression", "层次回归"), [Coefficients()], [ScreePlot()]),
        ]);

    public static LineFigure ScreePlot() => new(
        "efa.scree",
        new Phrase("Scree plot with parallel analysis", "碎石图与平行分析"),
        new FigureAxis(new Phrase("Component", "成分")),
        new FigureAxis(new Phrase("Eigenvalue", "特征值"), 0),
        [new LineSeries(new Phrase("Observed", "实际特征值"), [1, 2, 3], [4.84, 1.92, 1.31], [], []) { Markers = true }],
        [new Phrase("Three components exceed the random data.", "三个成分超过随机数据。")]);

    public static ResultTable Reliability() => new(
        "reliability.constructs",
        new Phrase("Reliability of the constructs", "各构念的信度"),
        [
            new ResultColumn("items", new Phrase("Items", "题项数"), NumberStyle.Whole),
            new ResultColumn("n", Phrase.Verbatim("n"), NumberStyle.Whole),
            new ResultColumn("alpha", Phrase.Verbatim("Cronbach's α"), NumberStyle.Bounded),
            new ResultColumn("omega", Phrase.Verbatim("ω"), NumberStyle.Bounded),
        ],
        [
            new ResultRow("KS", new Phrase("Knowledge-sending ability", "知识发送能力"), [Cell.Of(5), Cell.Of(338), Cell.Of(0.82413), Cell.Of(0.8255)]),
            new ResultRow("KA", new Phrase("Knowledge-absorbing ability", "知识吸收能力"), [Cell.Of(2), Cell.Of(338), Cell.Of(0.7545), Cell.Null]),
            new ResultRow("OC", new Phrase("Organisational climate", "组织氛围"), [Cell.Of(4), Cell.Of(337), Cell.Of(-0.0775), Cell.Of(double.NaN)]),
        ],
        [
            new Phrase("Alpha from covariances.", "α 由协方差计算。"),
            new Phrase("KA: two items do not identify a one-factor model.", "KA：两个题项不能识别单因子模型。"),
        ])
    {
        RowHeading = new Phrase("Construct", "构念"),
    };

    public static ResultTable Coefficients() => new(
        "regression.coefficients",
        new Phrase("Coefficients", "回归系数"),
        [
            new ResultColumn("b", Phrase.Verbatim("B"), NumberStyle.Estimate),
            new ResultColumn("beta", Phrase.Verbatim("β"), NumberStyle.Bounded),
            new ResultColumn("p", Phrase.Verbatim("p"), NumberStyle.Probability),
            new ResultColumn("verdict", new Phrase("Verdict", "结论"), NumberStyle.Whole),
        ],
        [
            new ResultRow("1:gender", new Phrase("Gender", "性别"), [Cell.Of(-0.0810), Cell.Of(-0.0631, 0.178), Cell.Of(0.1784), Cell.Of(new Phrase("not supported", "不支持"))]),
            new ResultRow("1:KS", new Phrase("Sending", "发送"), [Cell.Of(0.3517), Cell.Of(0.3782, 1e-13), Cell.Of(1.25e-13), Cell.Of(new Phrase("supported", "支持"))]),
            new ResultRow("1:income", new Phrase("Income (yuan)", "收入（元）"), [Cell.Of(0.0000412), Cell.Of(0.1681, 0.0021), Cell.Of(0.0021), Cell.Null]),
        ],
        []);

    /// <summary>Text as a hostile or careless respondent would have it, in every place a table has for text.</summary>
    public static Report Hostile { get; } = new(
        Phrase.Verbatim("<script>alert(1)</script> | [red]x[/]"),
        "kflow",
        "0.1.0",
        false,
        [
            new ReportSection(
                "frequencies",
                Phrase.Verbatim("# <b>Q1</b>\nsecond line"),
                [
                    new ResultTable(
                        "frequencies.=cmd|'/c calc'!A1",
                        Phrase.Verbatim("[link](javascript:alert(1)) ![x](y) `code` $x$ ~~z~~"),
                        [
                            new ResultColumn("=1+1", Phrase.Verbatim("a|b\tc"), NumberStyle.Whole),
                            new ResultColumn("text", Phrase.Verbatim("*bold* _it_"), NumberStyle.Whole),
                        ],
                        [
                            new ResultRow("-99", Phrase.Verbatim("@SUM(A1)"), [Cell.Of(-1.5), Cell.Of(Phrase.Verbatim("=HYPERLINK(\"http://x\",\"y\")"))]),
                            new ResultRow("two\nlines", Phrase.Verbatim("\tTab \u0000\u0007\u001b[31mred"), [Cell.Of(2), Cell.Of(Phrase.Verbatim("+1 and [bold]markup[/]"))]),
                            new ResultRow("三", Phrase.Verbatim("＝1+1"), [Cell.Null, Cell.Of(Phrase.Verbatim("a, \"b\""))]),
                            new ResultRow("\r", Phrase.Verbatim("\ud800 \u202Eevil"), [Cell.Of(3), Cell.Of(Phrase.Verbatim("  =2"))]),
                        ],
                        [Phrase.Verbatim("&lt; <img src=x onerror=alert(1)>")]),
                ],
                []),
        ]);
}
