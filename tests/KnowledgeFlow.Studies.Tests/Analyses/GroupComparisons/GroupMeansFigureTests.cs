using KnowledgeFlow.Reporting.Figures;

namespace KnowledgeFlow.Studies.Tests.Analyses.GroupComparisons;

public sealed class GroupMeansFigureTests
{
    /// <summary>Limits by hand: t(.975; 2) = .95/√(2 · .975 · .025), so that 1, 2, 3 have 2 ± t/√3.</summary>
    [Fact]
    public void GroupsAreShownOnRequestWithTheirOwnIntervals()
    {
        const string Data = "y,a\n1,1\n2,1\n3,1\n7,2\n4,3\n6,3\n";
        using var unasked = new StudyFolder("data: data.csv\nanalyses: [{type: compare_groups, outcomes: [y], groups: [a]}]\n", Data);
        unasked.Result.Report.Sections[0].Figures.Should().BeEmpty();
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: compare_groups, outcomes: [y], groups: [a], figures: [means]}]\n", Data);
        var figure = study.Result.Report.Sections[0].Figures.Should().ContainSingle().Which.Should().BeOfType<ProfileFigure>().Subject;
        figure.Id.Should().Be("compare_groups.means");
        figure.IsJoined.Should().BeFalse();
        var line = figure.Panels.Single().Lines.Single();
        line.Y.Should().Equal(2, 7, 5);
        line.Lower[0].Should().BeApproximately(2 - ((0.95 / Math.Sqrt(0.04875)) / Math.Sqrt(3)), 1e-12);
        line.Upper[0].Should().BeApproximately(2 + ((0.95 / Math.Sqrt(0.04875)) / Math.Sqrt(3)), 1e-12);
        line.Lower[1].Should().Be(double.NaN, "one answer has no spread");
    }
}
