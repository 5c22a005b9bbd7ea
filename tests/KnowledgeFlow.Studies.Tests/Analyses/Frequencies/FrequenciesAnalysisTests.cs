using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Tests.Analyses.Frequencies;

public sealed class FrequenciesAnalysisTests
{
    [Fact]
    public void PercentIsOfAllAndValidPercentOfTheAnswered()
    {
        using var study = Study("{label: Gender, values: {0: male, 1: female, 2: diverse}}", "0", "0", "1", "", "0");
        var result = study.Result;
        Row(result, "male").Should().Be((3, 60, 75));
        Row(result, "female").Should().Be((1, 20, 25));
        Row(result, "diverse").Should().Be((0, 0, 0));
        var table = result.Report.Sections[0].Tables[0];
        (table.Id, table.Title).Should().Be(("frequencies.v", Phrase.Verbatim("Gender")));
        table.Notes[0].English.Should().Be("n = 5, of whom 1 gave no answer; valid % leaves them out.");
    }

    [Fact]
    public void TextsAreCounted()
    {
        using var study = Study("{values: {北京: Beijing, 上海: Shanghai}}", "北京", "广州", "北京", " 北京 ", "");
        Row(study.Result, "Beijing").Should().Be((3, 60, 75));
        Row(study.Result, "Shanghai").Should().Be((0, 0, 0));
        Row(study.Result, "广州").Should().Be((1, 20, 25));
    }

    [Fact]
    public void TwoValuesWithOneLabelKeepTheirValues()
    {
        using var study = Study("{values: {1: other, 2: other}}", "1", "2", "2");
        Row(study.Result, "other (1)").n.Should().Be(1);
        Row(study.Result, "other (2)").n.Should().Be(2);
    }

    [Fact]
    public void CodeForNoAnswerIsNoCategoryThoughItHasALabel()
    {
        using var study = Study("{values: {1: yes, -9: refused}}", "1", "-9", "refused", "1");
        var table = study.Result.Report.Sections[0].Tables[0];
        table.Rows.Select(row => row.Id).Should().Equal("yes");
        Row(study.Result, "yes").Should().Be((2, 50, 100));
    }

    [Fact]
    public void VariableThatNobodyAnsweredHasNoValidPercent()
    {
        using var study = Study("{values: {1: yes}}", "", "");
        StudyFolder.CellOf(study.Result, "frequencies.v[yes].valid_percent").Number.Should().BeNull();
        StudyFolder.NumberAt(study.Result, "frequencies.v[yes].percent").Should().Be(0);
    }

    [Fact]
    public void AllLabelledVariablesAreCountedUnlessSomeAreNamed()
    {
        using var study = new StudyFolder("data: data.csv\nvariables: {b: {}, a: {}}\nanalyses: [type: frequencies]", "a,b,c\n1,2,3\n");
        study.Result.Report.Sections[0].Tables.Select(table => table.Id).Should().Equal("frequencies.b", "frequencies.a");
    }

    [Fact]
    public void ScoresAreLabelledWithTwoDecimalsUnderTheirExactIds()
    {
        using var study = new StudyFolder(
            "data: data.csv\nconstructs: {A: {items: [a, b, c]}, S: {items: [a, b], score: sum}}\nanalyses: [{type: frequencies, variables: [A, S]}]", "a,b,c\n1,2,1\n5,2,3\n4,4,4\n1,2,1\n");
        study.Result.Table("frequencies.A").Rows.Select(row => (row.Id, row.Label.English)).Should().Equal(
            ("1.3333333333333333", "1.33"), ("3.3333333333333335", "3.33"), ("4", "4.00"));
        study.Result.Table("frequencies.S").Rows.Select(row => (row.Id, row.Label.English)).Should().Equal(("3", "3"), ("7", "7"), ("8", "8"));
    }

    [Fact]
    public void NothingToCountIsBadInput()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [type: frequencies]", "a\n1\n");
        study.Message.Should().StartWith("study.yaml:2:18: frequencies needs variables, and the study file has none\n");
    }

    private static (double? n, double? Percent, double? Valid) Row(Studies.Running.StudyResult result, string row) => (
        StudyFolder.NumberAt(result, $"frequencies.v[{row}].n"),
        StudyFolder.NumberAt(result, $"frequencies.v[{row}].percent"),
        StudyFolder.NumberAt(result, $"frequencies.v[{row}].valid_percent"));

    private static StudyFolder Study(string variable, params string[] cells) => new(
        $"data: {{file: data.csv, missing: [-9]}}\nvariables: {{v: {variable}}}\nanalyses: [{{type: frequencies, variables: [v]}}]",
        "v,x\n" + string.Concat(cells.Select(cell => $"{cell},1\n")));
}
