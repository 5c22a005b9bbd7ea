using System.Collections.Immutable;
using System.Numerics.Tensors;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// Thresholds and polychoric correlations of complete ordered answers, in two steps (Muthén 1984, Psychometrika
/// 49:115-132), with their asymptotic covariance matrix Γ from the casewise scores (Muthén and Satorra 1995).
/// </summary>
internal sealed class OrdinalMoments
{
    private OrdinalMoments(double[] thresholds, ImmutableArray<int> owners, double[] correlations, double[] gamma)
    {
        Thresholds = thresholds;
        ThresholdOwners = owners;
        Correlations = correlations;
        Gamma = gamma;
    }

    /// <summary>The thresholds, variable after variable.</summary>
    public double[] Thresholds { get; }

    /// <summary>The variable of each threshold.</summary>
    public ImmutableArray<int> ThresholdOwners { get; }

    /// <summary>The polychoric correlations, p × p by rows.</summary>
    public double[] Correlations { get; }

    /// <summary>
    /// √N times the moments' asymptotic covariance matrix, q × q: thresholds first, then correlations (1,0), (2,0), …,
    /// (p−1, 0), (2,1), … by columns of the lower triangle.
    /// </summary>
    public double[] Gamma { get; }

    /// <summary>The number of moments q.</summary>
    public int Count => Thresholds.Length + Pairs(SizeOf(Correlations));

    /// <summary>The moments of complete rows (N × p) whose values are categories in ascending order; a diagnosis names the first pair whose correlation has no maximum.</summary>
    public static Outcome<OrdinalMoments> Of(ReadOnlySpan<double> cases, ImmutableArray<string> names, CancellationToken cancellation = default)
    {
        var p = names.Length;
        var n = cases.Length / p;
        var answers = new CodedAnswers(new int[n * p], new double[p][], new int[p], p, n);
        var (codes, cuts, offsets, _, _) = answers;
        for (var j = 0; j < p; j++)
        {
            cuts[j] = OrderedCategories.Thresholds(cases, codes, j, p, n);
        }

        var thresholds = cuts.SelectMany(cut => cut[1..^1]).ToArray();
        ImmutableArray<int> owners = [.. Enumerable.Range(0, p).SelectMany(j => Enumerable.Repeat(j, cuts[j].Length - 2))];
        for (var j = 1; j < p; j++)
        {
            offsets[j] = offsets[j - 1] + cuts[j - 1].Length - 2;
        }

        var q = thresholds.Length + Pairs(p);

        // Row k holds the influence of each row of data on moment k, so that Γ is a product of contiguous rows.
        var influence = new double[q * n];
        for (var j = 0; j < p; j++)
        {
            ThresholdInfluence(answers, j, influence.AsSpan(offsets[j] * n, (cuts[j].Length - 2) * n));
        }

        var correlations = new double[p * p];
        var pairs = new List<(int First, int Second)>();
        for (var j = 0; j < p; j++)
        {
            correlations[(j * p) + j] = 1;
            for (var i = j + 1; i < p; i++)
            {
                pairs.Add((i, j));
            }
        }

        var endings = new PolychoricEnding[pairs.Count];
        Parallel.For(0, pairs.Count, new ParallelOptions { CancellationToken = cancellation }, k =>
        {
            var (i, j) = pairs[k];
            var row = influence.AsSpan((thresholds.Length + k) * n, n);
            (correlations[(i * p) + j], endings[k]) = CorrelationInfluence(answers, i, j, influence, row);
            correlations[(j * p) + i] = correlations[(i * p) + j];
        });
        if (Array.FindIndex(endings, ending => ending != PolychoricEnding.Converged) is >= 0 and var failed)
        {
            var (i, j) = pairs[failed];
            return new Diagnosis.NoPolychoricMaximum(names[j], names[i], endings[failed] == PolychoricEnding.AtBoundary ? Math.Sign(correlations[(i * p) + j]) : null);
        }

        return new OrdinalMoments(thresholds, owners, correlations, RowProducts.Of(influence, q, n, n, cancellation));
    }

