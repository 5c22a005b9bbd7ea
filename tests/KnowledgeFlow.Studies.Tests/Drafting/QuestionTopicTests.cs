using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Studies.Tests.Drafting;

public sealed class QuestionTopicTests
{
    [Theory]
    [InlineData("以下是关于您直接上级的描述，请根据实际感受选择（1=非常不同意）", "直接上级")]
    [InlineData("以下是关于您知识共享行为的描述", "知识共享行为")]
    [InlineData("Please rate these statements about your supervisor:", "supervisor")]
    [InlineData("组织氛围", "组织氛围")]
    [InlineData("（单选）", "（单选）")]
    public void TheTopicIsReadFromTheQuestion(string question, string topic) => QuestionTopic.Of(question).Should().Be(topic);

    [Theory]
    [InlineData("您的性别", "性别")]
    [InlineData("您在现单位的工作年限", "现单位的工作年限")]
    [InlineData("你在线学习的频率", "在线学习的频率")]
    [InlineData("Your gender", "gender")]
    [InlineData("学历", "学历")]
    [InlineData("您", "您")]
    public void ALabelAddressesNobody(string label, string told) => QuestionTopic.WithoutAddress(label).Should().Be(told);
}
