using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Search;

public sealed class AnswerSearchTests
{
    /// <summary>Thirteen stalls of 50,000 moves, the last twelve after kicks that met no more targets; the ten million moves that are allowed are not made.</summary>
    [Fact]
    public void WhatTwelveKicksDoNotMoveIsGivenUp() =>
        Contradiction(10_000_000).Moves.Should().BeInRange(13 * 50_000, 800_000);

    /// <summary>Wherever the budget ends, before, within or after a kick, the best answers found are the ones left: of two contradicting means one is met.</summary>
    [Theory]
    [InlineData(60_000)]
    [InlineData(50_600)]
    [InlineData(200_001)]
    public void OneOfTwoContradictingTargetsIsLeftUnmet(long moves) => Contradiction(moves).Targets.Should().ContainSingle();

    private static Diagnosis.UnmetTargets Contradiction(long moves)
    {
        var item = AnswerVariable.MeanOf(["X1"]);
        var problem = new ReconstructionProblem(
            20,
            [new("X", ["X1", "X2"], 1, 5)],
            [],
            [
                new("low", new TargetStatistic.Mean(item), TargetInterval.OfRounded(3.0, 2)),
                new("high", new TargetStatistic.Mean(item), TargetInterval.OfRounded(3.05, 2)),
            ]);
        return AnswerReconstruction.Run(problem, new ReconstructionSettings(1) { MaximumMoves = moves, ConflictMoves = 0 }, cancellation: TestContext.Current.CancellationToken)
            .Diagnosed<Diagnosis.UnmetTargets>();
    }
}
