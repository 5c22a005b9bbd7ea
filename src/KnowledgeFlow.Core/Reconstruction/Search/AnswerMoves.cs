using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Reconstruction.Answers;

namespace KnowledgeFlow.Core.Reconstruction.Search;

/// <summary>
/// Draws moves: an answer one step up or down; two rows' answers to an item exchanged (its margin stays); one answer up and another down (its mean
/// stays); two rows' values of a demographic exchanged. Only columns that some target depends on are moved.
/// </summary>
internal sealed class AnswerMoves
{
    private const double StepShare = 0.5;
    private const double SwapShare = 0.25;
    private const double DemographicShare = 0.1;
    private const int MostAttempts = 10_000;

    private readonly (int Column, int Minimum, int Maximum)[] items;
    private readonly int[] demographics;

    /// <summary>The moves of a problem.</summary>
    public AnswerMoves(ReconstructionProblem problem, TargetEvaluation evaluation)
    {
        items = [.. problem.Constructs.SelectMany(construct => construct.Items.Select(_ => (construct.Minimum, construct.Maximum)))
            .Select((scale, column) => (column, scale.Minimum, scale.Maximum))
            .Where(item => evaluation.DependsOn(item.column))];
        demographics = [.. Enumerable.Range(problem.Items.Length, problem.Demographics.Length).Where(evaluation.DependsOn)];
    }

    /// <summary>Whether there is nothing that could be moved.</summary>
    public bool IsEmpty => items.Length == 0 && demographics.Length == 0;

    /// <summary>A move that changes something; null where none is found, as of columns whose every answer is the same and may be no other.</summary>
    public AnswerMove? Draw(TrackedAnswers answers, RandomSource random)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var move = demographics.Length > 0 && (items.Length == 0 || random.NextDouble() < DemographicShare)
                ? Swap(answers, demographics[random.NextInt32(demographics.Length)], random)
                : OfItem(answers, items[random.NextInt32(items.Length)], random);
            if (move is { } made)
            {
                return made;
            }
        }

        return null;
    }

    private static AnswerMove? OfItem(TrackedAnswers answers, (int Column, int Minimum, int Maximum) item, RandomSource random)
    {
        var kind = random.NextDouble();
        if (kind is >= StepShare and < StepShare + SwapShare)
        {
            return Swap(answers, item.Column, random);
        }

        var row = random.NextInt32(answers.Rows);
        var step = random.NextInt32(2) == 0 ? -1 : 1;
        var value = answers[row, item.Column] + step;
        if (value < item.Minimum || value > item.Maximum)
        {
            return null;
        }

        if (kind < StepShare)
        {
            return new AnswerMove(item.Column, row, value, -1, 0);
        }

        var other = random.NextInt32(answers.Rows);
        var opposite = answers[other, item.Column] - step;
        return other == row || opposite < item.Minimum || opposite > item.Maximum ? null : new AnswerMove(item.Column, row, value, other, opposite);
    }

    private static AnswerMove? Swap(TrackedAnswers answers, int column, RandomSource random)
    {
        var (row, other) = (random.NextInt32(answers.Rows), random.NextInt32(answers.Rows));
        var (value, opposite) = (answers[row, column], answers[other, column]);
        return value == opposite ? null : new AnswerMove(column, row, opposite, other, value);
    }
}
