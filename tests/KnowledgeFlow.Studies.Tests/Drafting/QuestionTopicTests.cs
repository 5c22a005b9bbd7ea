using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Studies.Tests.Drafting;

public sealed class QuestionTopicTests
{
    [Theory]
    [InlineData("以下是关于您直接上级的描述，请根据实际感受选择（1=非常不同意）", "您直接上级")]
    [InlineData("Please rate these statements about your supervisor:", "your supervisor")]
    [InlineData("组织氛围", "组织氛围")]
    [InlineData("（单选）", "（单选）")]
    public void TheTopicIsReadFromTheQuestion(string question, string topic) => QuestionTopic.Of(question).Should().Be(topic);
}
