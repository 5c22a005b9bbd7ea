using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Studies.Tests.Drafting;

public sealed class NameListTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("TL1-TL6, KS2 ,", new[] { "TL1-TL6", "KS2" })]
    [InlineData("\"a, b\",c", new[] { "a, b", "c" })]
    [InlineData("您的学历：,`您的年龄：`:x", new[] { "您的学历：", "`您的年龄：`:x" })]
    [InlineData("factor(a,b),c^2", new[] { "factor(a,b)", "c^2" })]
    [InlineData("\"open,end", new[] { "\"open,end" })]
    public void CommasPartNamesOutsideOfQuotesAndBrackets(string list, string[] names) => NameList.Split(list).Should().Equal(names);
}
