using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Probing;

/// <summary>The effect of a predictor over its moderator, with its band: what a Johnson-Neyman plot draws.</summary>
/// <param name="Moderator">The moderator's values, ascending, between the effect's bounds.</param>
/// <param name="Slope">The effect at each.</param>
public sealed record LatentSlopeBand(ImmutableArray<double> Moderator, ImmutableArray<EstimatedQuantity> Slope)
{
    /// <summary>The band of an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="points">How many places, 2 or more.</param>
    public static LatentSlopeBand Of(ModeratedLatentEffect effect, int points = 61)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        ImmutableArray<double> places = [.. Enumerable.Range(0, points).Select(i => effect.LowerBound + ((effect.UpperBound - effect.LowerBound) * i / (points - 1)))];
        return new LatentSlopeBand(places, [.. places.Select(effect.At)]);
    }
}
