using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Exploratory factor analysis: extraction, then rotation.</summary>
public static class ExploratoryFactorAnalysis
{
    /// <summary>Extracts and rotates a number of factors.</summary>
    /// <param name="correlations">The items' correlations.</param>
    /// <param name="factors">The number of factors, such as <see cref="FactorRetention"/> keeps.</param>
    /// <param name="extraction">How factors are extracted.</param>
    /// <param name="rotation">How they are rotated; a single factor never is.</param>
    /// <returns>The solution, or the diagnosis of the extraction or rotation that the data do not allow.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for, or a method is not one of its enumeration.</exception>
    public static Outcome<FactorSolution> Fit(ItemCorrelations correlations, int factors, ExtractionMethod extraction, RotationMethod rotation) =>
        Extract(correlations, factors, extraction).Then(extracted =>
            Rotate(extracted.Loadings, rotation).Then<FactorSolution>(rotated =>
                FactorSolution.Of(correlations, extraction, rotation, extracted, rotated)));

    /// <summary>Extracts factors by a method.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for, or the method is not one of the enumeration.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors, ExtractionMethod method) => method switch
    {
        ExtractionMethod.PrincipalComponents => PrincipalComponentsExtraction.Extract(correlations, factors),
        ExtractionMethod.PrincipalAxis => PrincipalAxisExtraction.Extract(correlations, factors),
        ExtractionMethod.MinimumResidual => MinimumResidualExtraction.Extract(correlations, factors),
        ExtractionMethod.MaximumLikelihood => MaximumLikelihoodExtraction.Extract(correlations, factors),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such extraction."),
    };

    /// <summary>Rotates uncorrelated factors by a method.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The method is not one of the enumeration.</exception>
    public static Outcome<RotatedFactors> Rotate(LoadingMatrix loadings, RotationMethod method) => method switch
    {
        RotationMethod.None => RotatedFactors.Ordered(loadings, loadings.ToArray(), MatrixArithmetic.Identity(loadings.Factors), 0),
        RotationMethod.Varimax => VarimaxRotation.Rotate(loadings),
        RotationMethod.Promax => PromaxRotation.Rotate(loadings),
        RotationMethod.Oblimin => ObliminRotation.Rotate(loadings),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such rotation."),
    };
}
