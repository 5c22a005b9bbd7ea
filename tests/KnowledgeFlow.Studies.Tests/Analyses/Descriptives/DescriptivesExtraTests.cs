using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.Descriptives;

public sealed class DescriptivesExtraTests
{
    private const string Answers = "x,y,g\n1,2,a\n2,1,a\n3,5,b\n4,3,b\n5,6,b\n6,4,\n";

    private static StudyResult Run(string analysis)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses: [{analysis}]\n", Answers);
        return study.Result;
    }

    [Fact]
    public void QuartilesAreSpsss()
    {
        // Places 7/4 and 21/4 of 1 to 6.
        var result = Run("{type: descriptives, variables: [x, y], also: location}");
        result.Number("descriptives.location", "x", "q1").Should().Be(1.75);
        result.Number("descriptives.location", "x", "median").Should().Be(3.5);
        result.Number("descriptives.location", "x", "q3").Should().Be(5.25);
        result.Number("descriptives.location", "x", "se").Should().BeApproximately(Math.Sqrt(3.5 / 6), 1e-15);
    }

    [Fact]
    public void GroupsAreDescribedByThemselves()
    {
        var result = Run("{type: descriptives, variables: [x], by: g}");
        result.Table("descriptives.groups").Rows.Select(row => row.Id).Should().Equal("x by g: a", "x by g: b");
        result.Number("descriptives.groups", "x by g: a", "mean").Should().Be(1.5);
        result.Number("descriptives.groups", "x by g: b", "n").Should().Be(3);
        result.Number("descriptives.variables", "x", "n").Should().Be(6);
    }

    [Fact]
    public void NormalityHasASentence()
    {
        var result = Run("{type: descriptives, variables: [x, y], also: [normality, mardia]}");
        result.Number("descriptives.normality", "x", "sw_p").Should().BeInRange(0.5, 1);
        result.Number("descriptives.mardia", "all", "n").Should().Be(6);
        result.Report.Sections.Single(section => section.Id == "descriptives").Printed.Single(table => table.Id == "descriptives.normality").Prose.Should().NotBeEmpty();
    }
}
