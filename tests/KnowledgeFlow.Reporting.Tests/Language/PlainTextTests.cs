using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Reporting.Tests.Language;

public class PlainTextTests
{
    [Theory]
    [InlineData("  two\r\n\t lines ", "two lines")]
    [InlineData("a\u0000b\u001b[31m\u0085c", "ab[31m c")]
    [InlineData("\u202Eevil\u2066", "evil")]
    [InlineData("\uFEFFtext", "text")]
    [InlineData("知识\u3000流动", "知识 流动")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👍🏽", "👍🏽")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData(" begins", "begins")]
    [InlineData("ends ", "ends")]
    [InlineData("two  blanks", "two blanks")]
    [InlineData("!plain ~text~", "!plain ~text~")]
    [InlineData("a\u007fb", "ab")]
    public void TextIsMadeOnePrintableLine(string text, string expected) => PlainText.OneLine(text).Should().Be(expected);

    [Fact]
    public void HalfASurrogatePairIsReplaced() => PlainText.OneLine("a\ud800b").Should().Be("a\uFFFDb");
}
