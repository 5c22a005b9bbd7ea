using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reconstruction.Answers;
using KnowledgeFlow.Core.Reconstruction.Fits;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>Search for targets that need fits: fit, search to first order, fit again, until the fits themselves meet every target.</summary>
internal sealed class FittedSearch
{
    private const long MovesPerRound = 60_000;
    private const int MostRounds = 25;

    /// <summary>After how many rounds that leave the best answers as they were the search gives up.</summary>
    private const int MostRoundsInVain = 8;

    /// <summary>How often all moves together may look at a target. Work is counted in steps and not in seconds, so that every machine gives up at the same place.</summary>
    private const long MostLooks = 200_000_000;

    /// <summary>How many products of two answers of one respondent all fits together may go through; a paper of many respondents has fewer rounds.</summary>
    private const long MostProducts = 50_000_000;

    private const int LeastRounds = 3;
    private const int ModelThreads = 2;

    private readonly CompiledTargets targets;
    private readonly TrackedAnswers answers;
    private readonly TargetEvaluation evaluation;
    private readonly RowOptions options;
    private readonly RowRule rule;

    /// <summary>A search that begins at the answers as they are.</summary>
    public FittedSearch(ReconstructionProblem problem, CompiledTargets targets, TrackedAnswers answers, TargetEvaluation evaluation, RowRule rule)
    {
        (this.targets, this.answers, this.evaluation, this.rule) = (targets, answers, evaluation, rule);
        options = new RowOptions(problem);
    }

    /// <summary>Searches; leaves the best answers found.</summary>
    /// <returns>The moves tried; or why a model could not be fitted to the answers as they then were.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public Outcome<long> Run(long maximumMoves, Func<int, RandomSource> randomOfRound, IProgress<ReconstructionProgress>? progress, CancellationToken cancellation)
    {
        var (tried, inVain) = (0L, 0);
        var most = Math.Min(maximumMoves, MostLooks / Math.Max(1, evaluation.Targets));
        var rounds = Math.Clamp(MostProducts / Math.Max(1, answers.Rows * targets.Models.Sum(model => (long)model.Columns.Length * model.Columns.Length)), LeastRounds, MostRounds);
        var (best, bestUnmet, bestLoss) = (answers.ToArray(), int.MaxValue, double.PositiveInfinity);
        for (var round = 0; ; round++)
        {
            if (Fit(withInfluences: false, cancellation) is { } failed)
            {
                if (round == 0)
                {
                    return failed;
                }

                break;
            }

            evaluation.EvaluateAll();
            if (evaluation.Unmet < bestUnmet || (evaluation.Unmet == bestUnmet && evaluation.Loss < bestLoss))
            {
                (best, bestUnmet, bestLoss, inVain) = (answers.ToArray(), evaluation.Unmet, evaluation.Loss, 0);
            }
            else
            {
                inVain++;
            }

            if (bestUnmet == 0 || round == rounds || inVain == MostRoundsInVain || tried >= most)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();
            Fit(withInfluences: true, cancellation);
            var search = new LinearisedSearch(answers, targets, evaluation, options, rule, randomOfRound(round));
            tried += search.Run(Math.Min(MovesPerRound, most - tried), tried, progress, cancellation);
        }

        if (evaluation.Unmet != bestUnmet)
        {
            answers.Restore(best);
            Fit(withInfluences: false, cancellation);
            evaluation.EvaluateAll();
        }

        return tried;
    }

    private Diagnosis? Fit(bool withInfluences, CancellationToken cancellation)
    {
        var rows = answers.ToArray();
        var models = targets.Models.ToArray();
        var failures = new Diagnosis?[models.Length];

        // Models share nothing, so that their order does not matter.
        Parallel.For(0, models.Length, new ParallelOptions { MaxDegreeOfParallelism = ModelThreads, CancellationToken = cancellation }, i =>
        {
            if (!models[i].Fit(rows, answers.Answers, cancellation).TryGet(out var estimate, out failures[i]))
            {
                return;
            }

            var linearisation = new ModelLinearisation(models[i], estimate);
            if (withInfluences)
            {
                linearisation.SetInfluences(rows, answers.Answers, options);
            }
            else
            {
                linearisation.SetValues();
            }
        });
        return Array.Find(failures, failure => failure is not null);
    }
}
