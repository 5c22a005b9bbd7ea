using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Principal components of the correlation (or covariance) matrix (Hotelling 1933): loadings are eigenvectors times the square roots of
/// their eigenvalues, uniquenesses what the components kept leave of each item's variance. A singular matrix will do.
/// </summary>
internal static class PrincipalComponentsExtraction
{
    /// <summary>The first <paramref name="factors"/> components.</summary>
    /// <returns>The components; <see cref="Diagnosis.TooManyFactors"/> where fewer eigenvalues are positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No component is asked for.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        var p = correlations.Items;
        var system = SymmetricEigensystem.Of(correlations.Factored(), p);

        // Eigenvalues that are zero but for rounding stay below this.
        var positive = system.Values.Count(value => value > 1e-14 * correlations.TotalVariance);
        if (factors > positive)
        {
            return new Diagnosis.TooManyFactors(factors, positive);
        }

        var loadings = new WorkMatrix(p, factors);
        for (var k = 0; k < factors; k++)
        {
            FactorOrdering.WriteColumn(loadings, k, system.Vector(k), Math.Sqrt(system.Values[k]));
        }

        FactorOrdering.MakeSumsPositive(loadings, null);
        var result = new LoadingMatrix(correlations.Names, loadings);
        return new ExtractedFactors(result, FactorOrdering.Uniquenesses(loadings, correlations.Deviations), 0, 0, null);
    }
}
