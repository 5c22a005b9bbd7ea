using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Kaiser, Meyer and Olkin's measure of sampling adequacy, between 0 and 1.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Overall">The measure of all items together (KMO).</param>
/// <param name="ByItem">The measure of each item (MSA), in order; NaN for an item without a correlation to any other.</param>
public sealed record SamplingAdequacy(ImmutableArray<string> Items, double Overall, ImmutableArray<double> ByItem)
{
    /// <summary>
    /// Σ r_ij² / (Σ r_ij² + Σ q_ij²) over i ≠ j, q_ij = −r^ij / √(r^ii r^jj) being the correlations with all other items held
    /// constant (Kaiser and Rice 1974, Educational and Psychological Measurement 34:111-117); by item over j alone.
    /// </summary>
    /// <returns>
    /// The measures, or <see cref="Diagnosis.TooFewItems"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/> or
    /// <see cref="Diagnosis.NotPositiveDefinite"/> (the correlations have no inverse).
    /// </returns>
    public static Outcome<SamplingAdequacy> Of(ItemCorrelations correlations)
    {
        var p = correlations.Items;
        if (p < 2)
        {
            return new Diagnosis.TooFewItems(p, 2);
        }

        return CorrelationInverse.Of(correlations).Then<SamplingAdequacy>(inverse =>
        {
            var (simple, partial) = (new double[p], new double[p]);
            for (var i = 0; i < p; i++)
            {
                for (var j = 0; j < p; j++)
                {
                    if (i != j)
                    {
                        simple[i] += correlations[i, j] * correlations[i, j];
                        partial[i] += inverse[i, j] * inverse[i, j] / (inverse[i, i] * inverse[j, j]);
                    }
                }
            }

            return new SamplingAdequacy(
                correlations.Names,
                simple.Sum() / (simple.Sum() + partial.Sum()),
                [.. simple.Zip(partial, (r, q) => r / (r + q))]);
        });
    }
}
