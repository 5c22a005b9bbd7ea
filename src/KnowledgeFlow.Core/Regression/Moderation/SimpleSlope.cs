using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>The predictor's effect at one value of the moderator.</summary>
/// <param name="Id">low, mean or high; low and high for a binary moderator; the value itself where values were given.</param>
/// <param name="Value">The moderator's value in raw units.</param>
/// <param name="B">The slope.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="T">B/se; NaN where the fit is exact or has no errors of the kind asked for.</param>
/// <param name="PValue">Two-sided, with n − p degrees of freedom; NaN where t is.</param>
/// <param name="Lower">The lower limit of the interval.</param>
/// <param name="Upper">The upper limit of the interval.</param>
/// <param name="IsOutside">Whether the value lies beyond the observed ones.</param>
public sealed record SimpleSlope(
    string Id, double Value, double B, double StandardError, double T, double PValue, double Lower, double Upper, bool IsOutside)
{
    /// <summary>The slopes at the values that a probe names, in order.</summary>
    public static ImmutableArray<SimpleSlope> Of(ModeratedEffect effect, Probe probe, double level = ConfidenceLevel.Usual)
    {
        var critical = effect.CriticalT(level);
        return [.. effect.ProbeValues(probe).Select(at => SlopeAt(effect, at.Id, at.Value, critical))];
    }

    private static SimpleSlope SlopeAt(ModeratedEffect effect, string id, double value, double critical)
    {
        double b = effect.SlopeAt(value), se = effect.StandardErrorAt(value), t = effect.Fit.IsExact ? double.NaN : b / se;
        return new SimpleSlope(
            id,
            value,
            b,
            se,
            t,
            StudentTDistribution.TwoSidedP(t, effect.Fit.TestDegreesOfFreedom),
            b - (critical * se),
            b + (critical * se),
            value < effect.Moderator.Minimum || value > effect.Moderator.Maximum);
    }
}
