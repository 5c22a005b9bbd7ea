using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Studies.Tests.Running;

public sealed class StudyRunnerTests
{
    [Fact]
    public void CancelledRunStops()
    {
        using var study = new StudyFolder("data: data.csv\nanalyses: [{type: frequencies, variables: [v]}]", "v\n1\n");
        var run = () => StudyRunner.Run(study.Plan, new CancellationToken(canceled: true));
        run.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData("screening: {sent: 9}", true)]
    [InlineData("screening: {id: v}", true)]
    [InlineData("screening: {}", false)]
    [InlineData("synthetic: true", false)]
    public void SampleHasASectionWhereTheStudySpeaksOfIt(string line, bool there)
    {
        using var study = new StudyFolder($"data: data.csv\n{line}\nanalyses: [{{type: frequencies, variables: [v]}}]", "v\n1\n");
        study.Result.Report.Sections.Any(section => section.Id == "screening").Should().Be(there);
    }

    [Fact]
    public void VersionIsTheAssemblys() => StudyRunner.Version.Should().MatchRegex(@"^\d+\.\d+\.\d+");
}
