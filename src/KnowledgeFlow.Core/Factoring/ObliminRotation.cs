using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Direct oblimin at delta 0, which is direct quartimin (Jennrich and Sampson 1966, Psychometrika 31:313-323), with Kaiser
/// normalisation unless told: the oblique rotation that minimises ¼ Σ_{j≠k} Σ_i λ_ij² λ_ik² (<see cref="GradientProjectionRotation"/>).
/// </summary>
internal static class ObliminRotation
{
    /// <summary>Rotates uncorrelated factors.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="starts">How many random starts besides the unrotated and the varimax one.</param>
    /// <param name="normalise">Whether rows are brought to one length for the search (<see cref="KaiserNormalisation"/>).</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The rotation, or <see cref="Diagnosis.NotConverged"/>.</returns>
    public static Outcome<RotatedFactors> Rotate(LoadingMatrix loadings, int starts = RotationStarts.Default, bool normalise = true, CancellationToken cancellation = default) =>
        new GradientProjectionRotation(new CrawfordFergusonCriterion(0), isOblique: true).Rotate(loadings, normalise, starts: starts, cancellation: cancellation);
}
