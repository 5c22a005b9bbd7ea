using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>The effect of a predictor at one value of its moderator.</summary>
/// <param name="Id"><c>low</c>, <c>mean</c> or <c>high</c>, as <see cref="ModeratedLatentEffect.Probes"/> says.</param>
/// <param name="ModeratorValue">The moderator's value.</param>
/// <param name="Slope">The effect, with the error of the standard deviation in it.</param>
public sealed record LatentSimpleSlope(string Id, double ModeratorValue, EstimatedQuantity Slope)
{
    /// <summary>The slopes at the effect's probes (Aiken and West 1991, ch. 2, on latent variables).</summary>
    public static ImmutableArray<LatentSimpleSlope> Of(ModeratedLatentEffect effect)
    {
        var probes = effect.Probes;

        // The two values of a binary moderator are known, the standard deviation of a latent one is estimated.
        var slopes = effect.IsModeratorBinary ? [.. probes.Select(probe => effect.At(probe.Value))] : effect.AtDeviations([-1, 0, 1]);
        return [.. probes.Select((probe, i) => new LatentSimpleSlope(probe.Id, probe.Value, slopes[i]))];
    }
}
