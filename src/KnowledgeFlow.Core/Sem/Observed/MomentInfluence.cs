using System.Numerics.Tensors;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// What each row of data does to each estimated moment: row k of a q × n matrix holds the influences of all rows on moment k, thresholds before correlations, so that Γ is a
/// product of contiguous rows. A threshold's is its score over the information of its variable; a correlation's its score less what the estimated thresholds take of it.
/// </summary>
internal sealed class MomentInfluence
{
    private readonly CodedAnswers answers;
    private readonly double[] room;
    private readonly WorkMatrix influence;

    /// <summary>Room for the influences on q moments.</summary>
    public MomentInfluence(CodedAnswers answers, int moments)
    {
        this.answers = answers;
        room = new double[moments * answers.Rows];
        influence = new WorkMatrix(room, 0, moments, answers.Rows);
    }

    /// <summary>Γ, q × q: n times the sum of the rows' outer products.</summary>
    public double[] Covariance(CancellationToken cancellation) => RowProducts.Of(room, influence.Rows, influence.Columns, influence.Columns, cancellation);

    /// <summary>Writes the influences on a variable's thresholds; NaN where their information is singular.</summary>
    public void SetThresholds(int variable)
    {
        var (size, first) = (answers.ThresholdsOf(variable), answers.Offsets[variable]);
        var scores = ThresholdScores(answers.Cuts[variable], size);
        var information = ThresholdInformation(variable, scores);
        if (!CholeskyFactor.TryFactor(information))
        {
            for (var a = 0; a < size; a++)
            {
                influence.Row(first + a).Fill(double.NaN);
            }

            return;
        }

        for (var category = 0; category <= size; category++)
        {
            CholeskyFactor.Solve(information.AsSpan(), size, scores.Row(category));
        }

        for (var a = 0; a < size; a++)
        {
            var row = influence.Row(first + a);
            for (var person = 0; person < row.Length; person++)
            {
                row[person] = scores[answers.Code(person, variable), a];
            }
        }
    }

    /// <summary>Fits the correlation of variables <paramref name="i"/> and <paramref name="j"/>, whose thresholds' influences stand, and writes the influences on it.</summary>
    public (double Correlation, PolychoricEnding Ending) SetCorrelation(int i, int j, int moment)
    {
        var (pair, counts, ending) = PolychoricTable.Fit(answers.Codes, answers.Cuts, i, j, answers.Variables, answers.Rows);
        if (ending != PolychoricEnding.Converged)
        {
            return (pair.Correlation, ending);
        }

        var (rows, columns) = (pair.Rows, pair.Columns);
        var score = new WorkMatrix(rows, columns);
        var variability = 0.0;
        var byThreshold = new double[rows - 1 + columns - 1];
        for (var a = 0; a < rows; a++)
        {
            for (var b = 0; b < columns; b++)
            {
                var cell = (a * columns) + b;
                if (counts[cell] == 0)
                {
                    continue;
                }

                score[a, b] = pair.ByCorrelation[cell] / pair.Probabilities[cell];
                variability += counts[cell] * score[a, b] * score[a, b];
                AddCell(pair, a, b, counts[cell] * score[a, b] / pair.Probabilities[cell], byThreshold);
            }
        }

        var row = influence.Row(moment);
        for (var person = 0; person < row.Length; person++)
        {
            row[person] = score[answers.Code(person, i), answers.Code(person, j)];
        }

        for (var a = 0; a < byThreshold.Length; a++)
        {
            var threshold = a < rows - 1 ? answers.Offsets[i] + a : answers.Offsets[j] + a - (rows - 1);
            TensorPrimitives.MultiplyAdd(influence.Row(threshold), -byThreshold[a], row, row);
        }

        TensorPrimitives.Divide(row, variability, row);
        return (pair.Correlation, ending);
    }

    /// <summary>∂ ln P(category)/∂ threshold, categories × thresholds.</summary>
    private static WorkMatrix ThresholdScores(double[] cut, int size)
    {
        var scores = new WorkMatrix(size + 1, size);
        for (var category = 0; category <= size; category++)
        {
            var probability = NormalDistribution.Interval(cut[category], cut[category + 1]);
            if (category < size)
            {
                scores[category, category] = NormalDistribution.Density(cut[category + 1]) / probability;
            }

            if (category > 0)
            {
                scores[category, category - 1] = -NormalDistribution.Density(cut[category]) / probability;
            }
        }

        return scores;
    }

    /// <summary>The sum over rows of outer products of the scores.</summary>
    private WorkMatrix ThresholdInformation(int variable, WorkMatrix scores)
    {
        var counts = new int[scores.Rows];
        for (var row = 0; row < answers.Rows; row++)
        {
            counts[answers.Code(row, variable)]++;
        }

        var information = new WorkMatrix(scores.Columns, scores.Columns);
        for (var category = 0; category < counts.Length; category++)
        {
            for (var a = 0; a < information.Rows; a++)
            {
                for (var b = 0; b < information.Rows; b++)
                {
                    information[a, b] += counts[category] * scores[category, a] * scores[category, b];
                }
            }
        }

        return information;
    }

    /// <summary>Adds what a cell's score brings of the two thresholds on either side of it, the first variable's before the second's.</summary>
    private static void AddCell(PolychoricPair pair, int a, int b, double weight, double[] byThreshold)
    {
        for (var offset = 0; offset < 2; offset++)
        {
            if (a - 1 + offset is >= 0 and var first && first < pair.Rows - 1)
            {
                byThreshold[first] += weight * pair.ByFirst(a, b, offset);
            }

            if (b - 1 + offset is >= 0 and var second && second < pair.Columns - 1)
            {
                byThreshold[pair.Rows - 1 + second] += weight * pair.BySecond(a, b, offset);
            }
        }
    }
}
