using System.Text;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;

namespace KnowledgeFlow.Studies.Tests.Stata;

public sealed class StataReaderTests
{
    [Theory]
    [InlineData("answers_110.dta", "ASCII")]
    [InlineData("answers_111.dta", "ASCII")]
    [InlineData("answers_113.dta", "ASCII")]
    [InlineData("answers_114.dta", "ASCII")]
    [InlineData("answers_115.dta", "ASCII")]
    [InlineData("answers_117.dta", "ASCII")]
    [InlineData("answers_118.dta", "UTF-8")]
    [InlineData("answers_118_strl.dta", "UTF-8")]
    [InlineData("answers_119.dta", "UTF-8")]
    public void EveryReleaseGivesWhatHavenReads(string file, string encoding)
    {
        var survey = ReadData.Survey(ReadData.Reference(file));

        (survey.Format, survey.Encoding, survey.Rows, survey.Notes.Length).Should().Be(("stata", encoding, 5, 0));
        ReadData.ShouldBeWhatHavenRead(survey, $"{file}.json");
        survey.Variables[0].Role.Should().Be(VariableRole.Id);
    }

    [Fact]
    public void ExtendedMissingValuesKeepTheirLetters()
    {
        var variable = ReadData.Survey(ReadData.Reference("answers_118.dta")).VariableNamed("Q1")!;

        variable.Missing.Should().Equal(".a", ".b", ".z");
        variable.IsMissing(".z").Should().BeTrue();
        variable.Role.Should().Be(VariableRole.SingleChoice);
    }

    [Theory]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    [InlineData(105)]
    [InlineData(108)]
    [InlineData(110)]
    [InlineData(113)]
    [InlineData(115)]
    public void OldReleasesAreReadInBothByteOrders(int release)
    {
        foreach (var bigEndian in new[] { false, true })
        {
            var survey = ReadData.Survey(new OldDtaFile(release) { BigEndian = bigEndian }.ToArray());

            survey.Variables[0].Answers.Values().Should().Equal("1", "2", "");
            survey.Variables[0].Values.Should().Equal(new ImportedValue("1", "male"), new ImportedValue("2", "female"));
            survey.Variables[0].Label.Should().Be("Gender");
            survey.Variables[1].Answers.Values().Should().Equal("0.5", "-2", "");
            survey.Variables[2].Answers.Values().Should().Equal("Nord", "", "West");
            survey.Variables[3].Answers.Values().Should().Equal("1960-01-01", "2024-06-01", "");
        }
    }

    [Theory]
    [InlineData("%td", 23528.0, "2024-06-01")]
    [InlineData("%d", -1.0, "1959-12-31")]
    [InlineData("%-tdD_m_Y", 0.0, "1960-01-01")]
    [InlineData("%tc", 2032853836500.0, "2024-06-01T09:37:16.5")]
    [InlineData("%tC", 2032853863500.0, "2024-06-01T09:37:16.5")]
    [InlineData("%tC", 394416000000.0, "1972-07-01T00:00:00")]
    [InlineData("%tC", 394416001000.0, "1972-07-01T00:00:00")]
    [InlineData("%tw", 3333.0, "2024-02-05")]
    [InlineData("%tw", -1.0, "1959-12-24")]
    [InlineData("%tm", 773.0, "2024-06-01")]
    [InlineData("%tq", 257.0, "2024-04-01")]
    [InlineData("%th", 129.0, "2024-07-01")]
    [InlineData("%ty", 2024.0, "2024")]
    [InlineData("%tm", 0.5, "0.5")]
    [InlineData("%9.0g", 23528.0, "23528")]
    [InlineData("%td", 1e15, "1000000000000000")]
    public void FormatsTellTimesFromNumbers(string format, double value, string answer)
    {
        var survey = ReadData.Survey(new OldDtaFile(115) { NumberFormat = format, Numbers = [value, 0, 0] }.ToArray());

        survey.Variables[1].Answers[0].Should().Be(answer);
    }

    [Fact]
    public void TextBeforeUnicodeIsGuessedAndTheGuessIsSaid()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

        var survey = ReadData.Survey(new OldDtaFile(115) { Encoding = gbk, Label = "您的性别" }.ToArray());

        (survey.Variables[0].Label, survey.Encoding).Should().Be(("您的性别", "GBK"));
        survey.Notes.Should().ContainSingle();
        ReadData.Survey(new OldDtaFile(115) { Encoding = Encoding.Latin1, Label = "Größe" }.ToArray()).Encoding.Should().Be("windows-1252");
        ReadData.Survey(new OldDtaFile(115) { Encoding = gbk, Label = "您的性别" }.ToArray(), "gb18030").Notes.Should().BeEmpty();
    }

    [Fact]
    public void FileThatWasCutOffIsSaid()
    {
        ReadData.Message(ReadData.Reference("answers_115.dta")[..^400]).Should().StartWith("answers.dat: this is a Stata data file and it is damaged: it claims 5 observations and ends before");
        ReadData.Message(ReadData.Reference("answers_118.dta")[..3000]).Should().Contain("it is damaged");
    }
}
