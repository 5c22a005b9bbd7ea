using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.Yaml;

public sealed class YamlReasonsTests
{
    [Theory]
    [InlineData("title: \"a\ndata: b\n", "引号")]
    [InlineData("title: 'a\n", "引号没有成对")]
    [InlineData("title: a: b\n", "冒号")]
    [InlineData("analyses: [a, b\n", "方括号内缺少")]
    [InlineData("likert: {min: 1, max: 5\n", "花括号")]
    [InlineData("title: @a\n", "文字不能以此符号开头")]
    [InlineData("title: \"C:\\data\"\n", "转义")]
    [InlineData("title: a\n  data: b\n", "冒号")]
    [InlineData("analyses:\n  - type: cfa\n - type: sem\n", "缩进")]
    public void TheParsersFindingIsToldInChinese(string text, string words)
    {
        var read = () => StudyFileReader.Parse("study.yaml", text);

        read.Should().Throw<BadInputException>().Which.Problem.ToMessage(ReportLanguage.Chinese).Split('\n')[0].Should().Contain(words).And.NotContain("while ").And.NotContain("原文");
    }

    [Theory]
    [InlineData("title:a\nlanguage: en\n", "study.yaml:1:6: there is no blank behind the colon of title:")]
    [InlineData("data: d.csv\nanalyses:[{type: cfa}]\n", "study.yaml:2:1: unknown key \"analyses:[{type\" in the study file\nWrite a blank behind the colon of analyses.")]
    [InlineData("data: d.csv\nlikert: {min:1, max: 5}\n", "study.yaml:2:10: unknown key \"min:1\" in likert\nWrite a blank behind the colon of min. Did you mean min?")]
    public void AColonWithoutABlankIsNamed(string text, string message)
    {
        var read = () => StudyFileReader.Parse("study.yaml", text);

        var problem = read.Should().Throw<BadInputException>().Which.Problem;
        string.Join('\n', problem.ToMessage(ReportLanguage.English).Split('\n').Where(line => !line.StartsWith("  ", StringComparison.Ordinal))).Should().StartWith(message);
    }
}
