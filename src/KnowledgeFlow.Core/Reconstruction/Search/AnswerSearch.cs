using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>
/// Local search for answers that meet all targets: a move is kept when the loss does not grow; after a long stall a few moves are kept whatever they do. The targets' scales, their mean
/// change under one random move, put them on one footing: rounding intervals would not, as one of F is narrower than a move of it and one of a coefficient wider.
/// </summary>
internal sealed class AnswerSearch
{
    private const int MovesForScale = 600;
    private const long FirstRescaling = 500;
    private const long RescalingGrowth = 2;
    private const int StallMoves = 50_000;
    private const int KickMoves = 6;
    private const int MostKicksInVain = 8;
    private const int MovesPerReport = 4096;

    private readonly TrackedAnswers answers;
    private readonly TargetEvaluation evaluation;
    private readonly AnswerMoves moves;
    private readonly RowRule rule;
    private readonly RandomSource random;

    /// <summary>A search that begins at the answers as they are.</summary>
    public AnswerSearch(TrackedAnswers answers, TargetEvaluation evaluation, AnswerMoves moves, RowRule rule, RandomSource random)
    {
        (this.answers, this.evaluation, this.moves, this.rule, this.random) = (answers, evaluation, moves, rule, random);
    }

    /// <summary>Sets each target's scale to the mean size of its change under one random move.</summary>
    private void SetScales()
    {
        var changes = SampleChanges();
        for (var target = 0; target < evaluation.Targets; target++)
        {
            var mean = changes.Sum(change => Math.Abs(change[target])) / MovesForScale;
            evaluation.SetScale(target, mean > 0 ? mean : 1);
        }

        evaluation.EvaluateAll();
    }

    /// <summary>The changes of all targets under each of several hundred random moves, none of which is kept; 0 where a statistic does not exist.</summary>
    public double[][] SampleChanges()
    {
        var before = Enumerable.Range(0, evaluation.Targets).Select(evaluation.Value).ToArray();
        var changes = new double[moves.IsEmpty ? 0 : MovesForScale][];
        for (var i = 0; i < changes.Length; i++)
        {
            if (moves.Draw(answers, random) is not { } move)
            {
                return changes[..i];
            }

            var back = move.Apply(answers);
            evaluation.Update(move.Column);
            changes[i] = [.. before.Select((value, target) => evaluation.Value(target) - value is var change && double.IsFinite(change) ? change : 0)];
            back.Apply(answers);
            evaluation.TakeBack(move.Column);
        }

        return changes;
    }

    /// <summary>Searches until every target is met or the moves are used up; leaves the best answers found.</summary>
    /// <returns>The moves tried.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public long Run(long maximumMoves, IProgress<ReconstructionProgress>? progress, CancellationToken cancellation)
    {
        var (tried, stalled) = (0L, 0);
        var rescaling = FirstRescaling;
        SetScales();
        var lowest = evaluation.Loss;
        int[]? best = null;
        var bestLoss = double.PositiveInfinity;
        var (kicksInVain, fewestUnmet) = (0, int.MaxValue);
        while (!(evaluation.Loss == 0) && tried < maximumMoves && !moves.IsEmpty)
        {
            if (tried % MovesPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ReconstructionProgress(tried, evaluation.Unmet, evaluation.Loss));
            }

            if (tried == rescaling)
            {
                // What a target gives way by depends on where it stands: a square hardly moves near zero.
                SetScales();
                (lowest, rescaling) = (evaluation.Loss, rescaling * RescalingGrowth);
            }

            tried++;
            if (!Try(isForced: false))
            {
                break;
            }

            if (evaluation.Loss < lowest)
            {
                (lowest, stalled) = (evaluation.Loss, 0);
            }
            else if (++stalled >= StallMoves)
            {
                // Scales change with each kick, so that losses are compared as numbers of targets first.
                kicksInVain = evaluation.Unmet < fewestUnmet ? 0 : kicksInVain + 1;
                fewestUnmet = Math.Min(fewestUnmet, evaluation.Unmet);
                if (kicksInVain >= MostKicksInVain)
                {
                    break;
                }

                if (!(evaluation.Loss >= bestLoss))
                {
                    (best, bestLoss) = (answers.ToArray(), evaluation.Loss);
                }

                for (var i = 0; i < KickMoves; i++)
                {
                    Try(isForced: true);
                }

                SetScales();
                (lowest, stalled) = (evaluation.Loss, 0);
            }
        }

        if (best is not null && !(evaluation.Loss <= bestLoss))
        {
            answers.Restore(best);
            evaluation.EvaluateAll();
        }

        return tried;
    }

    private bool Try(bool isForced)
    {
        var before = evaluation.Loss;
        if (moves.Draw(answers, random) is not { } move)
        {
            return false;
        }

        var back = move.Apply(answers);
        evaluation.Update(move.Column);

        // A loss that is NaN loses against one that is not, and not against another: a search may begin where a statistic does not exist.
        var isWorse = isForced ? double.IsNaN(evaluation.Loss) : evaluation.Loss > before || (double.IsNaN(evaluation.Loss) && !double.IsNaN(before));
        if (isWorse || !IsAllowed(move))
        {
            back.Apply(answers);
            evaluation.TakeBack(move.Column);
        }
        else
        {
            evaluation.Keep(move.Column);
        }

        return true;
    }

    private bool IsAllowed(AnswerMove move) =>
        rule.Allows(answers.Row(move.FirstRow)) && (move.SecondRow < 0 || rule.Allows(answers.Row(move.SecondRow)));
}
