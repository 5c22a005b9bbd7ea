using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out <c>mediation.slopes</c>: each moderated arrow at values of its moderators, <c>OUTCOME:FROM@low</c>, with the errors of its regression.</summary>
internal static class ConditionalSlopesTable
{
    public static ResultTable Of(string id, MediationLabels labels, MediationEffects effects, MediationNotes notes)
    {
        var level = notes.Analysis.Level;
        var layout = new TableLayout<EffectRow>(
        [
            .. EffectColumns.Values(effects.Moderators.Length),
            Number("b", new Phrase("B", "B"), NumberStyle.Estimate, slope => slope.B),
            Number("se", Terms.StandardError, NumberStyle.Estimate, slope => slope.StandardError),
            Number("t", Terms.T, NumberStyle.Estimate, slope => slope.T),
            Number("p", Terms.P, NumberStyle.Probability, slope => slope.PValue),
            Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, slope => slope.Lower),
            Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, slope => slope.Upper),
        ]);
        return layout.Table(
            $"{id}.slopes",
            new Phrase("Simple slopes of the moderated paths", "受调节路径的简单斜率"),
            new Phrase("Path", "路径"),
            from slope in effects.ModeratedSlopes()
            from at in effects.Points(slope.Moderators)
            let label = labels.Of(slope)
            let point = labels.At(effects, slope.Moderators, at)
            select ($"{slope.To}:{slope.From}@{at.Id}", new Phrase($"{label.English} ({point.English})", $"{label.Chinese}（{point.Chinese}）"), new EffectRow(null, ConditionalSlope.Of(effects, slope, at, level), null, at)),
            [.. notes.Sample, notes.Errors]);
    }

    private static ColumnLayout<EffectRow> Number(string id, Phrase label, NumberStyle style, Func<ConditionalSlope, double> value) =>
        ColumnLayout<EffectRow>.Number(id, label, style, row => row.Slope is null ? null : value(row.Slope));
}
