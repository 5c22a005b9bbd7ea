using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Lays out <c>moderation.johnson_neyman</c>: the boundaries of significance within the data.</summary>
internal static class JohnsonNeymanTable
{
    private static readonly TableLayout<JohnsonNeymanBoundary> Layout = new(
    [
        ColumnLayout<JohnsonNeymanBoundary>.Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Value),
        ColumnLayout<JohnsonNeymanBoundary>.Number("percent_below", new Phrase("% below", "低于该值 %"), NumberStyle.Percent, row => row.PercentBelow),
        ColumnLayout<JohnsonNeymanBoundary>.Number("percent_above", new Phrase("% above", "高于该值 %"), NumberStyle.Percent, row => row.PercentAbove),
    ]);

    public static ResultTable Of(string id, ModerationRoles roles, ModeratedEffect effect, SlopeBand band, double level) => Layout.Table(
        $"{id}.johnson_neyman",
        Title(roles),
        roles.Moderator,
        band.Boundaries.Select((boundary, i) => (RowNumber.Of(i), Phrase.Verbatim(RowNumber.Of(i)), boundary)),
        SampleNote.ListwiseOverBlocks(effect.Fit.Rows),
        Note(effect, band, level));

    /// <summary>What stands in the table's place where the effect cannot be estimated.</summary>
    public static ResultTable Absent(string id, ModerationRoles roles, int rows, Phrase reason) => Layout.Table(
        $"{id}.johnson_neyman",
        Title(roles),
        roles.Moderator,
        [],
        SampleNote.ListwiseOverBlocks(rows),
        reason);

    private static Phrase Title(ModerationRoles roles) => new($"Johnson-Neyman boundaries of {roles.Effect.English}", $"Johnson-Neyman 临界点：{roles.Effect.Chinese}");

    private static Phrase Note(ModeratedEffect effect, SlopeBand band, double level) =>
        effect.Moderator.IsBinary ? new Phrase("None: the moderator has two values, and the slopes at both say everything.", "无：调节变量仅两个取值，其简单斜率已说明全部。")
        : !band.Boundaries.IsEmpty ? new Phrase($"Where the effect passes the {ProbabilityPhrase.OneLess(level).English} level within the observed range.", $"表中取值为效应在 {ProbabilityPhrase.OneLess(level).Chinese} 水平上由不显著转为显著（或相反）之处，限于观测范围内。")
        : effect.IsSignificantAt(effect.Moderator.Mean, level) ? new Phrase("None: the effect is significant over the whole observed range.", "无：效应在整个观测范围内均显著。")
        : new Phrase("None: the effect is nowhere significant within the observed range.", "无：效应在观测范围内均不显著。");
}
