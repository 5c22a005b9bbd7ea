using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>
/// One line of an interaction plot: the expected outcome over the predictor's observed range at one value of the moderator, controls
/// at their means, everything in raw units.
/// </summary>
/// <param name="Id">The probe's id, as in <see cref="SimpleSlope"/>.</param>
/// <param name="ModeratorValue">The moderator's value.</param>
/// <param name="IsOutside">Whether that lies beyond the observed ones.</param>
/// <param name="Predictor">The predictor's values, ascending, from the smallest to the largest observed.</param>
/// <param name="Mean">The expected outcome.</param>
/// <param name="Lower">The lower edge of the mean's confidence band; empty where the fit has no errors.</param>
/// <param name="Upper">The upper edge of the mean's confidence band; empty where the fit has no errors.</param>
public sealed record InteractionLine(
    string Id,
    double ModeratorValue,
    bool IsOutside,
    ImmutableArray<double> Predictor,
    ImmutableArray<double> Mean,
    ImmutableArray<double> Lower,
    ImmutableArray<double> Upper)
{
    /// <summary>One line a value that the probe names.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="probe">Where along the moderator.</param>
    /// <param name="level">The level of the bands.</param>
    /// <param name="points">How many places along the predictor, 2 or more; a binary predictor has its two values.</param>
    public static ImmutableArray<InteractionLine> Of(ModeratedEffect effect, Probe probe, double level = ConfidenceLevel.Usual, int points = 41)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var critical = effect.CriticalT(level);
        var places = Grid.Between(effect.Predictor.Minimum, effect.Predictor.Maximum, effect.Predictor.IsBinary ? 2 : points);
        return [.. effect.ProbeValues(probe).Select(at => LineAt(effect, at.Id, at.Value, places, critical))];
    }

    private static InteractionLine LineAt(ModeratedEffect effect, string id, double moderator, ImmutableArray<double> places, double critical)
    {
        ImmutableArray<(double Mean, double StandardError)> means = [.. places.Select(x => effect.MeanAt(x, moderator))];
        return new InteractionLine(
            id,
            moderator,
            moderator < effect.Moderator.Minimum || moderator > effect.Moderator.Maximum,
            places,
            [.. means.Select(at => at.Mean)],
            Edge(-critical),
            Edge(critical));

        // A fit without errors has lines without bands.
        ImmutableArray<double> Edge(double width) => effect.Fit.Untestable is null ? [.. means.Select(at => at.Mean + (width * at.StandardError))] : [];
    }
}
