using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>The polychoric correlations of items whose answers are ordered categories.</summary>
public static class PolychoricItemCorrelations
{
    /// <summary>
    /// Each pair's maximum-likelihood correlation at the margins' thresholds (Olsson 1979, Psychometrika 44:443-460, the second of two steps), as lavaan and
    /// polycor's two-step estimate.
    /// </summary>
    /// <param name="items">The items; rows with a missing answer are left out.</param>
    /// <returns>
    /// The correlations, <see cref="Diagnosis.TooFewItems"/>, <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>, or <see cref="Diagnosis.NoPolychoricMaximum"/> of the
    /// first pair whose likelihood has no maximum.
    /// </returns>
    public static Outcome<ItemCorrelations> Of(SurveyData items)
    {
        var complete = items.Listwise();
        return ItemCorrelations.Of(MomentsAccumulator.Of(complete)).Then(pearson =>
        {
            var (p, n) = (pearson.Items, complete.Rows);
            var (cases, codes) = (new double[n * p], new int[n * p]);
            for (var j = 0; j < p; j++)
            {
                var values = complete.Columns[j].ToArray();
                for (var row = 0; row < n; row++)
                {
                    cases[(row * p) + j] = values[row];
                }
            }

            double[][] cuts = [.. Enumerable.Range(0, p).Select(j => OrderedCategories.Thresholds(cases, codes, j, p, n))];
            ImmutableArray<(int First, int Second)> pairs = [.. from i in Enumerable.Range(0, p) from j in Enumerable.Range(0, i) select (i, j)];
            var fits = new (double Correlation, PolychoricEnding Ending)[pairs.Length];
            Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = items.Cancellation }, k =>
            {
                var (pair, _, ending) = PolychoricTable.Fit(codes, cuts, pairs[k].First, pairs[k].Second, p, n);
                fits[k] = (pair.Correlation, ending);
            });
            return Gathered(pearson, pairs, fits);
        });
    }

    private static Outcome<ItemCorrelations> Gathered(ItemCorrelations pearson, ImmutableArray<(int First, int Second)> pairs, (double Correlation, PolychoricEnding Ending)[] fits)
    {
        var matrix = WorkMatrix.Identity(pearson.Items);
        for (var k = 0; k < pairs.Length; k++)
        {
            var ((i, j), (correlation, ending)) = (pairs[k], fits[k]);
            if (ending != PolychoricEnding.Converged)
            {
                return new Diagnosis.NoPolychoricMaximum(pearson.Names[j], pearson.Names[i], ending == PolychoricEnding.AtBoundary ? Math.Sign(correlation) : null);
            }

            matrix[i, j] = matrix[j, i] = correlation;
        }

        return ItemCorrelations.FromMatrix(pearson.Names, pearson.Count, matrix.ToDense(), pearson.Cancellation);
    }
}
