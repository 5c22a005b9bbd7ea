
namespace KnowledgeFlow.Studies.Tests.Surveys;

/// <summary>Studies on raw exports: the tool's labels and codes are the study's, unless it says otherwise.</summary>
public sealed class ImportedStudyTests
{
    private const string Agreement = "likert: {min: 1, max: 5}\nconstructs: {A: {items: Q4_1-Q4_3}, B: {items: Q5_1-Q5_3}}\n";

    [Theory]
    [InlineData("wjx_text.utf8bom.csv")]
    [InlineData("wjx_index.utf8bom.csv")]
    public void ConstructsOfARawExportAreTheSameByTextAndByNumber(string sample)
    {
        using var study = Study(sample, Agreement + "analyses: [{type: descriptives, variables: [A, B]}]");

        // By hand from the twelve answers: the mean of A's three items, listwise.
        StudyFolder.NumberAt(study.Result, "descriptives.variables[A].n").Should().Be(10);
        StudyFolder.NumberAt(study.Result, "descriptives.variables[A].mean").Should().BeApproximately(Mean(["2,4,3", "3,2,5", "3,2,1", "2,3,5", "2,2,4", "5,2,1", "5,4,5", "5,3,5", "2,1,2", "2,2,5"]), 1e-12);
    }

    [Fact]
    public void LabelsOfTheToolAreLabelsOfTheTables()
    {
        using var study = Study("wjx_text.utf8bom.csv", "analyses: [{type: frequencies, variables: [Q1, Q8]}]");
        var tables = study.Result.Report.Sections.SelectMany(section => section.Tables).ToDictionary(table => table.Id);

        tables["frequencies.Q1"].Title.Chinese.Should().Contain("您的性别");
        StudyFolder.NumberAt(study.Result, "frequencies.Q1[男].n").Should().Be(6);
        StudyFolder.NumberAt(study.Result, "frequencies.Q8[每周].n").Should().Be(2);
    }

    [Theory]
    [InlineData("您的性别：")]
    [InlineData("Q1")]
    public void VariablesAreReachedByNameOrByQuestion(string name)
    {
        using var study = Study("wjx_text.utf8bom.csv", $"analyses: [{{type: frequencies, variables: [\"{name}\"]}}]");

        study.Survey.Numbers(Tests.Texts.At(name)).ToArray().Take(4).Should().Equal(1, 2, 1, 2);
    }

    [Fact]
    public void WordsOfTheStudyComeBeforeThoseOfTheTool()
    {
        using var study = Study(
            "wjx_text.utf8bom.csv",
            "variables: {Q1: {label: Gender, values: {0: 男, 1: 女}}}\nlikert: {min: 1, max: 5, labels: {非常同意: 1, 同意: 2, 一般: 3, 不同意: 4, 非常不同意: 5}}\nconstructs: {A: {items: Q4_1-Q4_3}}\nanalyses: [{type: frequencies, variables: [Q1]}, {type: descriptives, variables: [A]}]");

        study.Survey.Numbers(Tests.Texts.At("Q1")).ToArray().Take(2).Should().Equal(0, 1);
        study.Survey.Answers("Q4_1").ToArray().Take(3).Should().Equal(4, 3, 3);
    }

    [Fact]
    public void SecondsCanBeScreened()
    {
        using var study = Study("wjx_index.utf8bom.csv", "screening: {id: seq, seconds: {column: 所用时间, min: 1000}}\nanalyses: [{type: frequencies, variables: [Q1]}]");

        study.Result.Ledger.Exclusions.Select(exclusion => exclusion.Value).Should().Equal(824, 604, 570, 960);
    }

    [Fact]
    public void HeaderRowsOfAToolAreNoQuestionnaires()
    {
        using var study = Study("qualtrics_numeric.csv", "likert: {min: 1, max: 5}\nconstructs: {A: {items: Q4_1-Q4_3}}\nanalyses: [{type: reliability}, {type: frequencies, variables: [Q1]}]");

        study.Survey.Rows.Should().Be(12);
    }

    [Fact]
    public void ReportNamesTheToolAndNothingPersonal()
    {
        using var study = Study("wjx_text.utf8bom.csv", "analyses: [{type: frequencies, variables: [Q1]}]");
        var report = study.Result.Report;

        report.Sections[0].Tables[0].Notes[0].Chinese.Should().Contain("问卷星");
        new Reporting.Formats.JsonReportRenderer().Render(report, Reporting.Language.ReportLanguage.Chinese)
            .Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span)).Should().NotContain(text => text.Contains("192.0.2", StringComparison.Ordinal));
    }

    [Fact]
    public void ColumnThatDoesNotExistIsToldWithoutAnswers()
    {
        using var study = Study("wjx_text.utf8bom.csv", "analyses: [{type: frequencies, variables: [Q11]}]");

        study.Message.Should().Contain("there is no column Q11").And.Contain("Did you mean Q1?").And.NotContain("192.0.2");
    }

    [Fact]
    public void PlaceOfAnAnswerIsItsLineInTheRawFile()
    {
        using var study = Study("qualtrics_numeric.csv", "likert: {min: 1, max: 3}\nconstructs: {A: {items: Q4_1-Q4_3}}\nanalyses: [{type: reliability}]");

        // The second header row runs over four lines, so that the fourth questionnaire stands on line 10.
        study.Message.Should().StartWith("data.csv, line 10, column Q4_1: 4 is outside the scale");
    }

    [Fact]
    public void ColumnThatIsNamedLikeAQuestionOfAToolIsItself()
    {
        // Google Forms numbers its questions here only where they have no short names of their own.
        using var study = new StudyFolder(
            "data: data.csv\nanalyses: [{type: frequencies, variables: [Q1]}]", "Timestamp,id,Q1,What else?\n2024/06/01 9:37:16 AM GMT+2,7,4,x\n2024/06/01 9:38:16 AM GMT+2,8,5,y\n");

        study.Survey.Header.Should().Equal("timestamp", "id", "Q1", "Q3");
        study.Survey.Numbers(Tests.Texts.At("Q1")).ToArray().Should().Equal(4, 5);
    }

    private static double Mean(string[] rows) => rows.Average(row => row.Split(',').Average(double.Parse));

    private static StudyFolder Study(string sample, string yaml) =>
        new($"data: data.csv\n{yaml}", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Samples", sample)));
}
