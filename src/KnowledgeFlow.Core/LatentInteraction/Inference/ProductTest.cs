using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>A model against the same one without its products.</summary>
/// <param name="WithoutProducts">The narrower model's estimates; its likelihood is exact. Its table is one for the linear engine, whose fit indices are its own.</param>
/// <param name="ScalingFactor">tr(JH⁻¹)/t of the narrower model.</param>
/// <param name="LikelihoodRatio">2Δ log L on χ².</param>
/// <param name="Scaled">
/// 2Δ log L / c with c = (t₁c₁ − t₀c₀)/(t₁ − t₀), where c of each model is tr(JH⁻¹)/t, as Mplus compares log-likelihoods under MLR
/// (Satorra and Bentler 2001). Where products are strong c may not be positive; then <see cref="IsStrictlyPositive"/>. NaN where that fails too.
/// </param>
/// <param name="IsStrictlyPositive">
/// Whether c₁ was taken at the narrower model's estimates (Satorra and Bentler 2010, Psychometrika 75:243-248), because c was not positive otherwise.
/// </param>
/// <param name="RSquared">R² of each outcome in the narrower model.</param>
/// <param name="DeltaRSquared">R² of each outcome less that in the narrower model.</param>
public sealed record ProductTest(
    LatentInteractionEstimate WithoutProducts,
    double ScalingFactor,
    DifferenceTest LikelihoodRatio,
    DifferenceTest Scaled,
    bool IsStrictlyPositive,
    ImmutableArray<double> RSquared,
    ImmutableArray<double> DeltaRSquared)
{
    internal static ProductTest Of(LatentInteractionEstimate wide, double wideFactor, ImmutableArray<double> wideRSquared, LatentInteractionEstimate narrow, double narrowFactor, ImmutableArray<double> narrowRSquared)
    {
        var (t1, t0) = (wide.Free.Length, narrow.Free.Length);
        var statistic = 2 * (wide.LogLikelihood - narrow.LogLikelihood);
        var factor = ((t1 * wideFactor) - (t0 * narrowFactor)) / (t1 - t0);
        var isStrictlyPositive = !(factor > 0);
        if (isStrictlyPositive)
        {
            factor = ((t1 * LatentInteractionEstimator.ScalingFactorAt(wide, narrow)) - (t0 * narrowFactor)) / (t1 - t0);
        }

        return new ProductTest(
            narrow,
            narrowFactor,
            new DifferenceTest(statistic, t1 - t0, 1),
            new DifferenceTest(factor > 0 ? statistic / factor : double.NaN, t1 - t0, factor),
            isStrictlyPositive,
            narrowRSquared,
            [.. wideRSquared.Zip(narrowRSquared, (wider, narrower) => wider - narrower)]);
    }
}
