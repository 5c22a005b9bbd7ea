using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
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
    /// <param name="target">The target of <see cref="RotationMethod.Target"/> and <see cref="RotationMethod.TargetOrthogonal"/>, p × m, NaN where a loading is free.</param>
    /// <returns>The solution, or the diagnosis of the extraction or rotation that the data do not allow.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for, or a method is not one of its enumeration.</exception>
    /// <exception cref="OperationCanceledException">The correlations' <see cref="ItemCorrelations.Cancellation"/> was called for.</exception>
    public static Outcome<FactorSolution> Fit(ItemCorrelations correlations, int factors, ExtractionMethod extraction, RotationMethod rotation, DenseMatrix? target = null) =>
        Extract(correlations, factors, extraction).Then(extracted =>
            Rotate(extracted.Loadings, rotation, target, correlations.Cancellation).Then<FactorSolution>(rotated =>
                FactorSolution.Of(correlations, extraction, rotation, extracted, rotated)));

    /// <summary>Extracts factors by a method.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No factor is asked for, or the method is not one of the enumeration.</exception>
    /// <exception cref="ArgumentException">Covariances are factored by a method whose solution is that of the correlations.</exception>
    public static Outcome<ExtractedFactors> Extract(ItemCorrelations correlations, int factors, ExtractionMethod method) => method switch
    {
        ExtractionMethod.MinimumResidual or ExtractionMethod.MaximumLikelihood when correlations.AreCovariances =>
            throw new ArgumentException("Covariances are factored by principal components and principal axes alone.", nameof(method)),
        ExtractionMethod.PrincipalComponents => PrincipalComponentsExtraction.Extract(correlations, factors),
        ExtractionMethod.PrincipalAxis => PrincipalAxisExtraction.Extract(correlations, factors),
        ExtractionMethod.MinimumResidual => MinimumResidualExtraction.Extract(correlations, factors),
        ExtractionMethod.MaximumLikelihood => MaximumLikelihoodExtraction.Extract(correlations, factors),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such extraction."),
    };

    /// <summary>Rotates uncorrelated factors by a method.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="method">The method.</param>
    /// <param name="target">The target of <see cref="RotationMethod.Target"/> and <see cref="RotationMethod.TargetOrthogonal"/>, p × m, NaN where a loading is free.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The method is not one of the enumeration.</exception>
    /// <exception cref="ArgumentException">There is no target, or it is not of the loadings' size.</exception>
    public static Outcome<RotatedFactors> Rotate(LoadingMatrix loadings, RotationMethod method, DenseMatrix? target = null, CancellationToken cancellation = default) => method switch
    {
        RotationMethod.None => RotatedFactors.Ordered(loadings, loadings.ToWork(), WorkMatrix.Identity(loadings.Factors), 0),
        RotationMethod.Varimax => VarimaxRotation.Rotate(loadings, cancellation: cancellation),
        RotationMethod.Promax => PromaxRotation.Rotate(loadings, cancellation: cancellation),
        RotationMethod.Oblimin => ObliminRotation.Rotate(loadings, cancellation: cancellation),
        RotationMethod.Quartimax => new GradientProjectionRotation(new CrawfordFergusonCriterion(0), isOblique: false).Rotate(loadings, normalise: true, cancellation: cancellation),
        RotationMethod.Equamax => new GradientProjectionRotation(new CrawfordFergusonCriterion(loadings.Factors / (2.0 * loadings.Items.Length)), isOblique: false).Rotate(loadings, normalise: true, cancellation: cancellation),
        RotationMethod.Geomin => new GradientProjectionRotation(new GeominCriterion(), isOblique: true).Rotate(loadings, normalise: false, cancellation: cancellation),
        RotationMethod.Bentler => new GradientProjectionRotation(new BentlerCriterion(), isOblique: true).Rotate(loadings, normalise: false, cancellation: cancellation),
        RotationMethod.Target or RotationMethod.TargetOrthogonal =>
            new GradientProjectionRotation(new TargetCriterion(Fitting(target, loadings)), method.IsOblique()).Rotate(loadings, normalise: false, signed: Signed(target!), cancellation: cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such rotation."),
    };

    /// <summary>Whether a method lets factors correlate.</summary>
    public static bool IsOblique(this RotationMethod method) =>
        method is RotationMethod.Promax or RotationMethod.Oblimin or RotationMethod.Geomin or RotationMethod.Bentler or RotationMethod.Target;

    /// <summary>Whether a method turns loadings towards a target.</summary>
    public static bool TakesTarget(this RotationMethod method) => method is RotationMethod.Target or RotationMethod.TargetOrthogonal;

    // A target of zeros alone is as far from a factor as from its mirror image.
    private static ImmutableArray<bool> Signed(DenseMatrix target) => [.. Enumerable.Range(0, target.Columns).Select(k => Enumerable.Range(0, target.Rows).Any(i => Math.Abs(target[i, k]) > 0))];

    private static DenseMatrix Fitting(DenseMatrix? target, LoadingMatrix loadings) => target is not null && target.Rows == loadings.Items.Length && target.Columns == loadings.Factors
        ? target
        : throw new ArgumentException($"A target of {loadings.Items.Length} items and {loadings.Factors} factors is needed.", nameof(target));
}
