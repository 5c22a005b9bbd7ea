using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Cli.Tests;

public sealed class MessageLanguageTests
{
    [Theory]
    [InlineData(null, ReportLanguage.English)]
    [InlineData("language: zh\n", ReportLanguage.Chinese)]
    [InlineData("title: a\nlanguage: 'zh'  # 中文\n", ReportLanguage.Chinese)]
    [InlineData("# language: zh\n", ReportLanguage.English)]
    [InlineData("language: fr\n", ReportLanguage.English)]
    public void AStudyFileSpeaksItsLanguageEvenWhereItCannotBeRead(string? head, ReportLanguage expected)
    {
        using var line = new CommandLine();
        string[] arguments = ["run", head is null ? line.At("none.yaml") : line.Write("study.yaml", $"{head}analyses: [[[")];
        MessageLanguage.OfInput(arguments, ReportLanguage.English).Should().Be(expected);
    }

    [Fact]
    public void TheOptionWinsOverTheFileAndTheFileOverTheSystem()
    {
        using var line = new CommandLine();
        var study = line.Write("study.yaml", "language: zh\n");
        MessageLanguage.OfInput(["run", study, "--lang", "en"], ReportLanguage.Chinese).Should().Be(ReportLanguage.English);
        MessageLanguage.OfInput(["run", study, "--lang=en"], ReportLanguage.Chinese).Should().Be(ReportLanguage.English);
        MessageLanguage.OfInput(["run", study], ReportLanguage.English).Should().Be(ReportLanguage.Chinese);
        MessageLanguage.OfInput(["codebook", "data.csv"], ReportLanguage.Chinese).Should().Be(ReportLanguage.Chinese);
    }

    [Theory]
    [InlineData(ReportLanguage.Chinese, null, null, "zh_CN.UTF-8")]
    [InlineData(ReportLanguage.English, "C", "zh_CN.UTF-8", "zh_CN.UTF-8")]
    [InlineData(ReportLanguage.Chinese, "", "", "zh_TW")]
    [InlineData(ReportLanguage.English, null, "fr_FR.UTF-8", null)]
    public void TheFirstLocaleThatIsSetDecides(ReportLanguage expected, params string?[] locales) => SystemLanguage.Of(locales).Should().Be(expected);
}
