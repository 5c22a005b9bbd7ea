using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>A factor's scores as a column.</summary>
internal static class FactorScoreColumn
{
    /// <summary>Σ w (x − x̄)/s over the items, means and standard deviations of the complete rows (of the item's own answers where correlations are pairwise); NaN in the others, and in all where there are no weights.</summary>
    public static Column Of(string name, PooledItems pool, Outcome<LoadingMatrix> outcome, int factor)
    {
        var scores = new double[pool.Answered.Rows];
        if (!outcome.TryGet(out var weights, out _) || factor >= weights.Factors)
        {
            Array.Fill(scores, double.NaN);
            return DoubleColumn.Of(name, scores);
        }

        for (var i = 0; i < weights.Items.Length; i++)
        {
            var (mean, deviation) = pool.LocationOf(weights.Items[i]);
            var values = pool.Answered[weights.Items[i]].ToArray();
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += weights[i, factor] * (values[row] - mean) / deviation;
            }
        }

        // An item that does not vary has no weight, but whoever left it blank is not complete.
        foreach (var item in pool.Constant)
        {
            var values = pool.Answered[item].ToArray();
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] = double.IsNaN(values[row]) ? double.NaN : scores[row];
            }
        }

        return DoubleColumn.Of(name, scores);
    }
}
