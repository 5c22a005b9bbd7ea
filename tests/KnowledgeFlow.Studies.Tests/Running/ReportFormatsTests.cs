using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Running;

public sealed class ReportFormatsTests
{
    [Theory]
    [InlineData("json,csv,md,svg", "json csv md svg")]
    [InlineData(" md , json ,md,", "md json")]
    public void FormatsAreNamedInAList(string list, string formats) =>
        string.Join(' ', ReportFormats.Parse(list).Select(renderer => renderer.Format)).Should().Be(formats);

    [Fact]
    public void DefaultFormatsAreBuilt() => ReportFormats.Parse(string.Join(',', ReportFormats.Default)).Should().HaveCount(ReportFormats.Default.Length);

    [Theory]
    [InlineData("jsn", "--format: there is no format \"jsn\"\nDid you mean json? Formats: ")]
    [InlineData("", "--format: there is no format \"\"\nFormats: ")]
    [InlineData("md,PDF", "--format: there is no format \"PDF\"\n")]
    public void UnknownFormatIsRefused(string list, string message)
    {
        var parse = () => ReportFormats.Parse(list);
        parse.Should().Throw<BadInputException>().Which.Message.Should().StartWith(message);
    }
}
