using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.FactorialAnova;

public sealed class ProfileFiguresTests
{
    [Fact]
    public void MeansAreThoseOfTheTable()
    {
        var result = StudyA.Run("{type: anova, outcome: KFE, factors: [year, gender, field], covariates: [KS]}");
        var figure = Profile(result);
        figure.LegendTitle.English.Should().Be("Gender");
        figure.Panels.Select(panel => panel.Title.English).Should().Equal("Field: science and engineering", "Field: humanities and social sciences");
        figure.Panels[0].Levels.Select(level => level.English).Should().Equal("first year", "second year", "third year", "fourth year");
        var line = figure.Panels[1].Lines[0];
        line.Label.English.Should().Be("male");
        line.X.Should().Equal(1, 2, 3, 4);
        foreach (var (place, level) in new[] { "first year", "second year", "third year", "fourth year" }.Index())
        {
            var row = $"year:gender:field: {level} / male / humanities and social sciences";
            ((double?)line.Y[place]).Should().Be(result.Number("anova.means", row, "mean"));
            ((double?)line.Lower[place]).Should().Be(result.Number("anova.means", row, "lower"));
            ((double?)line.Upper[place]).Should().Be(result.Number("anova.means", row, "upper"));
        }

        figure.Notes.Select(note => note.English).Should().Equal("Bars: 95% intervals of the means.", "Covariates at their means.");
    }

    [Fact]
    public void OneFactorIsOneLineWithoutAName()
    {
        var result = StudyA.Run("{type: anova, outcome: KFE, factors: [year], level: 0.9}");
        var panel = Profile(result).Panels.Should().ContainSingle().Subject;
        panel.Lines.Should().ContainSingle().Which.Label.English.Should().BeEmpty();
        ((double?)panel.Lines[0].Upper[2]).Should().Be(result.Number("anova.means", "year: third year", "upper"));
        Profile(result).Notes[0].English.Should().Be("Bars: 90% intervals of the means.");
    }

    /// <summary>Lines of a model without interactions are parallel.</summary>
    [Fact]
    public void WithoutInteractionsLinesAreParallel()
    {
        var lines = Profile(StudyA.Run("{type: anova, outcome: KFE, factors: [year, gender], interactions: false}")).Panels[0].Lines;
        var apart = lines[0].Y.Zip(lines[1].Y, (first, second) => first - second).ToList();
        apart.Should().OnlyContain(difference => Math.Abs(difference - apart[0]) < 1e-12);
    }

    [Fact]
    public void WithoutAnAnalysisThereIsNone()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: anova, outcome: y, factors: [a]}]\n", "y,a\n1,1\n2,1\n");
        study.Result.Report.Sections[0].Figures.Should().BeEmpty();
    }

    private static ProfileFigure Profile(StudyResult result) => result.Report.Sections[^1].Figures.Should().ContainSingle().Which.Should().BeOfType<ProfileFigure>().Subject;
}
