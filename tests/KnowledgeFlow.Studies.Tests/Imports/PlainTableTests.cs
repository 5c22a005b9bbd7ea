using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.Imports;

/// <summary>What a table of no known tool becomes: never anything that it is not.</summary>
public sealed class PlainTableTests
{
    [Fact]
    public void NamesAndAnswersStayAsTheyStand()
    {
        var survey = Read("id,sex,Q1,started,comment\n1,f,3,2024/6/1 9:05,well\n2,m,4,2024/6/2 9:06,\n3,f,5,2024/6/3 9:07,\n4,m,5,2024/6/3 9:07,\n");

        survey.Format.Should().Be("text");
        survey.Variables.Select(variable => (variable.Name, variable.Role)).Should().Equal(
            ("id", VariableRole.Id), ("sex", VariableRole.SingleChoice), ("Q1", VariableRole.SingleChoice), ("started", VariableRole.Time), ("comment", VariableRole.Text));
        survey.VariableNamed("sex")!.Answers.Values().Should().Equal("f", "m", "f", "m");
        survey.VariableNamed("started")!.Answers[0].Should().Be("2024-06-01T09:05:00");
        survey.Notes.Should().ContainSingle().Which.English.Should().Contain("No survey tool was recognised");
    }

    [Theory]
    [InlineData("timestamp,Q1\nlate,3\n")]
    [InlineData("Response ID,Q1: how\n1,3\n")]
    [InlineData("CASE,A101_01,A101_02\n1,2,3\n")]
    [InlineData("StartDate,EndDate,Q1\n1,2,3\n")]
    [InlineData("序号,性别,Q1\n1,男,3\n")]
    [InlineData("id,token,Q1\n1,x,3\n")]
    [InlineData("#,Q1,Q2\n1,2,3\n")]
    public void HalfTheShapeOfAToolIsNone(string text) => Read(text).Format.Should().Be("text");

    [Fact]
    public void ColumnsWithoutANameAndWithoutAnswersAreNone() =>
        Read("a,,,b\n1,2,,3\n").Variables.Select(variable => variable.Name).Should().Equal("a", "column 2", "b");

    [Fact]
    public void SecondHeaderRowHoldsLabels()
    {
        var survey = Read("a,b\nFirst question,Second question\n1,2\n", headerRows: 2);

        survey.Rows.Should().Be(1);
        survey.Variables.Select(variable => variable.Label).Should().Equal("First question", "Second question");
    }

    [Theory]
    [InlineData("姓名")]
    [InlineData("您的手机号码：")]
    [InlineData("Email address")]
    [InlineData("Your name")]
    public void PersonalDataAreToldByTheirWording(string header) => Read($"{header},Q1\nx,3\n").Variables[0].Role.Should().Be(VariableRole.Pii);

    [Theory]
    [InlineData("I like my job")]
    [InlineData("单位领导重视员工之间的知识交流")]
    [InlineData("Number of colleagues")]
    public void OtherQuestionsAreNotPersonalData(string header) => Read($"{header},Q1\nx,3\n").Variables[0].Role.Should().NotBe(VariableRole.Pii);

    private static ImportedSurvey Read(string text, int? headerRows = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("data.csv", text);
        return SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []) { HeaderRows = headerRows });
    }
}
