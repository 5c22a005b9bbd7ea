using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.BadInput;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("constructs", "constructs")]
    [InlineData("construct", "constructs")]
    [InlineData("LIKERT", "likert")]
    [InlineData("likret", "likert")]
    [InlineData("完全同议", "完全同意")]
    [InlineData("zzzzzz", null)]
    [InlineData("", null)]
    public void NearestIsWhatWasLikelyMeant(string name, string? nearest) =>
        NearestName.Of(name, ["likert", "constructs", "完全同意"]).Should().Be(nearest);

    [Fact]
    public void FirstOfEquallyNearNamesWins() => NearestName.Of("KS9", ["KS1", "KS2"]).Should().Be("KS1");

    [Fact]
    public void QuestionIsNothingWhereNothingIsNear() => NearestName.Question("zzz", ["likert"]).Should().Be(Phrase.Empty);
}
