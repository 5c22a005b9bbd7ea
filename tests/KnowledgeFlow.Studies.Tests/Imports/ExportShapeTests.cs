using System.Text;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Tests.Imports;

/// <summary>Shapes that survey tools' exports take by the options of whoever exports, and questions of rarer kinds.</summary>
public sealed class ExportShapeTests
{
    private const string Wjx = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP";
    private const string WjxRow = "2024/6/1 9:37:16,352秒,链接,N/A,192.0.2.1(测试)";
    private const string Qualtrics = "StartDate,EndDate,Status,Finished,ResponseId";
    private const string QualtricsTexts = "Start Date,End Date,Response Type,Finished,Response ID";
    private const string QualtricsRow = "2024-06-01 09:37:16,2024-06-01 09:47:16,0,1";
    private const string SurveyMonkey = "Respondent ID,Collector ID,Start Date,End Date";
    private const string LimeSurvey = "id,submitdate,lastpage,startlanguage";
    private const string Alchemer = "Response ID,Time Started,Status";

    [Fact]
    public void WjxThingsInTheOrderOfTheirRanksAreRanks()
    {
        var survey = Read($"{Wjx},1、请排序\n1,{WjxRow},工资→环境→发展\n2,{WjxRow},环境→工资\n3,{WjxRow},(空)\n");

        Shown(survey, 6).Should().Equal("Q1_1 Rank 1,2,", "Q1_2 Rank 2,1,", "Q1_3 Rank 3,,");
        survey.Variables[6].Label.Should().Be("请排序(工资)");
    }

    [Fact]
    public void WjxSharesOfAWholeAndBlanksToFillInAreNoRanks() =>
        Shown(Read($"{Wjx},1、请分配比重(学习),1(工作),2、每周___小时___分钟(1),2(2)\n1,{WjxRow},60,40,8,8\n2,{WjxRow},-3,-3,3,1\n"), 6)
            .Should().Equal("Q1_1 Text 60,", "Q1_2 Text 40,", "Q2_1 Text 8,3", "Q2_2 Text 8,1");

    [Fact]
    public void WjxRowsOfBoxesAreTicks() =>
        Shown(Read($"{Wjx},1、各部门—人事(好),人事(快)\n1,{WjxRow},1,0\n2,{WjxRow},0,0\n"), 6).Should().Equal("Q1_1 MultipleChoice 1,0", "Q1_2 MultipleChoice 0,0");

    [Theory]
    [InlineData("\"1,3\"", "3", "Q4_1=1,0 Q4_3=1,1")]
    [InlineData("\"Friends,Web, blogs and search\"", "Friends", "Q4_1=1,1 Q4_2=1,0")]
    public void QualtricsTicksInOneColumnAreChoices(string first, string second, string expected)
    {
        var survey = Read($"{Qualtrics},Q4\n{QualtricsTexts},Where? - Selected Choice\n{QualtricsRow},R_1,{first}\n{QualtricsRow},R_2,{second}\n");

        string.Join(' ', survey.Variables.Skip(5).Select(variable => $"{variable.Name}={string.Join(',', variable.Answers.Values())}")).Should().Be(expected);
        survey.Variables[5].Stem.Should().Be("Where?");
    }

    [Fact]
    public void QualtricsColumnsBesideQuestionsAreTold()
    {
        var survey = Read($"{Qualtrics},1_Q13,ENG_DO,SC0,PROLIFIC_PID\n{QualtricsTexts},How was it?,ENG - Display Order,Score,PROLIFIC_PID\n"
            + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",x,x,x,x,\"{\"\"ImportId\"\":\"\"1_QID13\"\"}\",\"{\"\"ImportId\"\":\"\"QID5_DO\"\"}\",\"{\"\"ImportId\"\":\"\"SC_8\"\"}\",\"{\"\"ImportId\"\":\"\"PROLIFIC_PID\"\"}\"\n"
            + $"{QualtricsRow},R_1,2,1|3|2,7,5f\n{QualtricsRow},R_2,3,1|3|2,9,6f\n");

        survey.HeaderRows.Should().Be(3);
        survey.Variables.Skip(5).Select(variable => variable.Role).Should().Equal(VariableRole.SingleChoice, VariableRole.Meta, VariableRole.Computed, VariableRole.Pii);
    }

