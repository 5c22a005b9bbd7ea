using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Tests.DataFiles;
using KnowledgeFlow.Studies.Tests.Stata;

namespace KnowledgeFlow.Studies.Tests.Imports;

public sealed class DescribedRoleTests
{
    [Theory]
    [InlineData("IPAddress", "", VariableRole.Pii)]
    [InlineData("Recipient_Email", "", VariableRole.Pii)]
    [InlineData("q9", "您的手机号码：", VariableRole.Pii)]
    [InlineData("city", "Where do you live?", VariableRole.Text)]
    [InlineData("id", "", VariableRole.Text)]
    public void StringIsPersonalByItsNameOrItsQuestion(string name, string label, VariableRole role)
    {
        var file = new OldDtaFile(115) { Encoding = System.Text.Encoding.UTF8, StringName = name, StringLabel = label };

        ReadData.Survey(file.ToArray()).Variables[2].Role.Should().Be(role);
    }
}
