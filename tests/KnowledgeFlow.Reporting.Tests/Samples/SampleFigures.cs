using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Samples;

/// <summary>The figures of a results chapter with plausible numbers.</summary>
internal static class SampleFigures
{
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
        HorizontalLines = [new ReferenceLine(1, new Phrase("Kaiser", "Kaiser 准则"))],
    };
}
