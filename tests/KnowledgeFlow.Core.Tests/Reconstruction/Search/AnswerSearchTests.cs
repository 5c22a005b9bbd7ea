using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Search;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Search;

public sealed class AnswerSearchTests
{
    /// <summary>Nine stalls of 50,000 moves, the last eight after kicks that met no more targets; the ten million moves that are allowed are not made.</summary>
    [Fact]
    public void WhatEightKicksDoNotMoveIsGivenUp() =>
        Contradiction(10_000_000).Moves.Should().BeInRange(9 * 50_000, 600_000);

    /// <summary>Wherever the budget ends, before, within or after a kick, the best answers found are the ones left: of two contradicting means one is met.</summary>
    [Theory]
    [InlineData(60_000)]
    [InlineData(50_600)]
    [InlineData(200_001)]
    public void OneOfTwoContradictingTargetsIsLeftUnmet(long moves) => Contradiction(moves).Targets.Should().ContainSingle();

    /// <summary>From answers that no single move betters, a kick leads on to answers that meet all.</summary>
    [Fact]
    public void KicksLeadOutOfWhereNoSingleMoveBetters()
    {
        var (search, evaluation, _) = Trapped();
        evaluation.Unmet.Should().Be(1);

        search.Run(10_000_000, null, TestContext.Current.CancellationToken).Should().BeGreaterThan(50_000, "no move betters them before the first kick, and exchanges go on for ever");

        evaluation.Unmet.Should().Be(0);
    }

    /// <summary>Where the moves are used up just as the answers have been kicked away, those from before the kick are put back. A kick may come round to where it began: not so with all seeds.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void TheBestAnswersAreLeftWhereTheBudgetEndsAtAKick(ulong seed)
    {
        var (search, evaluation, answers) = Trapped(seed);

        search.Run(50_000, null, TestContext.Current.CancellationToken).Should().Be(50_000);

        evaluation.Unmet.Should().Be(1);
        (answers.Mean(0), answers.Mean(1)).Should().Be((3.1, 2.9));
    }

    /// <summary>
    /// Ten answers to two items with means 3.1 and 2.9, where ten targets want 3 for the mean of both and one wants 3 for the first item. With steps x and y of the items' sums away from 3 the loss is 10(x + y)² + 4x² in the unit of one
    /// target of both (a random move changes the first item's mean half as often but by twice as much, so that their scales are about equal): 4 at (1, −1), 10 and more at each of its neighbours.
    /// </summary>
    private static (AnswerSearch Search, TargetEvaluation Evaluation, TrackedAnswers Answers) Trapped(ulong seed = 1)
    {
        var both = new TargetStatistic.Mean(AnswerVariable.MeanOf(["X1", "X2"]));
        var problem = new ReconstructionProblem(
            10,
            [new("X", ["X1", "X2"], 1, 5)],
            [],
            [
                .. Enumerable.Range(0, 10).Select(i => new ReconstructionTarget($"both {i}", both, Interval.Rounded(3.0, 2))),
                new("first", new TargetStatistic.Mean(AnswerVariable.Column("X1")), Interval.Rounded(3.0, 2)),
            ]);
        var targets = new CompiledTargets(problem.Columns, problem.Targets);
        int[] first = [4, 3, 3, 3, 3, 3, 3, 3, 3, 3], second = [2, 3, 3, 3, 3, 3, 3, 3, 3, 3];
        var answers = new TrackedAnswers(targets.Columns, (int[])[.. first.Zip(second, (a, b) => (int[])[a, b]).SelectMany(row => row)], 10);
        var evaluation = new TargetEvaluation(targets, answers);
        return (new AnswerSearch(answers, evaluation, new AnswerMoves(problem, evaluation), new RowRule(problem), new RandomSource(seed)), evaluation, answers);
    }

    private static Diagnosis.UnmetTargets Contradiction(long moves)
    {
        var item = AnswerVariable.MeanOf(["X1"]);
        var problem = new ReconstructionProblem(
            20,
            [new("X", ["X1", "X2"], 1, 5)],
            [],
            [
                new("low", new TargetStatistic.Mean(item), Interval.Rounded(3.0, 2)),
                new("high", new TargetStatistic.Mean(item), Interval.Rounded(3.05, 2)),
            ]);
        return AnswerReconstruction.Run(problem, new ReconstructionSettings(1) { MaximumMoves = moves, ConflictMoves = 0 }, cancellation: TestContext.Current.CancellationToken)
            .Diagnosed<Diagnosis.UnmetTargets>();
    }
}
