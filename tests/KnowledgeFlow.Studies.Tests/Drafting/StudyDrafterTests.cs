using System.Globalization;
using System.Text;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.DataFiles;
using KnowledgeFlow.Studies.Drafting;
using KnowledgeFlow.Studies.Running;
using KnowledgeFlow.Studies.Specification;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.Drafting;

public sealed class StudyDrafterTests
{
    private const string Matrix = "2、以下是关于您直接上级的描述，请选择—";

    [Fact]
    public void ADraftOfPlainColumnsNamesTheirConstructsAndRuns()
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers("id,gender,TL1,TL2,TL3,KS1,KS2,KS3", row => $"{row + 1},{row % 2},{Likert(row, 0)},{Likert(row, 1)},{Likert(row, 2)},{Likert(row, 3)},{Likert(row, 4)},{Likert(row, 5)}"));

        draft.Should().Contain("items: [TL1, TL2, TL3]").And.Contain("items: [KS1, KS2, KS3]").And.Contain("likert: {min: 1, max: 5}");
        draft.Should().Contain("outcome: KS, blocks: [[TL]]");
        var plan = StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft);
        StudyRunner.Run(plan).Report.Sections.Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void ItemsAnsweredInTheWordsOfAScaleGetTheirLabelsAndRun()
    {
        using var folder = new TemporaryFolder();
        string[] words = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
        var draft = Draft(folder, Answers("I like it,It is fun,Time flies,Sex", row => $"{words[Likert(row, 0) - 1]},{words[Likert(row, 1) - 1]},{words[Likert(row, 2) - 1]},{(row % 2 == 0 ? "f" : "m")}"));

        draft.Should().Contain("items: [\"I like it\", \"It is fun\", \"Time flies\"]").And.Contain("\"Strongly agree\": 5}}");
        var plan = StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft);
        StudyRunner.Run(plan).Report.Sections.Should().HaveCountGreaterThan(2);
    }

    [Fact]
    public void QuestionsWithSeveralAnswersAreCountedByTheirSet()
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers("序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的性别,2、渠道(可多选)", row => $"{row + 1},2024/6/1 9:37:16,352秒,链接,N/A,192.0.2.1(测试),{(row % 2 == 0 ? "男" : "女")},{(row % 3 == 0 ? "微信┋微博" : "微博")}"));

        draft.Should().Contain("{type: frequencies, variables: [Q1, Q2]}");
        StudyRunner.Run(StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft)).Report.Sections.Should().NotBeEmpty();
    }

    [Fact]
    public void UnfinishedAnswersAreNamedWithTheRuleThatExcludesThem()
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers("StartDate,EndDate,Status,Finished,ResponseId,Q1", row => $"2024-06-01 09:37:16,2024-06-01 09:47:16,0,{(row == 0 ? 0 : 1)},R_{row},{Likert(row, 0)}"));

        draft.Should().Contain("attention: {Finished: 1} excludes them");
        StudyRunner.Run(StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft.Replace("# longstring", "attention: {Finished: 1}\n  # longstring", StringComparison.Ordinal)))
            .Report.Sections.SelectMany(section => section.Tables).Single(table => table.Id == "screening.flow").Rows.Should().HaveCount(4);
    }

    [Fact]
    public void AnItemAgainstTheRestIsProposedForReversalAndNotReversed()
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers("TL1,TL2,TL3,TL4,TL5", row => $"{Likert(row, 0)},{Likert(row, 1)},{6 - Likert(row, 2)},{Likert(row, 3)},{Likert(row, 4)}"));

        draft.Should().Contain("# reverse: [TL3]");
        StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft).Study.Constructs.Single().Reversed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("本题请选“同意”", "4")]
    [InlineData("To show that you read this, please select 2", "2")]
    public void AQuestionThatAsksForAnAnswerIsNoItemButAProposedRule(string words, string answer)
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers(
            $"序号,提交答卷时间,所用时间,来源,来源详情,来自IP,{Matrix}甲,{Matrix}乙,{Matrix}丙,\"{Matrix}{words}\"",
            row => $"{row + 1},2024/6/1 9:37:16,352秒,链接,N/A,192.0.2.1(测试),{Likert(row, 0)},{Likert(row, 1)},{Likert(row, 2)},{(row % 9 == 0 ? "5" : answer)}"));

        draft.Should().MatchRegex($"# attention: \\{{[^}}]+: {answer}\\}}");
        draft.Should().NotContain("192.0.2.1");
        StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft).Study.Constructs.Single().Items.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("\"a \"\"b\"\" : # [x]\"")]
    [InlineData("{y: 1}")]
    [InlineData("yes")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void WhateverAHeaderHoldsTheDraftIsAStudyFile(string header)
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers($"{header},TL1,TL2,TL3", row => $"{(row % 2 == 0 ? "a" : "b")},{Likert(row, 0)},{Likert(row, 1)},{Likert(row, 2)}"));

        var plan = StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft);
        StudyRunner.Run(plan).Report.Sections.Should().NotBeEmpty();
    }

    [Fact]
    public void WithoutConstructsThereAreFrequencies()
    {
        using var folder = new TemporaryFolder();
        var draft = Draft(folder, Answers("colour", row => row % 2 == 0 ? "red" : "blue"));

        draft.Should().Contain("type: frequencies").And.NotContain("reliability");
        StudyRunner.Run(StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft)).Report.Sections.Should().NotBeEmpty();
    }

    [Fact]
    public void WhatTheUserDecidesStandsInThePlaceOfGuesses()
    {
        using var folder = new TemporaryFolder();
        var text = Answers("x,b,c,d,e,f", row => $"{row % 2},{Likert(row, 0)},{6 - Likert(row, 1)},{Likert(row, 2)},{Likert(row, 3)},{Likert(row, 4)}");
        var choices = new DraftChoices
        {
            Constructs = [new ChosenConstruct("TL", "Leadership", ["b", "c"]), new ChosenConstruct("KS", null, ["d", "e"]), new ChosenConstruct("OT", null, ["f"])],
            Reversed = ["c"],
            Outcome = "TL",
            Predictors = ["KS", "x"],
        };
        var draft = Draft(folder, text, choices);

        draft.Should().Contain("label: \"Leadership\"").And.Contain("reverse: [c]").And.NotContain("# reverse").And.NotContain("guess:");
        draft.Should().Contain("outcome: TL, blocks: [[KS, x]]");
        var study = StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft);
        study.Study.Constructs[0].Reversed.Should().Equal("c");
        StudyRunner.Run(study).Report.Sections.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("TL", "b", "none", null, "there is no construct or variable none")]
    [InlineData("TL", "zz", null, null, "there is no construct or variable zz")]
    [InlineData("b", "c", null, null, "b is the name of a column")]
    [InlineData("TL", "b", null, "c", "c is to be reversed but is no item")]
    [InlineData("TL", "words", null, null, "no points of a scale")]
    public void WhatCannotBeDecidedIsSaid(string construct, string item, string? outcome, string? reversed, string message)
    {
        using var folder = new TemporaryFolder();
        var text = Answers("b,c,words", row => $"{Likert(row, 0)},{Likert(row, 1)},w{row}");
        var draft = () => Draft(folder, text, new DraftChoices { Constructs = [new ChosenConstruct(construct, null, [item])], Outcome = outcome, Reversed = reversed is null ? [] : [reversed] });
        draft.Should().Throw<BadInputException>().WithMessage($"*{message}*");
    }

    [Fact]
    public void AFileWithoutQuestionnairesIsRefusedInOneMessage()
    {
        using var folder = new TemporaryFolder();
        var draft = () => Draft(folder, "TL1,TL2,TL3\n");
        draft.Should().Throw<BadInputException>().WithMessage("*no questionnaire below it*");
    }

    // Two traits; names tell nothing of them.
    [Theory]
    [InlineData("trust them,share it,keep word,tell others,honest people,give away,age group", "[\"trust them\", \"keep word\", \"honest people\"]", "[\"share it\", \"tell others\", \"give away\"]")]
    [InlineData("Q1,Q2,Q3,Q4,Q5,Q6,Q7", "[Q1, Q3, Q5]", "[Q2, Q4, Q6]")]
    public void ItemsThatCorrelateAreGuessedTogetherWhereNamesTellNothing(string header, string first, string second)
    {
        using var folder = new TemporaryFolder();
        int Trait(int row, int step, int item) => Math.Clamp((row * step % 31 / 6) + ((row + (item * 3)) % 2), 1, 5);
        var draft = Draft(folder, Answers(header, row => $"{Trait(row, 7, 0)},{Trait(row, 11, 1)},{Trait(row, 7, 2)},{Trait(row, 11, 3)},{6 - Trait(row, 7, 4)},{Trait(row, 11, 5)},{1 + (row * 13 % 5)}"));

        draft.Should().Contain("guess: items of one scale that correlate").And.Contain($"items: {first}").And.Contain($"items: {second}").And.MatchRegex("# alpha −?\\d\\.\\d\\d as the items stand, [01]\\.\\d\\d with .+ reversed");
        StudyRunner.Run(StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft)).Report.Sections.Should().NotBeEmpty();
    }

    [Fact]
    public void ASecondRowOfQuestionTextsIsAHeaderAndNoQuestionnaire()
    {
        using var folder = new TemporaryFolder();
        var answers = string.Join('\n', Enumerable.Range(0, 40).Select(row => $"{1 + (row % 2)},{Likert(row, 0)},{Likert(row, 1)},{Likert(row, 2)}"));
        var draft = Draft(folder, $"sex,TL1,TL2,TL3\nYour sex?,My boss listens,My boss explains,My boss decides\n{answers}\n");

        draft.Should().Contain("data: {file: \"data.csv\", header_rows: 2}").And.Contain("40 questionnaires").And.Contain("label: \"sex\"");
        StudyRunner.Run(StudyFileReader.Parse(Path.Combine(folder.Path, "study.yaml"), draft)).Report.Sections.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("sex,TL1,TL2,TL3\nmale,1,2,3\n")]
    [InlineData("sex,TL1,TL2,TL3\nmale,agree,agree,agree\n")]
    [InlineData("a,b\nx,y\n1,2\n")]
    public void ARowOfAnswersIsNoSecondHeader(string text)
    {
        using var folder = new TemporaryFolder();
        var more = text.StartsWith("a,", StringComparison.Ordinal) ? "1,2\n" : text.Contains("agree", StringComparison.Ordinal) ? "female,neither,agree,agree\n" : "female,3,2,1\n";
        Draft(folder, text + string.Concat(Enumerable.Repeat(more, 20))).Should().NotContain("header_rows");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void CulturesDoNotChangeADraft(string name)
    {
        using var folder = new TemporaryFolder();
        var text = Answers("TL1,TL2,TL3", row => $"{Likert(row, 0)},{Likert(row, 1)},{Likert(row, 2)}");
        var expected = Draft(folder, text);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Draft(folder, text).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Draft(TemporaryFolder folder, string text, DraftChoices? choices = null)
    {
        var path = Path.Combine(folder.Path, "data.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var survey = SurveyImport.Read(new DataSource(new Located<string>(path, InputPlace.File(path)), path, null, null, []));
        return new StudyDrafter(survey, "data.csv", ReportLanguage.English).Draft(choices ?? DraftChoices.None);
    }

    private static string Answers(string header, Func<int, string> row) => header + "\n" + string.Join("\n", Enumerable.Range(0, 60).Select(row)) + "\n";

    // A common part of the person and a small part of the item, on 1 to 5.
    private static int Likert(int row, int item) => Math.Clamp(((row * 7 % 11) / 2) + (((row * 3) + (item * 5)) % 3) - 1, 1, 5);
}