    [Fact]
    public void QualtricsWithoutTextsHasQuestionsAllTheSame() =>
        Shown(Read($"{Qualtrics},Q1,Q2_1,Q2_2,Q3_1,Q3_2\n{QualtricsRow},R_1,2,4,5,1,\n{QualtricsRow},R_2,1,3,3,,1\n"), 5)
            .Should().Equal("Q1 SingleChoice 2,1", "Q2_1 Matrix 4,3", "Q2_2 Matrix 5,3", "Q3_1 MultipleChoice 1,0", "Q3_2 MultipleChoice 0,1");

    [Fact]
    public void TheOlderQualtricsExportNeedsNoBlanksAroundItsDash()
    {
        var survey = Read("V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,Q4_1,Q4_2\nResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,EndDate,Finished,Where?-Friends,Where?-Web\n"
            + "R_1,x,,,,,0,2024-06-01,2024-06-01,1,Friends,Web\nR_2,x,,,,,0,2024-06-01,2024-06-01,1,,Web\n");

        Shown(survey, 10).Should().Equal("Q4_1 MultipleChoice 1,0", "Q4_2 MultipleChoice 1,1");
        survey.Variables[10].Stem.Should().Be("Where?");
    }

    [Fact]
    public void LimeSurveyCommentsAreWordsBesideBoxes()
    {
        var survey = Read($"{LimeSurvey},CH[SQ001],CH[SQ001comment],CH[other],LC,LC[comment]\n1,2024-06-01,1,en,Y,often,x,A1,nice\n2,2024-06-01,1,en,\"\",,,A2,\n");

        Shown(survey, 4).Should().Equal("CH_SQ001 MultipleChoice 1,0", "CH_SQ001comment Text often,", "CH_other Text x,", "LC SingleChoice 1,2", "LC_comment Text nice,");
    }

    [Fact]
    public void LimeSurveyOtherIsACodeBesideTheOthers()
    {
        var degree = Read($"{LimeSurvey},EDU,EDU[other]\n1,2024-06-01,1,en,A3,\n2,2024-06-01,1,en,-oth-,Apprenticeship\n3,2024-06-01,1,en,A1,\n").VariableNamed("EDU")!;

        degree.Answers.Values().Should().Equal("3", "4", "1");
        degree.Values.Select(value => $"{value.Code}={value.Label}").Should().Equal("1=A1", "2=A2", "3=A3", "4=-oth-");
    }

    [Fact]
    public void LimeSurveyCodesOfOneNumberAreTold() =>
        Read($"{LimeSurvey},EDU\n1,2024-06-01,1,en,A2\n2,2024-06-01,1,en,A02\n3,2024-06-01,1,en,A2\n4,2024-06-01,1,en,A02\n").VariableNamed("EDU")!.Values.Select(value => value.Label).Should().Equal("A2", "A02");

    [Fact]
    public void LimeSurveyRowsOfTwoScalesKeepTheirQuestion() =>
        Read($"{LimeSurvey},\"DS[SQ001][1]. Twice [Course][Scale 1]\",\"DS[SQ001][2]. Twice [Course][Scale 2]\"\n1,2024-06-01,1,en,4,5\n2,2024-06-01,1,en,2,2\n")
            .Variables.Skip(4).Select(variable => $"{variable.Name} {variable.Stem} {variable.Part}").Should().Equal("DS_SQ001_1 Twice Course [Scale 1]", "DS_SQ001_2 Twice Course [Scale 2]");

    [Fact]
    public void SurveyMonkeyTicksUnderResponseAreChoices() =>
        Shown(Read($"{SurveyMonkey},Where?\n,,,,Response\n1,4,6/1/2024,6/1/2024,\"Friends, Web\"\n2,4,6/1/2024,6/1/2024,Web\n3,4,6/1/2024,6/1/2024,\"Friends, Web\"\n"), 4)
            .Should().Equal("Q1_1 MultipleChoice 1,0,1", "Q1_2 MultipleChoice 1,1,1");

