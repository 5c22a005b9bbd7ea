using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>
/// Lays out <c>mediation.index</c>: indices of moderated mediation, <c>indirect:M1</c>; of partial and conditional ones, <c>indirect:M1/W</c> and <c>indirect:M1/W@low</c>; and of moderated
/// moderated mediation, <c>indirect:M1/W:Z</c>.
/// </summary>
internal static class IndexTable
{
    public static ResultTable Of(MediationAnalysis analysis, MediationLabels labels, MediationInference inference, MediationNotes notes)
    {
        var effects = inference.Effects;
        var layout = new TableLayout<EffectRow>(
            [.. EffectColumns.Estimate("index", new Phrase("Index", "指数"), analysis.Level), .. effects.Moderators.Length < 2 ? [] : EffectColumns.Values(1), .. EffectColumns.Asked(analysis with { HasSobel = false })]);
        var rows = effects.Paths.SelectMany(path => IndirectIndex.Of(effects, path)).Select(index => Row(labels, inference, index)).ToList();
        return layout.Table(
            $"{analysis.Id.Value}.index",
            new Phrase("Indices of moderated mediation", "有调节的中介效应指数"),
            new Phrase("Indirect effect", "间接效应"),
            rows,
            [
                .. notes.Sample,
                new Phrase("Change of the indirect effect for each raw unit of the moderator (Hayes 2015).", "调节变量每变动一个原始单位时间接效应的变化（Hayes，2015）。"),
                .. effects.Moderators.Length < 2 ? [] : new[]
                {
                    new Phrase(
                        "M/W: partial, the other moderator held constant; M/W@low: conditional, the other moderator at the value given; M/W:Z: change of that change, of moderated moderated mediation (Hayes 2018).",
                        "M/W：偏指数，另一调节变量保持不变；M/W@low：条件指数，另一调节变量取所示值；M/W:Z：上述变化的变化，即双重调节的中介效应指数（Hayes，2018）。"),
                },
                .. effects.Paths.Any(path => !path.Moderators.IsEmpty && !IndirectIndex.Of(effects, path).Any()) ? [
                    new Phrase("No index where the effect changes along a curve: a moderator with more than two values on more than one arrow.", "若取值多于两个的调节变量作用于多条路径，效应呈曲线变化，无指数。")] : Array.Empty<Phrase>(),
                notes.Bootstrap(inference),
            ]);
    }

    private static (string Id, Phrase Label, EffectRow Row) Row(MediationLabels labels, MediationInference inference, IndirectIndex index)
    {
        var effects = inference.Effects;
        var names = index.By.Select(moderator => effects.Moderators[moderator].Name).ToList();
        var by = names.Count == 0 ? string.Empty : $"/{string.Join(':', names)}";
        var label = labels.Of(index.Path);
        if (names.Count > 0)
        {
            var moderators = names.Select(labels.Of).ToList();
            label = new Phrase($"{label.English} by {string.Join(" × ", moderators.Select(name => name.English))}", $"{label.Chinese}，随{string.Join(" × ", moderators.Select(name => name.Chinese))}");
        }

        if (index.At is { } at)
        {
            var where = labels.At(effects, [.. index.Path.Moderators.Except(index.By)], at);
            label = new Phrase($"{label.English} ({where.English})", $"{label.Chinese}（{where.Chinese}）");
        }

        return (
            $"{labels.Prefix(index.Path.Source)}{index.Path.Id}{by}{(index.At is null ? string.Empty : $"@{index.At.Id}")}",
            labels.Prefixed(index.Path.Source, label),
            new EffectRow(inference.Of(index.Value), null, null, index.At));
    }
}
