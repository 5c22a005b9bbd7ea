using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Analyses.GroupComparisons;

public sealed class GroupComparisonAnalysisTests
{
    private const string Data = "y,k,性别,one,single,e,city\n1,3,0,1,a,,北京\n2,3,1,1,b,,上海\n4,3,0,1,b,,广州\n5,3,1,1,b,,北京\n6,3,,1,b,,上海\n3,3,1,1,b,,广州\n";

    [Fact]
    public void GroupOfOneHasNoVarianceForWelch()
    {
        var result = Run("outcomes: [y], groups: [single]");
        result.Number("compare_groups.tests", "y by single", "df1").Should().Be(4);
        result.Number("compare_groups.tests", "y by single", "df2").Should().BeNull("t has one number of degrees of freedom");

        // (1 − 4)/√(10/4 · (1 + 1/5)) = −√3.
        result.Number("compare_groups.tests", "y by single", "statistic").Should().BeApproximately(-Math.Sqrt(3), 1e-14);
        result.Number("compare_groups.tests", "y by single (Welch)", "statistic").Should().BeNull();
        result.Number("compare_groups.groups", "y by single: a", "n").Should().Be(1);
        result.Number("compare_groups.groups", "y by single: a", "sd").Should().BeNull();
        result.Notes("compare_groups.tests").Should().Contain("No Welch test of y by single: single has 1 group with enough answers where 2 are needed.");
    }

    [Theory]
    [InlineData("one", "y by one: one has 1 group with enough answers where 2 are needed.")]
    [InlineData("e", "y by e: nobody answered e.")]
    public void NothingIsComparedWithinOneGroup(string group, string note)
    {
        var result = Run($"outcomes: [y], groups: [{group}]");
        result.Table("compare_groups.tests").Rows.Select(row => row.Id).Should().Equal($"y by {group}", $"y by {group} (Welch)");
        result.Number("compare_groups.tests", $"y by {group}", "statistic").Should().BeNull();
        result.Number("compare_groups.tests", $"y by {group}", "levene_f").Should().BeNull();
        result.Notes("compare_groups.tests").Should().Contain(note);
    }

    [Fact]
    public void ConstantOutcomeHasNoTest()
    {
        var result = Run("outcomes: [k], groups: [性别]");
        result.Number("compare_groups.tests", "k by 性别", "p").Should().BeNull();
        result.Notes("compare_groups.tests").Should().Contain("k by 性别: k does not vary within groups.");
    }

    [Fact]
    public void RowsWithoutAGroupAreLeftOut()
    {
        var result = Run("outcomes: [y], groups: [性别]");
        result.Number("compare_groups.groups", "y by 性别: 0", "n").Should().Be(2);
        result.Number("compare_groups.groups", "y by 性别: 1", "n").Should().Be(3);
        result.Number("compare_groups.tests", "y by 性别", "df1").Should().Be(3);
    }

    [Fact]
    public void TextsAreGroups()
    {
        var result = Run("outcomes: [y], groups: [city]");
        result.Table("compare_groups.groups").Rows.Select(row => row.Id).Should().Equal("y by city: 上海", "y by city: 北京", "y by city: 广州");
        result.Number("compare_groups.tests", "y by city", "df1").Should().Be(2);
        result.Number("compare_groups.tests", "y by city", "df2").Should().Be(3);
    }

    private static StudyResult Run(string keys)
    {
        using var study = new StudyFolder($"data: data.csv\nanalyses: [{{type: compare_groups, {keys}}}]\n", Data);
        return study.Result;
    }
}
