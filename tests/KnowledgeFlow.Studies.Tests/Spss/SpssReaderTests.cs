using System.Globalization;
using System.Text;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Spss;

public sealed class SpssReaderTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    [Theory]
    [InlineData("answers_byte.sav")]
    [InlineData("answers_none.sav")]
    [InlineData("answers_zsav.zsav")]
    public void EveryCompressionGivesWhatHavenReads(string file)
    {
        var survey = ReadData.Survey(ReadData.Reference(file));

        (survey.Format, survey.Encoding, survey.Rows).Should().Be(("spss", "UTF-8", 5));
        ReadData.ShouldBeWhatHavenRead(survey, "answers.sav.json");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    public void NoCultureChangesAnAnswer(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            ReadData.ShouldBeWhatHavenRead(ReadData.Survey(ReadData.Reference("answers_byte.sav")), "answers.sav.json");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("pspp_none.sav")]
    [InlineData("pspp_byte.sav")]
    [InlineData("pspp_zlib.zsav")]
    public void WhatPsppWroteComesOut(string file)
    {
        var survey = ReadData.Survey(ReadData.Reference(file));

        survey.VariableNamed("q1")!.Missing.Should().Equal("98", "99");
        (survey.VariableNamed("q2")!.Missing.Single(), survey.VariableNamed("q2")!.MissingRange).Should().Be(("-1", (90.0, double.PositiveInfinity)));
        survey.VariableNamed("q2")!.IsMissing("91").Should().BeTrue();
        survey.VariableNamed("region")!.Missing.Should().Equal("unknown");
        survey.VariableNamed("region")!.Values.Should().Equal(new ImportedValue("Nord", "North"), new ImportedValue("West", "West side of the country"));
        survey.VariableNamed("started")!.Answers.Values().Should().Equal("2024-06-01T09:00:00", "2024-06-01T09:10:00", "2024-06-02T10:00:00");
        survey.VariableNamed("day")!.Answers.Values().Should().Equal("2024-06-01", "2024-02-29", "1999-12-31");
        survey.VariableNamed("month")!.Answers.Values().Should().Equal("2024-06-01", "2024-02-01", "1999-12-01");
        survey.VariableNamed("took")!.Answers.Values().Should().Equal("200", "90061", "3600");
        survey.VariableNamed("long_name_of_a_question")!.Answers.Values().Should().Equal("1.5", "", "2.25");
        survey.Variables.Where(variable => variable.Role == VariableRole.MultipleChoice).Select(variable => (variable.Name, variable.Group, variable.Stem, variable.Part)).Should().Equal(
            ("ch1", "heard", "Where did you hear of us?", "Heard of us: friends"),
            ("ch2", "heard", "Where did you hear of us?", "Heard of us: web"),
            ("ch3", "heard", "Where did you hear of us?", "Heard of us: other"));
        survey.VariableNamed("wt")!.Role.Should().Be(VariableRole.Computed);
        survey.Notes.Select(note => note.English).Should().Equal(
            "The file weights its cases by wt; the weights are not applied.",
            "Multiple-response set $heard: ch1, ch2, ch3.",
            "Multiple-response set $choices: pick1, pick2.");
    }

    [Fact]
    public void SeveralCompressedBlocksAndManyDistinctNumbersAreRead()
    {
        var survey = ReadData.Survey(ReadData.Reference("many.zsav"));

        survey.Rows.Should().Be(70_000);
        survey.Variables[0].Answers.Values().Should().Equal(Enumerable.Range(1, 70_000).Select(row => (row / 8.0).ToString(CultureInfo.InvariantCulture)));
        survey.Variables[1].Answers.Values().Should().Equal(Enumerable.Range(0, 70_000).Select(row => ((row % 7) + 1).ToString(CultureInfo.InvariantCulture)));
        survey.Variables[2].Answers.Values().Should().Equal(Enumerable.Range(1, 70_000).Select(row => FormattableString.Invariant($"word {row % 300}")));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void BothByteOrdersAreReadCompressedOrNot(bool bigEndian, bool compressed)
    {
        var file = new SavFile { BigEndian = bigEndian, Compressed = compressed, Rows = [(1, "Nord"), (-double.MaxValue, ""), (0.1, "Süd"), (-99, "West")], Cases = 4 };

        var survey = ReadData.Survey(file.ToArray());

        survey.Variables[0].Answers.Values().Should().Equal("1", "", "0.1", "-99");
        survey.Variables[1].Answers.Values().Should().Equal("Nord", "", "Süd", "West");
        survey.Variables[0].Values.Should().Equal(new ImportedValue("1", "label"));
        survey.Variables[0].Label.Should().Be("label");
    }

    [Theory]
    [InlineData(936, "您的性别", 936, null, "GBK", false)]
    [InlineData(936, "您的性别", 2, null, "GBK", true)]
    [InlineData(936, "您的性别", null, null, "GBK", true)]
    [InlineData(936, "您的性别", 1252, null, "GBK", true)]
    [InlineData(936, "您的性别", 1252, "GBK", "GBK", false)]
    [InlineData(950, "您的性別與年齡", 950, null, "Big5", false)]
    [InlineData(950, "您的性別與年齡", 3, null, "Big5", true)]
    [InlineData(1252, "Größe, été, año", 1252, null, "windows-1252", false)]
    [InlineData(1252, "Größe, été, año", null, null, "windows-1252", true)]
    [InlineData(65001, "性别 Größe", 65001, null, "UTF-8", false)]
    [InlineData(65001, "性别 Größe", null, "UTF-8", "UTF-8", false)]
    [InlineData(65001, "plain", null, null, "ASCII", false)]
    public void EncodingIsTheRecordsTheCodePagesOrWhatTheBytesLookLike(int codePage, string label, int? recorded, string? named, string found, bool isGuess)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;

        var survey = ReadData.Survey(new SavFile { Encoding = encoding, Label = label, CodePage = recorded, EncodingName = named }.ToArray());

        (survey.Variables[0].Label, survey.Encoding, survey.Notes.Length > 0).Should().Be((label, found, isGuess));
    }

    [Fact]
    public void AnswersDecideTheEncodingWhereLabelsAreAscii()
    {
        var survey = ReadData.Survey(new SavFile { Encoding = Gbk, CodePage = null, Rows = [(1, "北京"), (2, "上海")] }.ToArray());

        survey.Variables[1].Answers.Values().Should().Equal("北京", "上海");
        survey.Notes.Single().English.Should().Be("The file does not name its encoding, or not the right one; its texts were read as GBK.");
    }

    [Fact]
    public void EncodingThatTheStudyNamesWins()
    {
        var file = new SavFile { Encoding = Gbk, Label = "性别", CodePage = 65001 }.ToArray();

        ReadData.Survey(file, "gbk").Variables[0].Label.Should().Be("性别");
    }

    [Fact]
    public void LabelCutWithinACharacterLosesThatCharacterOnly()
    {
        ReadData.Survey(new SavFile { LabelBytes = Encoding.UTF8.GetBytes("性别")[..^1] }.ToArray()).Variables[0].Label.Should().Be("性");
    }

    [Fact]
    public void UnknownNumberOfCasesIsReadToTheEnd()
    {
        ReadData.Survey(new SavFile { Cases = -1 }.ToArray()).Rows.Should().Be(2);
    }

    [Theory]
    [InlineData(20, 13_936_579_200.0, "2024-06-01")]
    [InlineData(22, 13_936_613_836.5, "2024-06-01T09:37:16.5")]
    [InlineData(21, 200.0, "200")]
    [InlineData(25, 90_061.0, "90061")]
    [InlineData(20, 1e300, "1E+300")]
    [InlineData(22, -1e12, "-1000000000000")]
    [InlineData(5, 1e15, "1000000000000000")]
    public void FormatsTellTimesFromNumbers(int format, double value, string answer)
    {
        var file = new SavFile { Format = (format << 16) | (20 << 8), Rows = [(value, "")], Cases = 1 };

        ReadData.Survey(file.ToArray()).Variables[0].Answers[0].Should().Be(answer);
    }

    [Fact]
    public void FileThatWasCutOffIsSaid()
    {
        var file = new SavFile { Cases = 3 }.ToArray();

        ReadData.Message(file).Should().StartWith("answers.dat: this is an SPSS data file and it is damaged: it holds 2 of its 3 cases");
        ReadData.Message(file[..^5]).Should().Contain("it ends in the middle, as a transfer that was broken off leaves it");
    }
}
