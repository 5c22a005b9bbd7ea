using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.BadInput;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("TL1，TL2", "，", ",")]
    [InlineData("TL1、TL2", "、", ",")]
    [InlineData("TL1—TL6", "—", "-")]
    [InlineData("TL1～TL6", "～", "-")]
    [InlineData("［TL1", "［", "[")]
    [InlineData("TL１", "１", "1")]
    [InlineData("factor（TL1）", "（", "(")]
    public void ASignThatHidesAKnownNameIsNamed(string given, string sign, string ascii)
    {
        var hint = FullWidth.Hint(given, ["TL1", "TL2"]);
        hint.English.Should().Be($"“{sign}” is a full-width sign; write \"{ascii}\" in its place. ");
        hint.Chinese.Should().Be($"“{sign}”是全角符号，请改为半角的“{ascii}”。");
    }

    [Theory]
    [InlineData("您的学历：")]
    [InlineData("TL9，TL8")]
    [InlineData("TL1,TL2")]
    public void ANameMayHoldSuchSignsByRight(string given) => FullWidth.Hint(given, ["TL1", "TL2", "您的年龄："]).Should().Be(Phrase.Empty);

    [Theory]
    [InlineData("title: 研究\ndata：data.csv\nanalyses: [{type: reliability}]\n", 2, 5, "：", ":")]
    [InlineData("title：研究\ndata：data.csv\n", 1, 6, "：", ":")]
    [InlineData("data: d.csv\nconstructs：\n  A: {items: A1-A3}\nanalyses: [{type: reliability}]\n", 2, 11, "：", ":")]
    [InlineData("data: d.csv\nanalyses: [{type: reliability｝]\n", 2, 30, "｝", "}")]
    public void YamlThatASignSpoilsIsToldWithACaret(string yaml, int line, int column, string sign, string ascii)
    {
        var read = () => StudyFileReader.Parse("study.yaml", yaml);
        var problem = read.Should().Throw<BadInputException>().Which.Problem;
        problem.Place.Name.English.Should().Be($"study.yaml:{line}:{column}");
        problem.Place.Excerpt.Should().EndWith("^^");
        problem.Finding.English.Should().Contain($"“{sign}” is a full-width sign");
        problem.Remedy.Chinese.Should().EndWith($"半角符号：{ascii}");
    }

    [Theory]
    [InlineData("data: d.csv\nlikert: {min：1, max: 5}\nanalyses: [{type: reliability}]\n", "“：” is a full-width sign; write \":\" in its place. ")]
    [InlineData("data: d.csv\nlikert: {min: １, max: 5}\nanalyses: [{type: reliability}]\n", "“１” is a full-width sign; write \"1\" in its place. ")]
    [InlineData("data: d.csv\nconstructs:\n  A:\n    items：[A1]\nanalyses: [{type: reliability}]\n", "full-width sign")]
    [InlineData("data: d.csv\nanalyses:\n  - {type: sem, model: \"A =～ A1 + A2\"}\n", "“～” is a full-width sign; write \"~\" in its place. ")]
    public void SignsWithinValuesAreNamed(string yaml, string said) => Texts.MessageOf(yaml).Should().Contain(said);
}
