using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>The data of a Johnson-Neyman plot: the effect and its confidence band over the moderator's observed range.</summary>
/// <param name="Moderator">Values in raw units, ascending, from the smallest to the largest observed; the boundaries are among them.</param>
/// <param name="Slope">The predictor's effect at each.</param>
/// <param name="Lower">The band's lower edge.</param>
/// <param name="Upper">The band's upper edge.</param>
/// <param name="Boundaries">The boundaries within the range.</param>
public sealed record SlopeBand(
    ImmutableArray<double> Moderator,
    ImmutableArray<double> Slope,
    ImmutableArray<double> Lower,
    ImmutableArray<double> Upper,
    ImmutableArray<JohnsonNeymanBoundary> Boundaries)
{
    /// <summary>The band at equally spaced values and at the boundaries.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="level">The level of the band and of the boundaries.</param>
    /// <param name="points">How many equally spaced values, 2 or more.</param>
    public static SlopeBand Of(ModeratedEffect effect, double level = ConfidenceLevel.Usual, int points = 101)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var boundaries = JohnsonNeymanBoundary.Of(effect, level);
        var critical = effect.CriticalT(level);
        ImmutableArray<double> at =
        [
            .. Grid.Between(effect.Moderator.Minimum, effect.Moderator.Maximum, points).Concat(boundaries.Select(boundary => boundary.Value)).Distinct().Order(),
        ];
        return new SlopeBand(
            at,
            [.. at.Select(effect.SlopeAt)],
            [.. at.Select(m => effect.SlopeAt(m) - (critical * effect.StandardErrorAt(m)))],
            [.. at.Select(m => effect.SlopeAt(m) + (critical * effect.StandardErrorAt(m)))],
            boundaries);
    }
}
