using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Verification;

namespace KnowledgeFlow.Studies.Tests.Publications;

/// <summary>The published studies under <c>samples/</c>.</summary>
public sealed class SampleStudyTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public void StudyAPrintsWhatItsPublishedValuesList()
    {
        var paper = PublishedStudyReader.Read(Path.Combine(Samples, "knowledge-flow", "paper.yaml"));
        var published = PublishedValuesReader.Read(Path.Combine(Samples, "knowledge-flow", "published.csv"), Texts.At("published.csv"));
        paper.Printed.Select(Written).Should().Equal(published.Select(Written));
        paper.Printed.Should().HaveCount(23);
    }

    [Fact]
    public void StudyBKeepsItsImpossibleNumbersToTheLetter()
    {
        var paper = PublishedStudyReader.Read(Path.Combine(Samples, "innovation", "paper.yaml"));
        paper.Sample.Should().Be(new PublishedSample(569, null, null, 506));
        paper.Subject.Constructs.Sum(construct => construct.Items.Length).Should().Be(26);
        paper.Printed.Where(value => value.Status != PublishedStatus.Expected).Select(value => (value.Cell, value.Printed, value.Status)).Should().Equal(
            ("frequencies.education[doctor].valid_percent", "1.2%", PublishedStatus.Misprint),
            ("cfa.fit[model].tli", ">0.09", PublishedStatus.Misprint),
            ("cfa.fit[model].cfi", ">0.09", PublishedStatus.Misprint),
            ("min(collinearity.coefficients[2:*].vif)", "0.008", PublishedStatus.Impossible));
    }

    private static (string Cell, string Printed, string Source, PublishedStatus Status) Written(PublishedValue value) =>
        (value.Cell, value.Printed, value.Source, value.Status);
}
