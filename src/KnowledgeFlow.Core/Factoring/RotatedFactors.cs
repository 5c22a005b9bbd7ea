using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Rotated loadings, factors in descending order of their sums of squared pattern loadings, each with a positive sum of loadings.</summary>
/// <param name="Pattern">The rotated loadings, p × m: weights of the factors in the items.</param>
/// <param name="FactorCorrelations">m × m; the identity after an orthogonal rotation.</param>
/// <param name="Criterion">
/// The criterion at the solution: varimax's sum of variances of squared normalised loadings (maximised), quartimin's quarter of the
/// sum of products of squared normalised loadings (minimised); for promax that of the varimax it starts from; 0 for a single factor.
/// </param>
public sealed record RotatedFactors(LoadingMatrix Pattern, DenseMatrix FactorCorrelations, double Criterion)
{
    /// <summary>Settles order and signs.</summary>
    internal static RotatedFactors Ordered(LoadingMatrix unrotated, WorkMatrix pattern, WorkMatrix correlations, double criterion)
    {
        var (sorted, between) = FactorOrdering.BySumsOfSquares(pattern, correlations);
        FactorOrdering.MakeSumsPositive(sorted, between);
        return new RotatedFactors(
            new LoadingMatrix(unrotated.Items, sorted),
            between.ToDense(),
            criterion);
    }
}
