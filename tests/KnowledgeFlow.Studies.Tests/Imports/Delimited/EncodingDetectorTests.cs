using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Studies.Surveys;

namespace KnowledgeFlow.Studies.Tests.Imports.Delimited;

public sealed class EncodingDetectorTests
{
    private const string Answers = "编号,一题,備註\n1,同意,“一一一”\n2,不同意,好\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void EncodingIsFound(string name, bool mark)
    {
        var encoding = Named(name);
        ShouldReadAnswers("data: data.csv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Answers)]);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("UTF-8")]
    [InlineData("gbk")]
    public void EncodingIsTakenFromTheStudy(string name) =>
        ShouldReadAnswers($"data: {{file: data.csv, encoding: {name}}}", Named(name).GetBytes(name == "big5" ? Traditional(Answers) : Answers), name == "big5");

    [Fact]
    public void WindowsCodePageIsTakenFromTheStudy()
    {
        using var study = new StudyFolder("data: {file: data.csv, encoding: windows-1252}\nanalyses: [{type: frequencies, variables: [année]}]", Named("windows-1252").GetBytes("année\n“été”\n"));
        Texts(study.Survey, "année").Should().Equal("“été”");
    }

    /// <summary>ö and ß side by side are a character of GB 18030 too, which nobody writes within a Latin word.</summary>
    [Fact]
    public void AccentedLettersWithinWordsAreNotChinese()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [Größe]}]", Named("windows-1252").GetBytes("Größe;Nr\nklein;1\ngroß;2\n"));
        Texts(study.Survey, "Größe").Should().BeEquivalentTo("klein", "groß");
    }

    [Fact]
    public void Utf16WithoutMarkIsFoundWhereMostCharactersAreChinese()
    {
        var text = "一一一一一一一一一一一一一一一一一一一一一\n一\n";
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [" + text[..21] + "]}]", Encoding.Unicode.GetBytes(text));
        Texts(study.Survey, text[..21]).Should().Equal("一");
    }

    /// <summary>A zero byte beside a comma is what UTF-16 would have there; all the other commas and line breaks, which stand alone, tell against it.</summary>
    [Theory]
    [InlineData("id,v\n1,\0知\n2,识\n3,好\n")]
    [InlineData("id,v\n1\0,知\n2,识\n3,好\n")]
    [InlineData("id ,v\n1,知\n2\0,识\n3,好\n")]
    public void AStrayZeroByteIsNoEvidenceOfUtf16(string text)
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [v]}]", Encoding.UTF8.GetBytes(text));

        Texts(study.Survey, "v").Should().Contain("好");
    }

    /// <summary>Two zero bytes together are no character of UTF-16 text: such a file is UTF-32 or no text, whatever stands beside its commas.</summary>
    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Utf32WithoutMarkIsNotTakenForUtf16(string name)
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [v]}]", Named(name).GetBytes("id,v\n1,2\n2,3\n"));

        study.Message.Should().Contain("this is a binary file");
    }

    [Fact]
    public void Utf8IsFoundAcrossTheBuffersOfALongFile()
    {
        // Three-byte characters meet every position of a 64 KiB buffer's end.
        var text = "v\n" + string.Concat(Enumerable.Repeat("知\n", 100_000)) + "a知\n" + string.Concat(Enumerable.Repeat("识😀\n", 50_000));
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [v]}]", text);
        Texts(study.Survey, "v").Should().Equal("a知", "知", "识😀");
    }

    private static void ShouldReadAnswers(string data, byte[] bytes, bool traditional = false)
    {
        using var study = new StudyFolder($"{data}\nanalyses: [{{type: frequencies, variables: [一题, 備註]}}]".Replace("一题", traditional ? "一題" : "一题", StringComparison.Ordinal), bytes);
        Texts(study.Survey, "備註").Should().BeEquivalentTo("“一一一”", "好");
    }

    private static string Traditional(string text) =>
        text.Replace('编', '編').Replace('号', '號').Replace('题', '題');

    private static ImmutableArray<string> Texts(SurveyTable survey, string column) => ((SurveyColumn.Textual)survey.Columns[column]).Texts;

    private static Encoding Named(string name) => name switch
    {
        "utf-8" or "UTF-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
    };
}
