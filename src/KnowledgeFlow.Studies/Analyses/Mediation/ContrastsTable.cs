using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>
/// Lays out <c>mediation.contrasts</c>: two conditional indirect effects of one path, <c>indirect:M1@high - indirect:M1@low</c>, and the sizes of two unconditional ones whatever their
/// signs, <c>|indirect:M1| - |indirect:M2|</c>.
/// </summary>
internal static class ContrastsTable
{
    public static ResultTable Of(string id, MediationLabels labels, MediationInference inference, MediationNotes notes) =>
        new TableLayout<EffectRow>(EffectColumns.Estimate("effect", new Phrase("Difference", "差异"), inference.Settings.Level)).Table(
            $"{id}.contrasts",
            new Phrase("Contrasts of indirect effects", "间接效应的差异"),
            new Phrase("Contrast", "对比"),
            inference.Effects.PredictorColumns.SelectMany(source => Sizes(labels, inference, source).Concat(Conditional(labels, inference, source))),
            [.. notes.Sample, notes.Bootstrap(inference)]);

    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Sizes(MediationLabels labels, MediationInference inference, string source)
    {
        ImmutableArray<MediatedPath> paths = [.. inference.Effects.Paths.Where(path => path.Source == source && path.Moderators.IsEmpty)];
        return from i in Enumerable.Range(0, paths.Length)
               from j in Enumerable.Range(i + 1, paths.Length - i - 1)
               let earlier = paths[i]
               let later = paths[j]
               select Row(
                   labels,
                   source,
                   $"|{earlier.Id}| - |{later.Id}|",
                   new Phrase($"Size of {labels.Of(earlier).English} less size of {labels.Of(later).English}", $"{labels.Of(earlier).Chinese} 绝对值减 {labels.Of(later).Chinese} 绝对值"),
                   inference.Of(coefficients => Math.Abs(earlier.At(coefficients, [])) - Math.Abs(later.At(coefficients, []))));
    }

    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Conditional(MediationLabels labels, MediationInference inference, string source)
    {
        var effects = inference.Effects;
        return from path in effects.Paths
               where path.Source == source && !path.Moderators.IsEmpty
               let points = effects.Points(path.Moderators)
               from low in Enumerable.Range(0, points.Length)
               from high in Enumerable.Range(low + 1, points.Length - low - 1)
               let label = labels.Of(path)
               let atHigh = labels.At(effects, path.Moderators, points[high])
               let atLow = labels.At(effects, path.Moderators, points[low])
               select Row(
                   labels,
                   source,
                   $"{path.Id}@{points[high].Id} - {path.Id}@{points[low].Id}",
                   new Phrase($"{label.English} ({atHigh.English} less {atLow.English})", $"{label.Chinese}（{atHigh.Chinese} 减 {atLow.Chinese}）"),
                   inference.Of(coefficients => path.At(coefficients, points[high].Centred.AsSpan()) - path.At(coefficients, points[low].Centred.AsSpan())));
    }

    private static (string Id, Phrase Label, EffectRow Row) Row(MediationLabels labels, string source, string id, Phrase label, EffectEstimate estimate) =>
        (labels.Prefix(source) + id, labels.Prefixed(source, label), new EffectRow(estimate, null, null, null));
}
