using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>
/// The first-order normal-theory test of a product of effects from different equations: se² = Σ_k se_k² Π_{j≠k} b_j² (Sobel 1982, doi:10.2307/270723). The
/// product is not normal, so that the test lacks power; it is here because journals ask for it.
/// </summary>
/// <param name="StandardError">The standard error.</param>
/// <param name="Z">The effect over it.</param>
/// <param name="PValue">Two-sided, normal.</param>
public sealed record SobelTest(double StandardError, double Z, double PValue)
{
    /// <summary>The test of a path at a point of its moderators.</summary>
    public static SobelTest Of(MediationEffects effects, MediatedPath path, ModeratorPoint at)
    {
        var variance = 0.0;
        for (var changed = 0; changed < path.Legs.Length; changed++)
        {
            var others = 1.0;
            for (var leg = 0; leg < path.Legs.Length; leg++)
            {
                others *= leg == changed ? 1 : path.Legs[leg].At(effects.Coefficients.AsSpan(), at.Centred.AsSpan());
            }

            var error = ConditionalSlope.Of(effects, path.Legs[changed], at).StandardError;
            variance += others * others * error * error;
        }

        var (value, se) = (path.At(effects.Coefficients.AsSpan(), at.Centred.AsSpan()), Math.Sqrt(variance));
        return new SobelTest(se, value / se, NormalDistribution.TwoSidedP(value / se));
    }
}
