using KnowledgeFlow.Studies.Drafting;

namespace KnowledgeFlow.Studies.Tests.Drafting;

public sealed class SurveyTitleTests
{
    [Theory]
    [InlineData("data/280012345_按文本_变革型领导与知识共享_423_423.xlsx", "变革型领导与知识共享")]
    [InlineData("280012345_按序号_领导_2024调查_423_423.csv", "领导_2024调查")]
    [InlineData("280012345_按文本_423_423.xlsx", "280012345_按文本_423_423")]
    [InlineData("survey_2024.csv", "survey_2024")]
    public void TheTitleIsReadFromTheFilesName(string path, string title) => SurveyTitle.Of(path).Should().Be(title);
}
