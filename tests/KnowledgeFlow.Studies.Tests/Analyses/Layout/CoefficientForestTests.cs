using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.Analyses.Layout;

public sealed class CoefficientForestTests
{
    private const string Head = "data: data.csv\nvariables: {a: {label: First}}\nanalyses:\n";

    [Fact]
    public void ARegressionShowsTheCoefficientsOfItsLastModelOnRequest()
    {
        using var study = Study("  - {type: regression, outcome: y, blocks: [[a], [b]], figures: [forest]}");
        var result = study.Result;
        var forest = result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<ForestFigure>().Subject;
        forest.Id.Should().Be("regression.forest");
        forest.Rows.Select(row => row.Label.English).Should().Equal("First", "b");
        foreach (var (row, term) in forest.Rows.Zip(["2:a", "2:b"]))
        {
            row.Estimate.Should().Be(StudyFolder.CellOf(result, $"regression.coefficients[{term}].b").Number);
            row.Lower.Should().Be(StudyFolder.CellOf(result, $"regression.coefficients[{term}].lower").Number);
            row.Upper.Should().Be(StudyFolder.CellOf(result, $"regression.coefficients[{term}].upper").Number);
        }
    }

    [Fact]
    public void AModelShowsItsStandardisedPathsOnRequest()
    {
        using var study = Study("  - {type: sem, model: \"y ~ a + b\", figures: [forest]}");
        var result = study.Result;
        var forest = result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<ForestFigure>().Subject;
        forest.Rows.Select(row => row.Label.English).Should().Equal("First → y", "b → y");
        forest.Rows[1].Estimate.Should().Be(StudyFolder.CellOf(result, "sem.parameters[y~b].std").Number);
        forest.Rows[1].Lower.Should().Be(StudyFolder.CellOf(result, "sem.parameters[y~b].std_lower").Number);
    }

    [Theory]
    [InlineData("", "residuals")]
    [InlineData(", figures: true", "residuals forest")]
    [InlineData(", figures: false", "")]
    public void ItIsNotShownUnasked(string key, string names)
    {
        using var study = Study($"  - {{type: regression, outcome: y, predictors: [a, b]{key}}}");
        string.Join(' ', study.Result.Report.Sections[0].Figures.Select(figure => figure.Id["regression.".Length..])).Should().Be(names);
    }

    [Fact]
    public void AnEstimateIsSolidWhereItsIntervalLeavesOutZero()
    {
        new ForestRow(Phrase.Empty, 1, 0.1, 2).ExcludesZero.Should().BeTrue();
        new ForestRow(Phrase.Empty, -1, -2, -0.1).ExcludesZero.Should().BeTrue();
        new ForestRow(Phrase.Empty, 1, 0, 2).ExcludesZero.Should().BeFalse();
        new ForestRow(Phrase.Empty, double.NaN, double.NaN, double.NaN).ExcludesZero.Should().BeFalse();
    }

    private static StudyFolder Study(string analysis)
    {
        var rows = Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i % 7},{i * i % 11},{(i % 7) + (i * i % 11) + (i % 5)}"));
        return new StudyFolder($"{Head}{analysis}\n", $"a,b,y\n{string.Join('\n', rows)}\n");
    }
}
