using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Tests.BadInput;

public sealed class LabelledNameTests
{
    private static readonly LabelledName[] Known = [new("KS", "Knowledge sending"), new("OT", "组织信任"), new("gender", "gender")];

    [Theory]
    [InlineData("组织信任", "Did you mean OT, whose label this is? ")]
    [InlineData("knowledge Sending", "Did you mean KS, whose label this is? ")]
    [InlineData("ks", "Did you mean KS? ")]
    [InlineData("gendre", "Did you mean gender? ")]
    [InlineData("entirely otherwise", "")]
    public void ALabelLeadsToItsName(string given, string question) => LabelledName.Question(given, Known).English.Should().Be(question);
}
