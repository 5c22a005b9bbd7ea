using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Studies.Publications;
using KnowledgeFlow.Studies.Reconstruction;

namespace KnowledgeFlow.Studies.Tests.Reconstruction;

/// <summary>The samples of the repository come out of their papers again, byte for byte.</summary>
public sealed class SampleReconstructionTests
{
    [Fact]
    public void KnowledgeFlowIsWhatItsPaperAndSeedThreeGive()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "knowledge-flow");
        var paper = Path.Combine(folder, "paper.yaml");

        StudyReconstruction.Run(PublishedStudyReader.Read(paper), File.ReadAllText(paper), new ReconstructionSettings(3), cancellation: TestContext.Current.CancellationToken)
            .TryGet(out var study, out var diagnosis).Should().BeTrue(diagnosis?.ToString());

        study!.Verification.Reproduced.Should().BeTrue();
        foreach (var file in study.Files.Where(file => file.Path != "README.md"))
        {
            File.ReadAllBytes(Path.Combine(folder, file.Path)).Should().Equal(file.Content.ToArray(), "{0} is generated", file.Path);
        }
    }
}
