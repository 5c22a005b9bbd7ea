using KnowledgeFlow.Reporting.Formats;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("`x` *y* _z_ [w](u)", "\\`x\\` \\*y\\* \\_z\\_ \\[w\\](u)")]
    [InlineData("y1~~y5", "y1\\~\\~y5")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("{onfocus=x}", "\\{onfocus=x\\}")]
    [InlineData("H^2^ @user", "H\\^2\\^ \\@user")]
    [InlineData("::: warning", "\\:\\:: warning")]
    [InlineData(":smile: a:b", "\\:smile: a:b")]
    [InlineData(": term", "\\: term")]
    [InlineData("% title", "\\% title")]
    [InlineData("0.352", "0.352")]
    [InlineData("http://x.y", "http\\://x.y")]
    [InlineData("\u001b[31mred\u0000", "\\[31mred")]
    public void MarkupIsShownAndNotObeyed(string text, string expected) => MarkdownText.Of(text).Should().Be(expected);
}
