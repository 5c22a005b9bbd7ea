using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Maximum-likelihood factors (Lawley 1940; Jöreskog 1967, Psychometrika 32:443-482) by Newton's method on the logarithms
/// of the uniquenesses. Uniquenesses are kept at or above a bound, 0.005 unless told (as R's factanal); an item that ends there is a
/// Heywood case, told in <see cref="ExtractedFactors.Caution"/> beside the solution on the bound.
/// </summary>
internal static class MaximumLikelihoodExtraction
{
    /// <summary>The least uniqueness allowed unless told otherwise.</summary>
    public const double LowerBound = 0.005;

    /// <summary>Extracts factors.</summary>
    /// <param name="correlations">The items' correlations.</param>
    /// <param name="factors">The number of factors.</param>
    /// <param name="lowerBound">The least uniqueness allowed, above 0 and below 1.</param>
    /// <returns>
    /// The factors, their discrepancy ln|Σ| + tr(RΣ⁻¹) − ln|R| − p, or <see cref="Diagnosis.NotIdentified"/> (more unknowns than
    /// correlations, or an item whose uniqueness they do not settle, as where a factor has it to itself), <see cref="Diagnosis.NotPositiveDefinite"/> or <see cref="Diagnosis.TooFewRows"/> (singular
    /// correlations have no likelihood), <see cref="Diagnosis.TooManyFactors"/> (fewer factors than asked for leave a
    /// trace), <see cref="Diagnosis.NotConverged"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for, or the bound is not between 0 and 1.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors, double lowerBound = LowerBound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lowerBound, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lowerBound, 1);
        if (FactorDegreesOfFreedom.Refuses(correlations.Items, factors) is { } refused)
        {
            return refused;
        }

        return CorrelationInverse.Of(correlations).Then<ExtractedFactors>(inverse =>
        {
            // Jöreskog's start (1967): the uniqueness of regression on the other items, less for every factor.
            var shrink = 1 - (factors / (2.0 * correlations.Items));
            var start = Enumerable.Range(0, correlations.Items).Select(i => shrink / inverse[i, i]).ToArray();
            var discrepancy = new MaximumLikelihoodUniquenessDiscrepancy(correlations, factors);
            return UniquenessMinimiser.Minimise(discrepancy, start, lowerBound, correlations.Cancellation).Then(minimum =>
            {
                var system = MaximumLikelihoodUniquenessDiscrepancy.Scaled(correlations, minimum.Uniquenesses);
                return FactorsAtMinimum.Of(
                    correlations, factors, minimum, system, value => value - 1, (uniquenesses, i) => Math.Sqrt(uniquenesses[i]));
            });
        });
    }
}
