using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>Correlations that a model implies among its latent variables: the off-diagonal of a Fornell-Larcker table.</summary>
public static class LatentCorrelations
{
    /// <summary>The correlations of a group, in the order of the table's latent variables; NaN where a variance is not positive.</summary>
    public static DenseMatrix Of(ModelEstimate estimate, int group)
    {
        var implied = estimate.Implied(group);
        var m = implied.StructuralVariables;
        int[] places = [.. estimate.Table.Roles.Latent.Select(name => implied.Model.Structural.IndexOf(name))];
        return DenseMatrix.Of(places.Length, places.Length, (i, j) => implied.StructuralCovariance[(places[i] * m) + places[j]] / Math.Sqrt(implied.StructuralCovariance[(places[i] * m) + places[i]] * implied.StructuralCovariance[(places[j] * m) + places[j]]));
    }
}
