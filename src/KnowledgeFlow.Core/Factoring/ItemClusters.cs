using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Clusters of items by the sizes of their correlations: agglomeration by average linkage (unweighted pair-group method, Sokal and Michener 1958) on the
/// dissimilarity 1 − |r|. An item worded in reverse is as near to the rest as any other.
/// </summary>
public static class ItemClusters
{
    /// <summary>The clusters, each in ascending order, ordered by their first items; items alone are clusters of one.</summary>
    /// <param name="correlations">Correlations, symmetric; NaN counts as 0.</param>
    /// <param name="leastCorrelation">Two clusters are joined while the mean of |r| between their items is at least this; from 0 to 1.</param>
    /// <remarks>Of equally near clusters those join that stand first. At most n³ steps.</remarks>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static ImmutableArray<ImmutableArray<int>> Of(DenseMatrix correlations, double leastCorrelation)
    {
        if (!correlations.IsSquare)
        {
            throw new ArgumentException("Correlations make a square matrix.", nameof(correlations));
        }

        List<List<int>> clusters = [.. Enumerable.Range(0, correlations.Rows).Select(item => new List<int> { item })];
        while (Nearest(correlations, clusters) is var (first, second, mean) && mean >= leastCorrelation)
        {
            clusters[first].AddRange(clusters[second]);
            clusters.RemoveAt(second);
        }

        return [.. clusters.Select(cluster => cluster.Order().ToImmutableArray()).OrderBy(cluster => cluster[0])];
    }

    private static (int First, int Second, double Mean)? Nearest(DenseMatrix correlations, List<List<int>> clusters)
    {
        (int First, int Second, double Mean)? nearest = null;
        for (var i = 0; i < clusters.Count; i++)
        {
            for (var j = i + 1; j < clusters.Count; j++)
            {
                var mean = MeanBetween(correlations, clusters[i], clusters[j]);
                if (nearest is null || mean > nearest.Value.Mean)
                {
                    nearest = (i, j, mean);
                }
            }
        }

        return nearest;
    }

    private static double MeanBetween(DenseMatrix correlations, List<int> one, List<int> other)
    {
        var sum = 0.0;
        foreach (var i in one)
        {
            foreach (var j in other)
            {
                var r = Math.Abs(correlations[i, j]);
                sum += double.IsNaN(r) ? 0 : r;
            }
        }

        return sum / (one.Count * other.Count);
    }
}
