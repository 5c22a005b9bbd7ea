using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>A variable on which arrows depend.</summary>
/// <param name="Name">The variable; the predictor itself where arrows that do not start at it depend on it.</param>
/// <param name="Arrows">The arrows.</param>
/// <param name="Probe">Where along it effects are taken.</param>
/// <param name="By">Another moderator on which, of the arrows that both moderate, this moderation itself depends (moderated moderation), or null.</param>
public sealed record PathModerator(string Name, ImmutableArray<MediationArrow> Arrows, Probe Probe, string? By = null)
{
    /// <summary>Whether it is only named as what another moderation depends on.</summary>
    public bool IsImplied { get; init; }

    /// <summary>
    /// The values at which effects are taken, in raw units, with their ids: low, mean and high; low and high of a binary moderator; of listed values the same where there are
    /// three or two, else the values themselves.
    /// </summary>
    public ImmutableArray<(string Id, double Value)> Points(FocalVariable variable) => Probe switch
    {
        Probe.Values { At: [var low, var mean, var high] } => [("low", low), ("mean", mean), ("high", high)],
        Probe.Values { At: [var low, var high] } => [("low", low), ("high", high)],
        Probe.Values values => [.. values.At.Select(value => (value.ToString("R", CultureInfo.InvariantCulture), value))],
        _ when variable.IsBinary => [("low", variable.Minimum), ("high", variable.Maximum)],
        Probe.Percentiles => [("low", variable.Percentile(0.16)), ("mean", variable.Percentile(0.50)), ("high", variable.Percentile(0.84))],
        _ => [("low", variable.Mean - variable.StandardDeviation), ("mean", variable.Mean), ("high", variable.Mean + variable.StandardDeviation)],
    };
}
