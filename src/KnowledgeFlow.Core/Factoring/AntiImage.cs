using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>What each item has in common with none of the others (Guttman 1953; Kaiser 1970), as SPSS prints it.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Covariances">r^ij/(r^ii r^jj), p × p by rows: the covariances of the items' residuals on all others.</param>
/// <param name="Correlations">r^ij/√(r^ii r^jj) off the diagonal, the negative partial correlations; on it the measure of sampling adequacy.</param>
public sealed record AntiImage(ImmutableArray<string> Items, ImmutableArray<double> Covariances, ImmutableArray<double> Correlations)
{
    /// <summary>From the inverse of the correlations.</summary>
    /// <returns>The matrices, or the diagnosis of <see cref="SamplingAdequacy.Of"/>.</returns>
    public static Outcome<AntiImage> Of(ItemCorrelations correlations) => SamplingAdequacy.Of(correlations).Then(adequacy => CorrelationInverse.Of(correlations).Then<AntiImage>(inverse =>
    {
        var p = correlations.Items;
        return new AntiImage(
            correlations.Names,
            [.. Enumerable.Range(0, p * p).Select(k => inverse[k / p, k % p] / (inverse[k / p, k / p] * inverse[k % p, k % p]))],
            [.. Enumerable.Range(0, p * p).Select(k => k / p == k % p ? adequacy.ByItem[k / p] : inverse[k / p, k % p] / Math.Sqrt(inverse[k / p, k / p] * inverse[k % p, k % p]))]);
    }));
}
