using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Minimum residual factors (Harman and Jones 1966, Psychometrika 31:351-368), which are those of unweighted least squares:
/// the loadings that leave the smallest sum of squared off-diagonal residual correlations.
/// Uniquenesses are kept between 0.005 and 1, as psych's fa and R's factanal keep them; an item that ends at the lower
/// bound is a Heywood case, told in <see cref="ExtractedFactors.Caution"/> beside the solution on the bound.
/// </summary>
internal static class MinimumResidualExtraction
{
    /// <summary>The least uniqueness allowed.</summary>
    public const double LowerBound = 0.005;

    /// <summary>Extracts factors.</summary>
    /// <returns>
    /// The factors, or <see cref="Diagnosis.NotIdentified"/> (more unknowns than correlations, or an item whose
    /// uniqueness they do not settle, as where a factor has it to itself),
    /// <see cref="Diagnosis.NotPositiveDefinite"/> or <see cref="Diagnosis.TooFewRows"/> (singular correlations),
    /// <see cref="Diagnosis.TooManyFactors"/> (fewer factors than asked for leave a trace),
    /// <see cref="Diagnosis.NotConverged"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors)
    {
        if (FactorDegreesOfFreedom.Refuses(correlations.Items, factors) is { } refused)
        {
            return refused;
        }

        return CorrelationInverse.Of(correlations).Then<ExtractedFactors>(inverse =>
        {
            var start = Enumerable.Range(0, correlations.Items).Select(i => 1 / inverse[i, i]).ToArray();
            var discrepancy = new LeastSquaresUniquenessDiscrepancy(correlations, factors);
            return UniquenessMinimiser.Minimise(discrepancy, start, LowerBound, correlations.Cancellation).Then(minimum =>
            {
                var system = LeastSquaresUniquenessDiscrepancy.Reduced(correlations, minimum.Uniquenesses);
                return FactorsAtMinimum.Of(
                    correlations, factors, minimum, system, value => value, (_, _) => 1);
            });
        });
    }
}
