using KnowledgeFlow.Reporting.Tables;

namespace KnowledgeFlow.Studies.Tests.Analyses.Frequencies;

/// <summary>Questions with several answers, counted by hand.</summary>
public sealed class ResponseSetTableTests
{
    private const string Set = "data: data.csv\nsets: {ch: {label: Channels, choices: c1-c3}}\nanalyses: [{type: frequencies, variables: [ch]}]";

    [Fact]
    public void PercentsAreOfResponsesAndOfCases()
    {
        // Ticks: 3, 2, 0 of three cases; the fourth ticked nothing, the fifth gave no answer.
        using var study = new StudyFolder(Set, "c1,c2,c3\n1,1,0\n1,0,0\n1,1,0\n0,0,0\n,,\n");
        var result = study.Result;

        StudyFolder.NumberAt(result, "frequencies.ch[c1].n").Should().Be(3);
        StudyFolder.NumberAt(result, "frequencies.ch[c1].percent_responses").Should().BeApproximately(60, 1e-12);
        StudyFolder.NumberAt(result, "frequencies.ch[c1].percent_cases").Should().BeApproximately(100, 1e-12);
        StudyFolder.NumberAt(result, "frequencies.ch[c2].percent_cases").Should().BeApproximately(200.0 / 3, 1e-12);
        StudyFolder.NumberAt(result, "frequencies.ch[c3].n").Should().Be(0);
        StudyFolder.NumberAt(result, "frequencies.ch[total].n").Should().Be(5);
        StudyFolder.NumberAt(result, "frequencies.ch[total].percent_cases").Should().BeApproximately(500.0 / 3, 1e-12);
        Table(study).Notes.Should().ContainSingle().Which.English.Should().Be("5 responses of 3 cases; a case is a questionnaire with at least one choice. Without any: 1.");
    }

    [Fact]
    public void AnotherAnswerMayBeCounted()
    {
        using var study = new StudyFolder(Set.Replace("c1-c3", "c1-c3, counted: 2", StringComparison.Ordinal), "c1,c2,c3\n2,1,1\n2,2,1\n");

        StudyFolder.NumberAt(study.Result, "frequencies.ch[c1].n").Should().Be(2);
        StudyFolder.NumberAt(study.Result, "frequencies.ch[c3].n").Should().Be(0);
    }

    [Fact]
    public void NobodyTickingLeavesPercentsOut()
    {
        using var study = new StudyFolder(Set, "c1,c2,c3\n0,0,0\n");

        StudyFolder.CellOf(study.Result, "frequencies.ch[c1].percent_responses").Should().Be(Cell.Null);
        StudyFolder.CellOf(study.Result, "frequencies.ch[c1].percent_cases").Should().Be(Cell.Null);
    }

    [Theory]
    [InlineData("wjx_text.utf8bom.csv")]
    [InlineData("wjx_index.utf8bom.csv")]
    public void SetsOfAToolAreKnownByTheirQuestion(string sample)
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [Q3]}]", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Samples", sample)));

        Table(study).Title.Chinese.Should().Be("您通过哪些渠道了解公司？（可多选）");
        Table(study).Rows.Select(row => row.Label.Chinese).Should().Equal("朋友", "网络", "其他", "合计");
        StudyFolder.NumberAt(study.Result, "frequencies.Q3[Q3_1].n").Should().Be(8);
    }

    [Fact]
    public void SetIsNoNumber()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: descriptives, variables: [Q3]}]", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Samples", "wjx_text.utf8bom.csv")));

        study.Message.Should().Contain("Q3 is a question with several answers, and no number").And.Contain("Q3_1, Q3_2, Q3_3");
    }

    [Theory]
    [InlineData("{type: compare_groups, outcomes: [x], groups: [ch]}")]
    [InlineData("{type: regression, outcome: x, blocks: [[factor(ch)]]}")]
    [InlineData("{type: descriptives, variables: [x], by: ch}")]
    [InlineData("{type: agreement, constructs: [A], group: ch}")]
    [InlineData("{type: cfa, constructs: [A], group: ch}")]
    public void SetIsNoGrouping(string analysis)
    {
        const string Answers = "x,y,z,c1,c2\n1,2,1,1,0\n2,3,2,0,1\n3,5,4,1,1\n4,4,3,0,1\n5,5,5,1,0\n2,1,3,0,1\n";
        using var study = new StudyFolder($"data: data.csv\nconstructs: {{A: {{items: [x, y, z]}}}}\nsets: {{ch: {{choices: c1-c2}}}}\nanalyses: [{analysis}]", Answers);

        study.Message.Should().Contain("ch is a question with several answers, which sorts nobody into one group").And.Contain("Name one of its choices: c1, c2.");
    }

    [Fact]
    public void SetOfAToolIsNoGrouping()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: compare_groups, outcomes: [Q3_1], groups: [Q3]}]", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Samples", "wjx_text.utf8bom.csv")));

        study.Message.Should().Contain("Q3 is a question with several answers, which sorts nobody into one group").And.Contain("Q3_1, Q3_2, Q3_3");
    }

    [Fact]
    public void SetOfTheStudyIsNoNumber()
    {
        using var study = new StudyFolder("data: data.csv\nsets: {ch: {choices: c1-c2}}\nanalyses: [{type: descriptives, variables: [ch]}]", "c1,c2\n1,0\n0,1\n");

        study.Message.Should().Contain("ch is a question with several answers, and no number");
    }

    [Fact]
    public void SetNeedsAnotherNameThanAConstruct()
    {
        Texts.MessageOf("data: d.csv\nconstructs: {ch: {items: [a]}}\nsets: {ch: {choices: [c1]}}\nanalyses: [{type: frequencies}]").Should().Contain("ch is a construct and a set of choices");
    }

    private static ResultTable Table(StudyFolder study) => study.Result.Report.Sections.SelectMany(section => section.Tables).Single(table => table.Id.StartsWith("frequencies.", StringComparison.Ordinal));
}
