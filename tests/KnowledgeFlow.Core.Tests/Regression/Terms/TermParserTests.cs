using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Tests.Regression.Terms;

public sealed class TermParserTests
{
    [Theory]
    [InlineData("x", "x")]
    [InlineData(" KS ", "KS")]
    [InlineData("x^2", "x^2")]
    [InlineData("x ^ 10", "x^10")]
    [InlineData("x:z", "x:z")]
    [InlineData("factor(year)", "factor(year)")]
    [InlineData("factor ( year ) : x^3", "factor(year):x^3")]
    [InlineData("组织氛围:factor(性别)", "组织氛围:factor(性别)")]
    [InlineData("Q1.a_2:é", "Q1.a_2:é")]
    [InlineData("factor", "factor")]
    [InlineData("`cov 1`:x", "cov 1:x")]
    [InlineData("factor(`您的学历：`)", "factor(您的学历：)")]
    [InlineData(" `x*y` ^ 2", "x*y^2")]
    [InlineData("`factor`:x", "factor:x")]
    [InlineData("नाम", "नाम")]
    [InlineData("𠮷_1", "𠮷_1")]
    public void TermsReadBackWithoutBlanks(string text, string canonical)
    {
        TermParser.Parse(text).Should().BeOfType<TermParse.Parsed>().Which.Term.ToString().Should().Be(canonical);
    }

    [Theory]
    [InlineData("", 0, TermElement.VariableName)]
    [InlineData("x:", 2, TermElement.VariableName)]
    [InlineData("x^", 2, TermElement.Exponent)]
    [InlineData("x^1", 2, TermElement.Exponent)]
    [InlineData("x^2,5", 3, TermElement.ColonOrEnd)]
    [InlineData("x^2.5", 3, TermElement.ColonOrEnd)]
    [InlineData("x^ -2", 3, TermElement.Exponent)]
    [InlineData("factor(x", 8, TermElement.ClosingParenthesis)]
    [InlineData("factor()", 7, TermElement.VariableName)]
    [InlineData("x*z", 1, TermElement.ColonOrEnd)]
    [InlineData("x z", 2, TermElement.ColonOrEnd)]
    [InlineData("组织 氛围", 3, TermElement.ColonOrEnd)]
    public void MalformedTermsAreLocated(string text, int position, TermElement expected)
    {
        TermParser.Parse(text).Should().Be(new TermParse.Malformed(position, expected));
    }

    [Fact]
    public void ProductsAreEqualByTheirFactors()
    {
        TermParser.Parse("x:factor(z)").Should().Be(TermParser.Parse("x : factor( z )"));
        TermParser.Parse("x:z").Should().NotBe(TermParser.Parse("z:x"));
    }
}
