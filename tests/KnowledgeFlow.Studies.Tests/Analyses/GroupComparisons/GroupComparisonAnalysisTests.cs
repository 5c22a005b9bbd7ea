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
        result.Notes("compare_groups.tests").Should().Contain("No Welch test of y by single: of single, group a has fewer than 2 answers.");
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

    private static readonly string Degrees = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "comparisons", "groups.csv"));

    /// <summary>Against multcompView, emmeans and rstatix (tests/reference/comparisons/comparisons.json); Core's tests hold every digit.</summary>
    [Fact]
    public void PairsAreTestedAndLettered()
    {
        var result = Run("outcomes: [y], groups: [g], ranks: true, post_hoc: [tukey, games_howell]", Degrees);
        result.Table("compare_groups.letters").Rows.Select(row => ((KnowledgeFlow.Reporting.Tables.Cell.TextCell)row.Cells[0]).Text.English).Should().Equal("bc", "bc", "c", "ab", "a");
        result.Number("compare_groups.post_hoc", "y by g: 1 - 5 (tukey)", "p").Should().BeApproximately(0.000308152122647454, 1e-9);
        result.Number("compare_groups.dunn", "y by g: 4 - 5", "holm").Should().BeApproximately(.177, 1e-3);
        result.Number("compare_groups.effects", "y by g: omega_squared", "value").Should().BeApproximately(0.226054882190873, 1e-9);
    }

    /// <summary>Levene's p is .00003 there, so that auto means Games-Howell; of two groups nothing is left to test.</summary>
    [Fact]
    public void AutoChoosesByLevene()
    {
        Run("outcomes: [y], groups: [g], post_hoc: auto", Degrees).Table("compare_groups.letters").Columns.Select(column => column.Id).Should().Equal("games_howell");
        Run("outcomes: [y], groups: [single], post_hoc: auto").Report.Sections.Single().Tables.Select(table => table.Id).Should().Equal("compare_groups.groups", "compare_groups.tests", "compare_groups.effects");
    }

    [Theory]
    [InlineData("en", "5 > 1; 5 > 2; 5 > 3; 4 > 3")]
    [InlineData("zh", "5 > 1；5 > 2；5 > 3；4 > 3")]
    public void PrintedTableSaysWhichGroupsAreHigher(string language, string order)
    {
        var printed = Run("outcomes: [y], groups: [g], post_hoc: tukey", Degrees, language).Report.Sections.Single().Printed.Single(table => table.Id == "compare_groups.tests");
        var words = printed.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Parts).OfType<KnowledgeFlow.Reporting.Printing.PrintedPart.Words>().Select(part => language == "en" ? part.Text.English : part.Text.Chinese);
        words.First(word => word.Contains('>')).Split(language == "en" ? "; " : "；").Should().BeEquivalentTo(order.Split(language == "en" ? "; " : "；"));
    }

    [Fact]
    public void PairsAndValuesNeedNoGroups()
    {
        var result = Run("outcomes: [y], mu: 3, paired: [[y, k]], ranks: true, level: 0.9");
        result.Number("compare_groups.paired", "y - k", "difference").Should().BeApproximately(.5, 1e-14);
        result.Number("compare_groups.one_sample", "y = 3", "t").Should().Be(result.Number("compare_groups.paired", "y - k", "t"), "k is 3 throughout");
        result.Number("compare_groups.ranks", "y - k", "statistic").Should().Be(10, "of −2 −1 1 2 3, 0 being left out, the positive ones have ranks 1.5, 3.5 and 5");
        result.Table("compare_groups.paired").Columns.Single(column => column.Id == "lower").Label.English.Should().Be("90% CI lower");
        result.Notes("compare_groups.paired").Should().Contain("y − k: no r, since one of the two does not vary or there are two pairs.");
    }

    [Fact]
    public void OneSidedPIsHalfWhereTheSignIsRight() =>
        Run("outcomes: [y], groups: [single], alternative: less").Number("compare_groups.tests", "y by single", "p").Should()
            .BeApproximately(Run("outcomes: [y], groups: [single]").Number("compare_groups.tests", "y by single", "p")!.Value / 2, 1e-15);

    [Fact]
    public void PairThatIsNoneIsBadInput()
    {
        Texts.MessageOf("data: d.csv\nanalyses: [{type: compare_groups, paired: [a, b, c]}]\n").Should().Contain("a pair has two variables, not 3");
        Texts.MessageOf("data: d.csv\nanalyses: [{type: compare_groups, paired: [[a, b], [a, b]]}]\n").Should().Contain("stands twice");
        Texts.MessageOf("data: d.csv\nanalyses: [{type: compare_groups, outcomes: [a]}]\n").Should().Contain("has no groups");
    }

    private static StudyResult Run(string keys, string data = Data, string language = "en")
    {
        using var study = new StudyFolder($"data: data.csv\nlanguage: {language}\nanalyses: [{{type: compare_groups, {keys}}}]\n", data);
        return study.Result;
    }
}
