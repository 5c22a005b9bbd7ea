using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.Tests.Workbooks;

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

    [Theory]
    [InlineData("_location_latitude", "1")]
    [InlineData("phonenumber", "1")]
    [InlineData("Recipient_Email", "1")]
    [InlineData("answered from", "198.51.100.7")]
    [InlineData("where", "\"51.5, -0.1\"")]
    [InlineData("联系", "13800000001")]
    public void PersonalDataAreToldByNamesOfProgramsAndByTheirForm(string header, string answer) => Read($"{header},Q1\n{answer},3\n").Variables[0].Role.Should().Be(VariableRole.Pii);

    [Theory]
    [InlineData("\"Jun 01, 2024\"", "2024-06-01")]
    [InlineData("\"Saturday, 1 June 2024 9:37 PM\"", "2024-06-01T21:37:00")]
    [InlineData("01-Jun-2024", "2024-06-01")]
    public void DatesMayNameTheirMonth(string date, string expected)
    {
        var when = Read($"when,Q1\n{date},3\n").Variables[0];

        when.Role.Should().Be(VariableRole.Time);
        when.Answers[0].Should().Be(expected);
    }

    [Fact]
    public void DecimalCommasAreNumbersWhereSemicolonsPartCells()
    {
        var height = Read("height;Q1\n1,55;3\n1,6;4\n2;5\n").Variables[0];

        height.Role.Should().Be(VariableRole.Scale);
        height.Answers.Values().Should().Equal("1.55", "1.6", "2");
    }

    /// <summary>Digits of other scripts are digits to a regular expression and none to a parser of numbers.</summary>
    [Theory]
    [InlineData("age,Q1\n２１-３０岁,3\n２０岁以下,4\n２１-３０岁,4\n２０岁以下,4\n", "２０岁以下,２１-３０岁")]
    [InlineData("age,Q1\n٢١-٣٠,3\n٣١-٤٠,4\n٢١-٣٠,4\n٣١-٤٠,4\n", "٢١-٣٠,٣١-٤٠")]
    [InlineData("when,Q1\n２０２４/6/1,3\n", "")]
    [InlineData("long,Q1\n５分５２秒,3\n", "")]
    public void DigitsOfOtherScriptsEndNoRun(string text, string bands) =>
        string.Join(',', Read(text).Variables[0].Values.Select(value => value.Label)).Should().Be(bands);

    [Fact]
    public void ZeroAndOneAreCategories() => Read("gender,Q1\n0,3\n1,4\n").Variables[0].Role.Should().Be(VariableRole.SingleChoice);

    [Theory]
    [InlineData("调查汇总\n导出时间：2024-06-01\n\nid,Q1,Q2\n1,3,4\n2,4,5\n", 3)]
    [InlineData("调查汇总,,\nid,Q1,Q2\n1,3,4\n2,4,5\n", 1)]
    public void TitlesAboveATableOfTextArePassedOverWithANote(string text, int lines)
    {
        var survey = Read(text);

        survey.Variables.Select(variable => variable.Name).Should().Equal("id", "Q1", "Q2");
        survey.Rows.Should().Be(2);
        survey.Notes.Select(note => note.English).Should().Contain(note => note.Contains($"passed over: {lines};", StringComparison.Ordinal));
    }

    [Fact]
    public void NamesMergedDownTwoHeaderRowsStandBesideThoseOfTheSecond()
    {
        static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => cell.Length == 0 ? string.Empty
            : int.TryParse(cell, out _) ? $"<c r=\"{(char)('A' + i)}{number}\"><v>{cell}</v></c>" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "data.xlsx");
        File.WriteAllBytes(path, new XlsxFile
        {
            Sheets = [("Data", "visible", $"<sheetData>{Row(1, "Nr", "Engagement", "", "Age")}{Row(2, "", "Vigour", "Focus", "")}{Row(3, "1", "4", "5", "31")}{Row(4, "2", "2", "3", "45")}</sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>")],
        }.ToArray());

        var survey = SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []));

        survey.Variables.Select(variable => variable.Name).Should().Equal("Nr", "Vigour", "Focus", "Age");
        survey.Rows.Should().Be(2);
    }

    [Theory]
    [InlineData("id,,\n1,3,4\n2,4,5\n")]
    [InlineData("a,b\n1,2\n")]
    public void ColumnsWithoutANameMakeNoTitle(string text) => Read(text).Notes.Should().ContainSingle();

    private static ImportedSurvey Read(string text, int? headerRows = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("data.csv", text);
        return SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []) { HeaderRows = headerRows });
    }
}
