using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// A fixed run of persons with their work space: conditions each on the indicators of the predictors, integrates, and writes
/// log-likelihoods and scores. Which persons make a chunk depends on their number alone, so that results do not depend on threads.
/// </summary>
internal sealed class ReducedChunk
{
    /// <summary>The persons of a chunk.</summary>
    public const int Size = 128;

    private readonly InteractionMatrices matrices;
    private readonly (ReducedPattern Pattern, int Start, int Count)[] segments;
    private readonly int first;
    private readonly PersonConditioner conditioner;
    private readonly ConditionedPersons conditioned;
    private readonly QuadratureTable table;
    private readonly MultivariateQuadrature[] careful;
    private readonly PersonPosterior posterior;
    private readonly PatternScore score;
    private readonly double[] gradient;

    /// <summary>The persons from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public ReducedChunk(PersonData data, InteractionMatrices matrices, int dimensions, int[][] rowLatents, int first, int end)
    {
        (this.matrices, this.first) = (matrices, first);
        segments = [.. data.Patterns
            .Where(pattern => pattern.Start < end && pattern.Start + pattern.Count > first)
            .Select(pattern => (pattern, Start: Math.Max(first, pattern.Start), End: Math.Min(end, pattern.Start + pattern.Count)))
            .Select(item => (new ReducedPattern(item.pattern, matrices, dimensions, rowLatents), item.Start - first, item.End - item.Start))];
        conditioner = new PersonConditioner(data, matrices, dimensions);
        conditioned = new ConditionedPersons(end - first, matrices.Predictors, matrices.Outcomes, dimensions);
        table = new QuadratureTable(matrices.Outcomes, dimensions, end - first);
        careful = [.. Enumerable.Range(0, matrices.Outcomes + 1).Select(size => new MultivariateQuadrature(size, dimensions))];
        posterior = new PersonPosterior(matrices, dimensions);
        score = new PatternScore(data.Model, matrices, conditioner.Equations.HasPredictorMeans);
        gradient = new double[data.Model.Table.FreeCount];
    }

    /// <summary>The sum of the persons' scores at the last evaluation.</summary>
    public ReadOnlySpan<double> Gradient => gradient;

    /// <summary>Writes the persons' log-likelihoods and, unless empty, scores (N × t), and sets the gradient; false where the indicators of somebody have no density.</summary>
    public bool TryEvaluate(NodeGrid grid, Span<double> logLikelihoods, Span<double> scores)
    {
        foreach (var segment in segments)
        {
            if (!segment.Pattern.TryPrepare())
            {
                return false;
            }

            for (var person = segment.Start; person < segment.Start + segment.Count; person++)
            {
                conditioner.Condition(segment.Pattern, first + person, conditioned, table, person);
                if (segment.Pattern.IsImproper && !segment.Pattern.IsProper(conditioned.Slopes(person)))
                {
                    return false;
                }
            }
        }

        if (!TryIntegrate(grid, logLikelihoods))
        {
            return false;
        }

        Score(scores);
        return true;
    }

    private bool TryIntegrate(NodeGrid grid, Span<double> logLikelihoods)
    {
        for (var s = 0; s < segments.Length;)
        {
            // Patterns with as many measured outcomes are adjacent and taken together.
            var measured = segments[s].Pattern.Measured;
            var (start, end) = (segments[s].Start, segments[s].Start);
            for (; s < segments.Length && segments[s].Pattern.Measured == measured; s++)
            {
                end = segments[s].Start + segments[s].Count;
            }

            if (measured == 1 && matrices.Outcomes == 1)
            {
                IntegrateScalar(grid, start, end);
            }

            for (var person = start; person < end; person++)
            {
                var weight = table.Means[person];
                double log;
                if (measured == 1 && matrices.Outcomes == 1 && weight is > 1e-200 and < 1e200)
                {
                    log = Math.Log(weight);
                    for (var i = 0; i < 3 * table.Terms; i++)
                    {
                        table.Means[(i * table.Stride) + person] /= weight;
                    }
                }
                else
                {
                    log = careful[measured].Integrate(grid, table.Coefficients, table.Means, table.Stride, person);
                }

                logLikelihoods[first + person] = conditioned.LogConstants[person] + log;
                if (!double.IsFinite(log))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The lanes beyond the last person repeat it; with one outcome nobody with more stands there.</summary>
    private void IntegrateScalar(NodeGrid grid, int start, int end)
    {
        const int width = LaneSums.Lanes;
        var padded = (end - start + width - 1) / width * width;
        for (var i = 0; i < 2 * table.Terms; i++)
        {
            table.Coefficients.AsSpan((i * table.Stride) + end, start + padded - end).Fill(table.Coefficient(i, end - 1));
        }

        ScalarQuadrature.Integrate(grid, table.Coefficients, table.Means, table.Stride, start, padded);
    }

    private void Score(Span<double> scores)
    {
        var parameters = gradient.Length;
        gradient.AsSpan().Clear();
        foreach (var (pattern, start, count) in segments)
        {
            score.Sums.Clear();
            for (var person = start; person < start + count; person++)
            {
                conditioner.See(pattern.Pattern, first + person);
                posterior.Set(pattern, table, conditioned, person);
                score.Sums.Add(pattern, posterior, conditioner.Residuals, conditioner.Equations, conditioner.Controls(first + person));
                if (!scores.IsEmpty)
                {
                    var own = scores.Slice((first + person) * parameters, parameters);
                    own.Clear();
                    score.AddTo(pattern, own);
                    score.Sums.Clear();
                    TensorPrimitives.Add<double>(gradient, own, gradient);
                }
            }

            if (scores.IsEmpty)
            {
                score.AddTo(pattern, gradient);
            }
        }
    }
}
