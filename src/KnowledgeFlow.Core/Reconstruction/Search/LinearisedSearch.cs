using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Fits;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>
/// Local search between two fits: every respondent may take one option or go back to what was fitted, so that what all of them do to a fit is a sum. A move is kept when the
/// loss does not grow. Statistics of moments stay exact.
/// </summary>
internal sealed class LinearisedSearch
{
    private const int MostDraws = 100_000;
    private const int MovesForScale = 2000;
    private const int MovesPerReport = 4096;
    private const double ReturnShare = 0.25;
    private const int None = -1;

    private readonly TrackedAnswers answers;
    private readonly TargetEvaluation evaluation;
    private readonly LinearisedQuantity[][] quantitiesOfItem;
    private readonly RowOptions options;
    private readonly RowRule rule;
    private readonly RandomSource random;
    private readonly int[] taken;

    /// <summary>A search that begins at the answers that were fitted.</summary>
    public LinearisedSearch(TrackedAnswers answers, CompiledTargets targets, TargetEvaluation evaluation, RowOptions options, RowRule rule, RandomSource random)
    {
        (this.answers, this.evaluation, this.options, this.rule, this.random) = (answers, evaluation, options, rule, random);
        quantitiesOfItem = [.. Enumerable.Range(0, options.Count / 2).Select(item => targets.Models
            .Where(model => model.Columns.Contains(item))
            .SelectMany(model => model.Parameters)
            .SelectMany(parameter => new[] { parameter.Estimate, parameter.Standardised })
            .Where(quantity => quantity.IsWanted)
            .ToArray())];
        taken = new int[answers.Rows];
        taken.AsSpan().Fill(None);
    }

    /// <summary>Searches until every target is met to first order, or the moves are used up.</summary>
    /// <param name="maximumMoves">The most moves.</param>
    /// <param name="movesBefore">The moves of earlier rounds, for the report.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The moves tried.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public long Run(long maximumMoves, long movesBefore, IProgress<ReconstructionProgress>? progress, CancellationToken cancellation)
    {
        evaluation.EvaluateAll();
        SetScales();
        var tried = 0L;
        while (!(evaluation.Loss == 0) && tried < maximumMoves)
        {
            if (tried % MovesPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ReconstructionProgress(movesBefore + tried, evaluation.Unmet, evaluation.Loss));
            }

            tried++;
            if (!TryDraw(out var row, out var option))
            {
                break;
            }

            var before = evaluation.Loss;
            var isTaken = taken[row] == option;
            Toggle(row, option);
            evaluation.Update(RowOptions.Item(option));
            if (!(evaluation.Loss <= before) || !(isTaken || rule.Allows(answers.Row(row))))
            {
                Toggle(row, option);
                evaluation.TakeBack(RowOptions.Item(option));
            }
            else
            {
                evaluation.Keep(RowOptions.Item(option));
            }
        }

        return tried;
    }

    private void SetScales()
    {
        var before = Enumerable.Range(0, evaluation.Targets).Select(evaluation.Value).ToArray();
        var changes = new double[before.Length];
        for (var i = 0; i < MovesForScale; i++)
        {
            if (!TryDraw(out var row, out var option))
            {
                break;
            }

            Toggle(row, option);
            evaluation.Update(RowOptions.Item(option));
            for (var target = 0; target < changes.Length; target++)
            {
                var change = Math.Abs(evaluation.Value(target) - before[target]);
                changes[target] += double.IsFinite(change) ? change : 0;
            }

            Toggle(row, option);
            evaluation.TakeBack(RowOptions.Item(option));
        }

        for (var target = 0; target < changes.Length; target++)
        {
            evaluation.SetScale(target, changes[target] > 0 ? changes[target] / MovesForScale : 1);
        }

        evaluation.EvaluateAll();
    }

    // A respondent who has taken an option can only go back; one who has not can take any. Where nobody can do either there is no move.
    private bool TryDraw(out int row, out int option)
    {
        for (var draw = 0; draw < MostDraws; draw++)
        {
            row = random.NextInt32(answers.Rows);
            if (taken[row] != None)
            {
                if (random.NextDouble() < ReturnShare)
                {
                    option = taken[row];
                    return true;
                }

                continue;
            }

            option = random.NextInt32(options.Count);
            if (options.IsPossible(option, answers[row, RowOptions.Item(option)]))
            {
                return true;
            }
        }

        (row, option) = (0, 0);
        return false;
    }

    private void Toggle(int row, int option)
    {
        var sign = taken[row] == option ? -1 : 1;
        var item = RowOptions.Item(option);
        taken[row] = sign > 0 ? option : None;
        answers.Set(row, item, answers[row, item] + (sign * RowOptions.Step(option)));
        foreach (var quantity in quantitiesOfItem[item])
        {
            quantity.Add((row * options.Count) + option, sign);
        }
    }
}
