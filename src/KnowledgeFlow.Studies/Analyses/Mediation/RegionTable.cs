using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>
/// Lays out <c>mediation.johnson_neyman</c>: where along a moderator an arrow (<c>OUTCOME:FROM:W/1</c>), a conditional indirect effect (<c>indirect:M1/1</c>) or a conditional index
/// (<c>indirect:M1/W/1</c>) passes the .05 level.
/// </summary>
internal static class RegionTable
{
    private static readonly TableLayout<JohnsonNeymanBoundary> Layout = new(
    [
        ColumnLayout<JohnsonNeymanBoundary>.Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Value),
        ColumnLayout<JohnsonNeymanBoundary>.Number("percent_below", new Phrase("% below", "低于该值 %"), NumberStyle.Percent, row => row.PercentBelow),
        ColumnLayout<JohnsonNeymanBoundary>.Number("percent_above", new Phrase("% above", "高于该值 %"), NumberStyle.Percent, row => row.PercentAbove),
    ]);

    private static Phrase None(double level) => new(
        $"none; no effect passes the {ProbabilityPhrase.OneLess(level).English} level within the observed range of its moderator, and binary moderators have no range.", $"无；各效应在调节变量观测范围内均未跨越 {ProbabilityPhrase.OneLess(level).Chinese} 水平（二分调节变量无此范围）。");

    public static ResultTable Of(string id, MediationLabels labels, MediationInference inference, ImmutableArray<ConditionalCurve> curves, MediationNotes notes)
    {
        var effects = inference.Effects;
        return Layout.Table(
            $"{id}.johnson_neyman",
            new Phrase("Johnson-Neyman boundaries", "Johnson-Neyman 临界点"),
            new Phrase("Effect", "效应"),
            effects.ModeratedSlopes().SelectMany(slope => OfSlope(labels, effects, slope, notes.Analysis.Level)).Concat(curves.Where(curve => curve.At is null).SelectMany(curve => OfCurve(labels, effects, curve))),
            [
                .. notes.Sample,
                new Phrase(
                    $"Where the effect passes the {ProbabilityPhrase.OneLess(notes.Analysis.Level).English} level within the observed range, in the moderator's raw units: of paths by their regression, of indirect effects and indices by the bootstrap interval. None for binary moderators.",
                    $"效应在调节变量观测范围内跨越 {ProbabilityPhrase.OneLess(notes.Analysis.Level).English} 显著性水平之处（原始单位）：路径依回归，间接效应与指数依自助法区间。二分调节变量无临界点。"),
                notes.Bootstrap(inference),
            ]);
    }

    /// <summary>What stands elsewhere in the place of the table where it has no rows.</summary>
    public static Sentence NoneOf(ResultTable table, double level) => Sentence.Of($"{table.Title}: {None(level).English}", $"{table.Title}：{None(level).Chinese}");

    private static IEnumerable<(string Id, Phrase Label, JohnsonNeymanBoundary Row)> OfSlope(MediationLabels labels, MediationEffects effects, ArrowSlope slope, double level)
    {
        var label = labels.Of(slope);
        return effects.ModeratedEffectOf(slope) is { } effect
            ? JohnsonNeymanBoundary.Of(effect, level).Select((boundary, i) => ($"{slope.To}:{slope.From}:{effect.Moderator.Name}/{RowNumber.Of(i)}", Numbered(label, i), boundary))
            : [];
    }

    private static IEnumerable<(string Id, Phrase Label, JohnsonNeymanBoundary Row)> OfCurve(MediationLabels labels, MediationEffects effects, ConditionalCurve curve) =>
        curve.Boundaries.Select((boundary, i) => (
            $"{labels.Prefix(curve.Path.Source)}{curve.Path.Id}{(curve.IndexBy is { } by ? $"/{effects.Moderators[by].Name}" : string.Empty)}/{RowNumber.Of(i)}",
            labels.Prefixed(curve.Path.Source, Numbered(labels.Of(curve.Path), i)),
            boundary));

    private static Phrase Numbered(Phrase label, int place) => Phrase.Format($"{label.English}, {place + 1}", $"{label.Chinese}，{place + 1}");
}
