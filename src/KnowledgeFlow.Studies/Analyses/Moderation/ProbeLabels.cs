using System.Globalization;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Says where along the moderator a slope was taken.</summary>
/// <param name="Categories">The moderator's values and their labels.</param>
/// <param name="Moderator">The moderator.</param>
/// <param name="Probe">What was asked for.</param>
/// <param name="Name">What tables call the moderator.</param>
internal sealed record ProbeLabels(CategoricalVariable Categories, FocalVariable Moderator, Probe Probe, Phrase Name)
{
    /// <summary>The label of a probe: a value's own label where the moderator is binary, else −1 SD, a percentile or the value.</summary>
    public Phrase Of(string id, double value)
    {
        if (Moderator.IsBinary && Categories.Categories.FirstOrDefault(category => category.Code == value) is { } category)
        {
            return category.Label;
        }

        var number = SignedNumber.Of(value);
        return (Probe, id) switch
        {
            (Probe.StandardDeviations, "low") => new Phrase($"−1 SD ({number})", $"低{Name.Chinese}（M − 1SD = {number}）"),
            (Probe.StandardDeviations, "mean") => new Phrase($"Mean ({number})", $"中等{Name.Chinese}（M = {number}）"),
            (Probe.StandardDeviations, "high") => new Phrase($"+1 SD ({number})", $"高{Name.Chinese}（M + 1SD = {number}）"),
            (Probe.Percentiles, "low") => new Phrase($"16th percentile ({number})", $"第 16 百分位数（{number}）"),
            (Probe.Percentiles, "mean") => new Phrase($"50th percentile ({number})", $"第 50 百分位数（{number}）"),
            (Probe.Percentiles, "high") => new Phrase($"84th percentile ({number})", $"第 84 百分位数（{number}）"),
            _ => Phrase.Verbatim(value.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
