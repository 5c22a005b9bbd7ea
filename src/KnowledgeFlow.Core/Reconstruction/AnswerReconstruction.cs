using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Drawing;
using KnowledgeFlow.Core.Reconstruction.Search;
using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Reconstruction;

/// <summary>
/// Finds whole-numbered answers that bring out what is printed of answers that nobody has: answers are drawn from a latent model calibrated to the print, then changed little by little until
/// every target is met. A solution is one of very many, and says nothing of what the respondents answered.
/// </summary>
public static class AnswerReconstruction
{
    private const ulong ModelStream = 1;
    private const ulong DrawStream = 2;
    private const ulong SearchStream = 3;
    private const ulong ConflictStream = 1000;
    private const ulong RoundStream = 4;

    /// <summary>Searches answers.</summary>
    /// <param name="problem">What is known.</param>
    /// <param name="settings">Seed and patience.</param>
    /// <param name="progress">Told every few thousand moves, on the calling thread's time.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>
    /// The answers, every target held against them anew; <see cref="Diagnosis.ImpossibleTargets"/> where a target lies outside what its statistic can be; or <see cref="Diagnosis.UnmetTargets"/> with the targets still out and those each of which, left out,
    /// lets the others be met. That nothing was found does not prove that there is nothing.
    /// </returns>
    /// <exception cref="ArgumentException">The problem contradicts itself in form: unknown or double names, margins that do not add up.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static Outcome<ReconstructedAnswers> Run(
        ReconstructionProblem problem, ReconstructionSettings settings, IProgress<ReconstructionProgress>? progress = null, CancellationToken cancellation = default)
    {
        problem.Validate();
        if (AttainableRange.Impossible(problem) is { IsEmpty: false } impossible)
        {
            return new Diagnosis.ImpossibleTargets(impossible);
        }

        var targets = new CompiledTargets(problem.Columns, problem.Targets);
        var rule = new RowRule(problem);
        var model = new GeneratingModel(problem, FitCalibration.ProductsOf(problem, targets), RandomSource.OfStream(settings.Seed, ModelStream));
        var drawn = FitCalibration.Draw(problem, targets, model, rule, () => RandomSource.OfStream(settings.Seed, DrawStream), cancellation);

        var answers = new TrackedAnswers(targets.Columns, drawn, problem.Rows);
        var evaluation = new TargetEvaluation(targets, answers);
        var search = new AnswerSearch(answers, evaluation, new AnswerMoves(problem, evaluation), rule, RandomSource.OfStream(settings.Seed, SearchStream));
        if (!Search(problem, settings, targets, answers, evaluation, rule, search, progress, cancellation).TryGet(out var moves, out var failure))
        {
            return failure;
        }

        var frame = Frame(problem, answers);
        var statistics = new EstimatedStatistics(frame);
        ImmutableArray<TargetCheck> checks = [.. problem.Targets.Select(target => Check(target, statistics))];
        if (evaluation.Loss == 0 && checks.All(check => check.Holds))
        {
            return new ReconstructedAnswers(frame, ChangedShare(problem, drawn, answers), moves, checks);
        }

        ImmutableArray<int> unmet = [.. Enumerable.Range(0, checks.Length).Where(target => !checks[target].Holds || evaluation.IsUnmet(target))];
        var candidates = settings.ConflictMoves == 0 || targets.Models.Count > 0 ? [] : ConflictSearch.Candidates(unmet, search.SampleChanges());
        var best = answers.ToArray();
        var conflictMoves = ConflictSearch.MovesOf(settings, candidates.Length, evaluation.Targets);
        var conflicting = candidates.Where(target =>
        {
            answers.Restore(best);
            evaluation.SetCounts(target, false);
            evaluation.EvaluateAll();
            var random = RandomSource.OfStream(settings.Seed, ConflictStream + (ulong)target);
            new AnswerSearch(answers, evaluation, new AnswerMoves(problem, evaluation), rule, random).Run(conflictMoves, null, cancellation);
            evaluation.SetCounts(target, true);
            return evaluation.Loss == 0;
        });
        return new Diagnosis.UnmetTargets(Names(unmet), Names(conflicting.Order()), moves);

        ImmutableArray<string> Names(IEnumerable<int> places) => [.. places.Select(target => problem.Targets[target].Name)];
    }

    private static Outcome<long> Search(
        ReconstructionProblem problem,
        ReconstructionSettings settings,
        CompiledTargets targets,
        TrackedAnswers answers,
        TargetEvaluation evaluation,
        RowRule rule,
        AnswerSearch search,
        IProgress<ReconstructionProgress>? progress,
        CancellationToken cancellation) => targets.Models.Count == 0
        ? search.Run(settings.MaximumMoves, progress, cancellation)
        : new FittedSearch(problem, targets, answers, evaluation, rule).Run(
            settings.MaximumMoves, round => RandomSource.OfStream(settings.Seed, RoundStream + (ulong)round), progress, cancellation);

    private static TargetCheck Check(ReconstructionTarget target, EstimatedStatistics statistics)
    {
        var value = statistics.Of(target.Statistic);
        return new TargetCheck(target, value, target.Interval.Contains(value));
    }

    private static double ChangedShare(ReconstructionProblem problem, int[] drawn, TrackedAnswers answers)
    {
        var (items, width) = (problem.Items.Length, problem.Columns.Length);
        var changed = 0;
        for (var row = 0; row < problem.Rows; row++)
        {
            for (var item = 0; item < items; item++)
            {
                changed += drawn[(row * width) + item] == answers[row, item] ? 0 : 1;
            }
        }

        return (double)changed / (problem.Rows * items);
    }

    private static SurveyData Frame(ReconstructionProblem problem, TrackedAnswers answers) => new(problem.Columns.Select((name, column) =>
        new DoubleColumn(name, [.. Enumerable.Range(0, problem.Rows).Select(row => (double)answers[row, column])])));
}
