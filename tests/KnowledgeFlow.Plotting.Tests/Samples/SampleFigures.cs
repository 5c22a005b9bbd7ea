using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Tests.Samples;

/// <summary>The figures of a results chapter with plausible numbers, and the awkward ones that data can bring about.</summary>
internal static class SampleFigures
{
    /// <summary>Every figure with the name of its snapshot.</summary>
    public static IEnumerable<Figure> Ordinary => [SampleLineFigures.ScreePlot(), SampleLineFigures.Interaction(), SampleLineFigures.JohnsonNeyman(), SampleLineFigures.Interactions(), SampleSurveyFigures.Likert(5), SampleSurveyFigures.Likert(6), SampleSurveyFigures.HeatMap(6), SampleModelFigures.Forest(), SampleModelFigures.Diagnostics(80), SampleModelFigures.Measurement(), SampleModelFigures.Paths(), SampleSurveyFigures.Profile(), SampleSurveyFigures.ProfilePanels(), SampleSurveyFigures.GroupMeans(), SampleSurveyFigures.Histograms(4), SampleModelFigures.Surface(), SampleLineFigures.PowerCurve()];

    /// <summary>What a drawing must survive.</summary>
    public static IEnumerable<Figure> Awkward =>
    [
        SampleLineFigures.Lines("awkward.one-point", [5], [3]),
        SampleLineFigures.Lines("awkward.constant", [1, 2, 3], [2, 2, 2]),
        SampleLineFigures.Lines("awkward.gaps", [1, 2, 3, 4, 5, 6], [1, double.NaN, 3, 4, double.PositiveInfinity, 2]),
        SampleLineFigures.Lines("awkward.empty", [], []),
        SampleLineFigures.Lines("awkward.nothing-but-nan", [1, 2], [double.NaN, double.NaN]),
        SampleLineFigures.Lines("awkward.huge", [1, 2, 3], [1e300, 2e12, 3.5e12]),
        SampleLineFigures.Lines("awkward.tiny", [1, 2, 3], [1e-320, 0, 2e-310]),
        SampleLineFigures.Lines("awkward.offset", [1, 2, 3], [1e15, 1e15 + 0.25, 1e15 + 1]),
        SampleLineFigures.ManyLines(),
        SampleLineFigures.LongLabels(),
        SampleSurveyFigures.HeatMap(2),
        SampleSurveyFigures.HeatMap(40),
        new HeatMapFigure("awkward.no-variables", SampleValues.Efficiency, [], [], []),
        SampleSurveyFigures.Likert(7, 26),
        SampleSurveyFigures.Likert(2),
        new DivergingBarFigure("awkward.no-bars", SampleValues.Efficiency, [Phrase.Verbatim("No"), Phrase.Verbatim("Yes")], [], []),
        SampleModelFigures.Diagnostics(20000),
        new LinePanelFigure("awkward.no-line-panels", SampleValues.Efficiency, [], []),
        new LinePanelFigure("awkward.one-line-panel", SampleValues.Efficiency, [SampleLineFigures.Lines("awkward.one-line-panel", [1, 2, 3], [1, double.NaN, 2])], []),
        new ScatterFigure("awkward.no-panels", SampleValues.Efficiency, [], []),
        new ScatterFigure("awkward.one-panel", SampleValues.Efficiency, [SampleModelFigures.Panel("Residuals", 40, 3)], []),
        new ForestFigure("awkward.no-rows", SampleValues.Efficiency, new FigureAxis(SampleValues.Efficiency), Phrase.Verbatim("B"), [], []),
        new ForestFigure("awkward.rows", SampleValues.Efficiency, new FigureAxis(SampleValues.Efficiency), Phrase.Verbatim("B"), [new ForestRow(SampleValues.Sending, double.NaN, double.NaN, double.NaN), new ForestRow(SampleLineFigures.LongLabels().Title, 1e7, -1e7, 3e7)], []),
        SampleSurveyFigures.Histograms(1),
        new HistogramFigure("awkward.no-histograms", SampleValues.Efficiency, [], []),
        new HistogramFigure("awkward.one-value", SampleValues.Efficiency, [new HistogramPanel(new FigureAxis(SampleValues.Sending), new FigureAxis(SampleValues.Efficiency, 0), [2.5, 3.5], [1], null)], []),
        new ProfileFigure("awkward.no-means", SampleValues.Efficiency, [], []),
        SampleSurveyFigures.AwkwardProfile(),
        new ContourFigure("awkward.no-surface", SampleValues.Efficiency, new FigureAxis(SampleValues.Sending), new FigureAxis(SampleValues.Climate), SampleValues.Efficiency, new SurfaceGrid([], [], []), []),
        SampleModelFigures.Surface("awkward.level", (_, _) => 3.2),
        SampleModelFigures.Surface("awkward.saddle", (x, y) => 1e9 * x * y),
        SampleModelFigures.Surface("awkward.holes", (x, y) => x > 0.5 && y > 0.5 ? double.NaN : x - y),
        new PathDiagramFigure("awkward.no-nodes", SampleValues.Efficiency, [], [], []),
    ];

    /// <summary>The figure of an id.</summary>
    public static Figure Of(string id) => Ordinary.Concat(Awkward).Single(figure => figure.Id == id);
}
