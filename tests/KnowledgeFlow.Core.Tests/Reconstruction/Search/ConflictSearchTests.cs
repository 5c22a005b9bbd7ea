using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Search;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Search;

public sealed class ConflictSearchTests
{
    /// <summary>Of a paper most of whose prints cannot be met, as many would be tried as it prints, and the search would go on for minutes.</summary>
    [Fact]
    public void NoMoreThanADozenTargetsAreTried()
    {
        ConflictSearch.Candidates([.. Enumerable.Range(0, 80)], []).Should().Equal(Enumerable.Range(0, 12));
        ConflictSearch.Candidates([.. Enumerable.Range(0, 80)], [new double[90], new double[90]]).Should().Equal(Enumerable.Range(0, 12));
    }

    [Fact]
    public void RelatedTargetsFillUpTheDozen()
    {
        double[][] changes = [[1, 1, 1, 2], [-1, -1, 1, 2], [2, 2, 0, -1]];

        ConflictSearch.Candidates([0], changes).Should().Equal(0, 1, 3);
    }

    [Fact]
    public void ManyTargetsLeaveFewMovesForEach()
    {
        var settings = new ReconstructionSettings(1);

        ConflictSearch.MovesOf(settings, 12, 10).Should().Be(settings.ConflictMoves);
        ConflictSearch.MovesOf(settings, 12, 100).Should().Be(16_666);
        ConflictSearch.MovesOf(settings, 0, 100).Should().Be(settings.ConflictMoves);
        ConflictSearch.MovesOf(settings with { ConflictMoves = 500 }, 12, 100).Should().Be(500);
    }
}
