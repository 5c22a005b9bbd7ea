using KnowledgeFlow.Studies.StudyFiles;

namespace KnowledgeFlow.Studies.Tests.Yaml;

public sealed class ItemRangeTests
{
    [Theory]
    [InlineData("KS1-KS3", "KS1 KS2 KS3")]
    [InlineData("Q08-Q11", "Q08 Q09 Q10 Q11")]
    [InlineData("Q9-Q11", "Q9 Q10 Q11")]
    [InlineData("Q0-Q2", "Q0 Q1 Q2")]
    [InlineData("Q0-Q10", "Q0 Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10")]
    [InlineData("题1-题3", "题1 题2 题3")]
    [InlineData("KS1 - KS2", "KS1 KS2")]
    [InlineData("Q1_1-Q1_2", "Q1_1 Q1_2")]
    [InlineData("[a-1, KS5-KS5, x]", "a-1 KS5 x")]
    [InlineData("pre-test1-pre-test2", "pre-test1 pre-test2")]
    [InlineData("KS1-KA3", "KS1-KA3")]
    [InlineData("KS1", "KS1")]
    public void RangesUnfoldAsTheHeaderWritesThem(string items, string unfolded) =>
        string.Join(' ', StudyFileReader.Parse("study.yaml", $"data: d.csv\nconstructs: {{X: {{items: {items}}}}}\nanalyses: [{{type: frequencies, variables: [v]}}]")
            .Study.Constructs[0].ItemNames).Should().Be(unfolded);
}
