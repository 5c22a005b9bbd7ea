using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out <c>mediation.conditional</c>: indirect and direct effects at values of the moderators that touch them.</summary>
internal static class ConditionalEffectsTable
{
    public static ResultTable Of(MediationAnalysis analysis, MediationLabels labels, MediationInference inference, MediationNotes notes)
    {
        var effects = inference.Effects;
        var layout = new TableLayout<EffectRow>(
            [.. EffectColumns.Values(effects.Moderators.Length), .. EffectColumns.Estimate("effect", new Phrase("Estimate", "估计值"), analysis.Level), .. EffectColumns.Asked(analysis)]);
        return layout.Table(
            $"{analysis.Id.Value}.conditional",
            new Phrase("Conditional effects", "条件效应"),
            new Phrase("Effect", "效应"),
            Indirect(labels, inference).Concat(effects.PredictorColumns.SelectMany(source => Direct(labels, effects, source, analysis.Level))),
            [
                .. notes.Sample,
                .. notes.Number,
                new Phrase("Values of moderators in their raw units. SE, limits and p of direct effects are the regression's.", "调节变量取值为原始单位。直接效应的标准误、区间与 p 来自回归。"),
                notes.Bootstrap(inference),
            ]);
    }

    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Indirect(MediationLabels labels, MediationInference inference)
    {
        var effects = inference.Effects;
        return from path in effects.Paths
               where !path.Moderators.IsEmpty
               from at in effects.Points(path.Moderators)
               select (
                   $"{labels.Prefix(path.Source)}{path.Id}@{at.Id}",
                   labels.Prefixed(path.Source, Named(labels.Of(path), labels.At(effects, path.Moderators, at))),
                   new EffectRow(inference.Of(coefficients => path.At(coefficients, at.Centred.AsSpan()), SobelTest.Of(effects, path, at)), null, null, at));
    }

    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Direct(MediationLabels labels, MediationEffects effects, string source, double level)
    {
        var direct = effects.Direct(source);
        return direct.Moderators.IsEmpty ? [] : effects.Points(direct.Moderators).Select(at => (
            $"{labels.Prefix(source)}direct@{at.Id}",
            labels.Prefixed(source, Named(new Phrase("Direct effect", "直接效应"), labels.At(effects, direct.Moderators, at))),
            new EffectRow(null, ConditionalSlope.Of(effects, direct, at, level), null, at)));
    }

    private static Phrase Named(Phrase effect, Phrase at) => new($"{effect.English} ({at.English})", $"{effect.Chinese}（{at.Chinese}）");
}
