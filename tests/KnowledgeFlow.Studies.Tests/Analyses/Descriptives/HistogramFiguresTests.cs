using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Studies.Tests.Analyses.Descriptives;

public sealed class HistogramFiguresTests
{
    [Fact]
    public void ScoresAreShownOnRequestWithTheirNormalCurves()
    {
        StudyA.Run("type: descriptives", "{type: descriptives, id: shown, figures: [histograms]}").Report.Sections.SelectMany(section => section.Figures)
            .Should().ContainSingle().Which.Should().BeOfType<HistogramFigure>().Which.Id.Should().Be("shown.histograms");
        var result = StudyA.Run("{type: descriptives, variables: [KS, gender], figures: true}");
        var panels = ((HistogramFigure)result.Report.Sections[^1].Figures.Single()).Panels;
        panels.Select(panel => panel.X.Label.English).Should().Equal("Knowledge-sending ability", "Gender");
        panels.Select(panel => (double?)panel.Counts.Sum()).Should().Equal(result.Number("descriptives.variables", "KS", "n"), result.Number("descriptives.variables", "gender", "n"));
        panels[0].Curve!.Y.Max().Should().BeLessThan(338);
    }

    [Fact]
    public void WithoutAnswersThereIsNone()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: descriptives, variables: [x, y], figures: true}]\n", "x,y\n,3\n,3\n");
        var panel = ((HistogramFigure)study.Result.Report.Sections[0].Figures.Single()).Panels.Should().ContainSingle().Subject;
        panel.X.Label.English.Should().Be("y");
        panel.Curve.Should().BeNull("a constant has no spread");
    }
}
