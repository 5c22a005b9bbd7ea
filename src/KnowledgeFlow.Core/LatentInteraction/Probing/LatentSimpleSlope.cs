using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>The effect of a predictor at one value of its moderator.</summary>
/// <param name="Id"><c>low</c>, <c>mean</c> or <c>high</c>.</param>
/// <param name="ModeratorValue">The moderator's value: its mean less, at, or plus one standard deviation.</param>
/// <param name="Slope">The effect, with the error of the standard deviation in it.</param>
public sealed record LatentSimpleSlope(string Id, double ModeratorValue, EstimatedQuantity Slope)
{
    /// <summary>The three slopes of an effect (Aiken and West 1991, ch. 2, on latent variables).</summary>
    public static ImmutableArray<LatentSimpleSlope> Of(ModeratedLatentEffect effect)
    {
        ImmutableArray<string> ids = ["low", "mean", "high"];
        ImmutableArray<double> multiples = [-1, 0, 1];
        var slopes = effect.AtDeviations(multiples);
        return [.. ids.Select((id, i) => new LatentSimpleSlope(id, effect.ModeratorMean + (multiples[i] * effect.ModeratorDeviation), slopes[i]))];
    }
}
