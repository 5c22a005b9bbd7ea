using KnowledgeFlow.Reporting.Formats;

namespace KnowledgeFlow.Reporting.Tests.Formats;

public sealed class ConsoleLinesTests
{
    [Theory]
    [InlineData("  我的直接上级能够与员工同甘共苦", 20, "  我的直接上级能够与\n  员工同甘共苦")]
    [InlineData("  过硬令人信服，可靠", 14, "  过硬令人信\n  服，可靠")]
    [InlineData("  短", 20, "  短")]
    [InlineData("  an English label that is long", 20, "  an English label that is long")]
    [InlineData("工作经验knowledge分享", 12, "工作经验\nknowledge分\n享")]
    public void EveryLineKeepsTheIndent(string label, int width, string lines) => ConsoleLines.Of(label, width).Should().Be(lines);
}
