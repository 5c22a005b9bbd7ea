using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>A value of the moderator at which the predictor's effect passes from significant to not (Johnson and Neyman 1936; Bauer and Curran 2005).</summary>
/// <param name="Value">In the moderator's own units.</param>
/// <param name="Deviations">The same in standard deviations from the moderator's mean.</param>
/// <param name="PercentBelow">The percentage of persons with a smaller moderator; of a latent one that of a normal population.</param>
/// <param name="PercentAbove">The percentage with a larger moderator.</param>
public sealed record LatentJohnsonNeymanBoundary(double Value, double Deviations, double PercentBelow, double PercentAbove)
{
    /// <summary>
    /// The boundaries between the effect's bounds (3 standard deviations about the mean of a latent moderator, the observed range of a control), ascending, none of
    /// a binary moderator: the roots of (b₀ + b₁z)² = q²(V₀ + 2zV₀₁ + z²V₁), q the normal quantile of the effect's level.
    /// </summary>
    public static ImmutableArray<LatentJohnsonNeymanBoundary> Of(ModeratedLatentEffect effect)
    {
        if (effect.IsModeratorBinary)
        {
            return [];
        }

        var line = effect.Line();
        var q = NormalDistribution.UpperTailQuantile((1 - effect.Level) / 2);
        var square = q * q;
        var a = (line.Slope * line.Slope) - (square * line.SlopeVariance);
        var b = 2 * ((line.Constant * line.Slope) - (square * line.Covariance));
        var c = (line.Constant * line.Constant) - (square * line.ConstantVariance);
        return
        [
            .. Roots(a, b, c).Where(root => root >= effect.LowerBound && root <= effect.UpperBound).Order().Select(root =>
            {
                var (below, above) = effect.PercentAround(root);
                return new LatentJohnsonNeymanBoundary(root, (root - effect.ModeratorMean) / effect.ModeratorDeviation, below, above);
            }),
        ];
    }

    private static ImmutableArray<double> Roots(double a, double b, double c)
    {
        var discriminant = (b * b) - (4 * a * c);
        if (!(discriminant > 0))
        {
            return [];
        }

        var half = -(b + Math.CopySign(Math.Sqrt(discriminant), b)) / 2;
        return a == 0 ? [c / half] : [half / a, c / half];
    }
}
