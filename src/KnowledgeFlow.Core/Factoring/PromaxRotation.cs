using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Promax (Hendrickson and White 1964, British Journal of Statistical Psychology 17:65-70) as SPSS computes it: the
/// varimax loadings V (Kaiser-normalised rotation) are regressed on to a target whose elements are those of V in rows of unit length,
/// raised to the power κ with their signs kept, and factors are rescaled to unit variance. Grieder and Steiner (2022, Behavior Research
/// Methods 54:54-74) compare this target with that of unnormalised rows, which R's promax takes.
/// </summary>
internal static class PromaxRotation
{
    /// <summary>The customary power κ.</summary>
    public const double DefaultPower = 4;

    /// <summary>Rotates uncorrelated factors.</summary>
    /// <param name="loadings">Unrotated loadings, p × m.</param>
    /// <param name="power">κ, above 1.</param>
    /// <param name="starts">How many random starts of the varimax rotation besides the unrotated one.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The rotation, or <see cref="Diagnosis.TooManyFactors"/> where the loadings span fewer factors than they have columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not above 1.</exception>
    public static Outcome<RotatedFactors> Rotate(LoadingMatrix loadings, double power = DefaultPower, int starts = RotationStarts.Default, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(power, 1);
        var normalisation = new KaiserNormalisation(loadings.ToWork());
        var (normalisedVarimax, criterion) = VarimaxRotation.Best(normalisation.Normalised, starts, cancellation);
        var m = loadings.Factors;
        if (m == 1)
        {
            return RotatedFactors.Ordered(loadings, loadings.ToWork(), WorkMatrix.Identity(1), 0);
        }

        var varimax = normalisation.Restore(normalisedVarimax);
        var target = normalisedVarimax.Copy();
        for (var i = 0; i < target.Rows; i++)
        {
            for (var k = 0; k < m; k++)
            {
                target[i, k] = Math.CopySign(Math.Pow(Math.Abs(target[i, k]), power), target[i, k]);
            }
        }

        if (WorkMatrix.TransposedProduct(varimax, varimax).Inverse() is not { } crossProducts)
        {
            return new Diagnosis.TooManyFactors(m, m - 1);
        }

        var transformation = WorkMatrix.Product(crossProducts, WorkMatrix.TransposedProduct(varimax, target));
        if (WorkMatrix.TransposedProduct(transformation, transformation).Inverse() is not { } between)
        {
            return new Diagnosis.TooManyFactors(m, m - 1);
        }

        // The factors U⁻¹f of pattern V U have covariances (U'U)⁻¹: unit variances take U's columns times their SDs.
        var scale = Enumerable.Range(0, m).Select(k => Math.Sqrt(between[k, k])).ToArray();
        for (var k = 0; k < m; k++)
        {
            for (var j = 0; j < m; j++)
            {
                transformation[j, k] *= scale[k];
                between[j, k] = j == k ? 1 : between[j, k] / (scale[j] * scale[k]);
            }
        }

        return RotatedFactors.Ordered(loadings, WorkMatrix.Product(varimax, transformation), between, criterion);
    }
}