    [Fact]
    public void SurveyMonkeyOneChoiceWithOtherIsOneQuestion()
    {
        var survey = Read($"{SurveyMonkey},Sex?,\n,,,,Response,Other (please specify)\n1,4,6/1/2024,6/1/2024,Male,\n2,4,6/1/2024,6/1/2024,,diverse\n3,4,6/1/2024,6/1/2024,Female,\n");

        Shown(survey, 4).Should().Equal("Q1 SingleChoice 1,,2", "Q1_other Text ,diverse,");
        survey.Variables[4].Label.Should().Be("Sex?");
    }

    [Fact]
    public void FieldsOfPersonalDataAreToldWithinAQuestion()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 4).Select(row => $"{row},4,6/1/2024,6/1/2024,Ann {row},Acme,{row}@example.org"));

        Read($"{SurveyMonkey},Your details,,\n,,,,Name,Company,Mail\n{rows}\n").Variables.Skip(4).Select(variable => variable.Role).Should().AllBeEquivalentTo(VariableRole.Pii);
    }

    [Fact]
    public void AlchemerOffersPartialAnswersForExclusion()
    {
        var survey = Read($"{Alchemer},First Name:Contact,Q:Rate\n1,2024-06-01,Complete,Ann,3\n2,2024-06-01,Partial,Bob,4\n");

        survey.Exclusions.Should().ContainSingle().Which.Answers.Should().Equal("Partial");
        survey.Variables[3].Role.Should().Be(VariableRole.Pii);
    }

    [Fact]
    public void SosciCodesForNoAnswerAreNoneAmongNumbers()
    {
        var age = Read("CASE,SERIAL,REF,QUESTNNR,MODE,STARTED,A102_01\n1,,,base,interview,2024-06-01,25\n2,,,base,interview,2024-06-01,-9\n3,,,base,interview,2024-06-01,61\n").VariableNamed("A102_01")!;

        age.Answers.Values().Should().Equal("25", "", "61");
        age.Missing.Should().Equal("-9");
    }

    [Fact]
    public void TypeformChoicesInOneHeaderRowAreBoxes() =>
        Shown(Read("#,Age,Friends,Web,Other,Q9,Start Date (UTC),Submit Date (UTC),Network ID\na,21,Friends,Web,,4,2024-06-01 09:37:16,2024-06-01 09:47:16,n\nb,34,,Web,fair,5,2024-06-01 09:37:16,2024-06-01 09:47:16,n\n"), 2)
            .Take(4).Should().Equal("Q2_1 MultipleChoice 1,0", "Q2_2 MultipleChoice 1,1", "Q2_other Text ,fair", "Q9 Scale 4,5");

    [Theory]
    [InlineData("Marca temporal", "2024/6/1 9:37:16 p.\u00a0m. CET", "2024-06-01T21:37:16")]
    [InlineData("タイムスタンプ", "2024/06/01 9:37:16 午後 GMT+9", "2024-06-01T21:37:16+09:00")]
    [InlineData("타임스탬프", "2024. 6. 1 오후 9:37:16", "2024-06-01T21:37:16")]
    [InlineData("时间戳记", "2024/06/01 9:37:16 下午 GMT+8", "2024-06-01T21:37:16+08:00")]
    [InlineData("Zeitstempel", "01.06.2024 21:37:16", "2024-06-01T21:37:16")]
    public void GoogleFormsTimestampsAreReadInTheirLanguage(string header, string moment, string expected)
    {
        var survey = Read($"{header},Q1\n{moment},3\n");

        survey.Format.Should().Be("googleforms");
        survey.Variables[0].Answers[0].Should().Be(expected);
    }

    private static IEnumerable<string> Shown(ImportedSurvey survey, int after) =>
        survey.Variables.Skip(after).Select(variable => $"{variable.Name} {variable.Role} {string.Join(',', variable.Answers.Values())}");

    private static ImportedSurvey Read(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "export.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []));
    }
}
