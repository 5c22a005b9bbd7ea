using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>What each item has in common with none of the others (Guttman 1953; Kaiser 1970), as SPSS prints it.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Covariances">r^ij/(r^ii r^jj), p × p: the covariances of the items' residuals on all others.</param>
/// <param name="Correlations">r^ij/√(r^ii r^jj) off the diagonal, the negative partial correlations, p × p; on it the measure of sampling adequacy.</param>
public sealed record AntiImage(ImmutableArray<string> Items, DenseMatrix Covariances, DenseMatrix Correlations)
{
    /// <summary>From the inverse of the correlations.</summary>
    /// <returns>The matrices, or the diagnosis of <see cref="SamplingAdequacy.Of"/>.</returns>
    public static Outcome<AntiImage> Of(ItemCorrelations correlations) => SamplingAdequacy.Of(correlations).Then(adequacy => CorrelationInverse.Of(correlations).Then<AntiImage>(inverse =>
    {
        var p = correlations.Items;
        return new AntiImage(
            correlations.Names,
            DenseMatrix.Of(p, p, (i, j) => inverse[i, j] / (inverse[i, i] * inverse[j, j])),
            DenseMatrix.Of(p, p, (i, j) => i == j ? adequacy.ByItem[i] : inverse[i, j] / Math.Sqrt(inverse[i, i] * inverse[j, j])));
    }));
}
