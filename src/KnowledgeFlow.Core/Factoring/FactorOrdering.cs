using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>The order and the signs of factors, which the data leave open and a convention settles.</summary>
internal static class FactorOrdering
{
    /// <summary>Sets column <paramref name="factor"/> to a multiple of a vector.</summary>
    public static void WriteColumn(WorkMatrix loadings, int factor, ReadOnlySpan<double> vector, double scale)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            loadings[i, factor] = scale * vector[i];
        }
    }

    /// <summary>1 − Σ λ² for each item, as uncorrelated factors leave it.</summary>
    public static ImmutableArray<double> Uniquenesses(WorkMatrix loadings) =>
        [.. Enumerable.Range(0, loadings.Rows).Select(i => 1 - Communality(loadings, i))];

    /// <summary>The same of a total of 1 where loadings are in units of which an item's standard deviation holds so many.</summary>
    public static ImmutableArray<double> Uniquenesses(WorkMatrix loadings, ImmutableArray<double> deviations) =>
        [.. Enumerable.Range(0, loadings.Rows).Select(i => 1 - (Communality(loadings, i) / (deviations[i] * deviations[i])))];

    private static double Communality(WorkMatrix loadings, int item) => Enumerable.Range(0, loadings.Columns).Sum(k => loadings[item, k] * loadings[item, k]);

    /// <summary>
    /// Turns every factor so that its loadings have a positive sum (where the sum is zero but for rounding, so that the
    /// first of the largest loadings is positive), and the factor correlations with it.
    /// </summary>
    /// <param name="loadings">The loadings.</param>
    /// <param name="correlations">The factor correlations; null where there are none.</param>
    /// <param name="turns">Which factors may be turned; null for all.</param>
    public static void MakeSumsPositive(WorkMatrix loadings, WorkMatrix? correlations, Func<int, bool>? turns = null)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        for (var k = 0; k < m; k++)
        {
            var (sum, absolute, largest) = (0.0, 0.0, 0);
            for (var i = 0; i < p; i++)
            {
                sum += loadings[i, k];
                absolute += Math.Abs(loadings[i, k]);
                largest = Math.Abs(loadings[i, k]) > Math.Abs(loadings[largest, k]) * (1 + 1e-9) ? i : largest;
            }

            if ((Math.Abs(sum) > 1e-12 * absolute ? sum : loadings[largest, k]) >= 0 || turns?.Invoke(k) == false)
            {
                continue;
            }

            for (var i = 0; i < p; i++)
            {
                loadings[i, k] = -loadings[i, k];
            }

            for (var j = 0; correlations is { } between && j < m; j++)
            {
                if (j != k)
                {
                    between[j, k] = -between[j, k];
                    between[k, j] = -between[k, j];
                }
            }
        }
    }

    /// <summary>The loadings and factor correlations with factors in descending order of their sums of squared (pattern) loadings.</summary>
    public static (WorkMatrix Loadings, WorkMatrix Correlations) BySumsOfSquares(WorkMatrix loadings, WorkMatrix correlations)
    {
        var (p, m) = (loadings.Rows, loadings.Columns);
        var sums = Enumerable.Range(0, m).Select(k => Enumerable.Range(0, p).Sum(i => loadings[i, k] * loadings[i, k])).ToArray();
        var order = Enumerable.Range(0, m).OrderByDescending(k => sums[k]).ToArray();
        var (sorted, between) = (new WorkMatrix(p, m), new WorkMatrix(m, m));
        for (var k = 0; k < m; k++)
        {
            for (var i = 0; i < p; i++)
            {
                sorted[i, k] = loadings[i, order[k]];
            }

            for (var j = 0; j < m; j++)
            {
                between[j, k] = correlations[order[j], order[k]];
            }
        }

        return (sorted, between);
    }
}