    /// <summary>The answers as categories.</summary>
    /// <param name="Codes">The category of each answer, from 0, n × p.</param>
    /// <param name="Cuts">The thresholds of each variable, −∞ before and ∞ behind.</param>
    /// <param name="Offsets">The place of each variable's first threshold among all.</param>
    /// <param name="Variables">p.</param>
    /// <param name="Rows">n.</param>
    private sealed record CodedAnswers(int[] Codes, double[][] Cuts, int[] Offsets, int Variables, int Rows);

    private static int Pairs(int p) => p * (p - 1) / 2;

    private static int SizeOf(double[] matrix) => (int)Math.Round(Math.Sqrt(matrix.Length));

    /// <summary>The inverse sum of outer products of the threshold scores, times each row's scores.</summary>
    private static void ThresholdInfluence(CodedAnswers answers, int j, Span<double> influence)
    {
        var (codes, cuts, _, p, n) = answers;
        var cut = cuts[j];
        var size = cut.Length - 2;
        var scores = new double[(size + 1) * size];
        for (var category = 0; category <= size; category++)
        {
            var probability = NormalDistribution.Interval(cut[category], cut[category + 1]);
            if (category < size)
            {
                scores[(category * size) + category] = NormalDistribution.Density(cut[category + 1]) / probability;
            }

            if (category > 0)
            {
                scores[(category * size) + category - 1] = -NormalDistribution.Density(cut[category]) / probability;
            }
        }

        var information = new double[size * size];
        var counts = new int[size + 1];
        for (var row = 0; row < n; row++)
        {
            counts[codes[(row * p) + j]]++;
        }

        for (var category = 0; category <= size; category++)
        {
            for (var a = 0; a < size; a++)
            {
                for (var b = 0; b < size; b++)
                {
                    information[(a * size) + b] += counts[category] * scores[(category * size) + a] * scores[(category * size) + b];
                }
            }
        }

        if (!CholeskyFactor.TryFactor(information, size, out _))
        {
            influence[..(size * n)].Fill(double.NaN);
            return;
        }

        for (var category = 0; category <= size; category++)
        {
            CholeskyFactor.Solve(information, size, scores.AsSpan(category * size, size));
        }

        for (var row = 0; row < n; row++)
        {
            var category = codes[(row * p) + j];
            for (var a = 0; a < size; a++)
            {
                influence[(a * n) + row] = scores[(category * size) + a];
            }
        }
    }

    /// <summary>Fits a pair's correlation and writes each row's influence on it: its score less what the estimated thresholds take of it.</summary>
    private static (double Correlation, PolychoricEnding Ending) CorrelationInfluence(CodedAnswers answers, int i, int j, double[] influence, Span<double> row)
    {
        var (codes, cuts, offsets, p, n) = answers;
        var (pair, counts, ending) = PolychoricTable.Fit(codes, cuts, i, j, p, n);
        var (rows, columns) = (pair.Rows, pair.Columns);
        if (ending != PolychoricEnding.Converged)
        {
            return (pair.Correlation, ending);
        }

        var score = new double[rows * columns];
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

                score[cell] = pair.ByCorrelation[cell] / pair.Probabilities[cell];
                variability += counts[cell] * score[cell] * score[cell];
                var weight = counts[cell] * score[cell] / pair.Probabilities[cell];
                for (var offset = 0; offset < 2; offset++)
                {
                    if (a - 1 + offset is >= 0 and var first && first < rows - 1)
                    {
                        byThreshold[first] += weight * pair.ByFirst(a, b, offset);
                    }

                    if (b - 1 + offset is >= 0 and var second && second < columns - 1)
                    {
                        byThreshold[rows - 1 + second] += weight * pair.BySecond(a, b, offset);
                    }
                }
            }
        }

        for (var k = 0; k < n; k++)
        {
            row[k] = score[(codes[(k * p) + i] * columns) + codes[(k * p) + j]];
        }

        for (var a = 0; a < byThreshold.Length; a++)
        {
            var threshold = a < rows - 1 ? offsets[i] + a : offsets[j] + a - (rows - 1);
            TensorPrimitives.MultiplyAdd(influence.AsSpan(threshold * n, n), -byThreshold[a], row, row);
        }

        TensorPrimitives.Divide(row, variability, row);
        return (pair.Correlation, ending);
    }
}
