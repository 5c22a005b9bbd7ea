using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Lays out <c>moderation.slopes</c>.</summary>
internal static class SlopeTable
{
    private static readonly TableLayout<SimpleSlope> Layout = new(
    [
        Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Value),
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        Number("t", Terms.T, NumberStyle.Estimate, row => row.T),
        Number("p", Terms.P, NumberStyle.Probability, row => row.P),
        Number("lower", Terms.LowerLimit, NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimit, NumberStyle.Estimate, row => row.Upper),
        ColumnLayout<SimpleSlope>.Count("outside", new Phrase("Outside the data", "超出数据范围"), row => row.IsOutside ? 1 : 0),
    ]);

    public static ResultTable Of(string id, ModerationRoles roles, ProbeLabels probes, ImmutableArray<SimpleSlope> slopes) => Layout.Table(
        $"{id}.slopes",
        Title(roles),
        roles.Moderator,
        slopes.Select(slope => (slope.Id, probes.Of(slope.Id, slope.Value), slope)),
        slopes.Any(slope => slope.IsOutside)
            ? [new Phrase("1 under outside the data: nobody's moderator is that low or that high.", "“超出数据范围”为 1 表示样本中无人达到该调节变量取值。")]
            : []);

    /// <summary>What stands in the place of slopes that cannot be estimated.</summary>
    public static ResultTable Absent(string id, ModerationRoles roles, Diagnosis diagnosis) => Layout.Table(
        $"{id}.slopes", Title(roles), roles.Moderator, [], [DiagnosisPhrase.Note(new Phrase("No simple slopes", "无简单斜率"), diagnosis)]);

    private static Phrase Title(ModerationRoles roles) => new($"Simple slopes of {roles.Effect.English}", $"简单斜率：{roles.Effect.Chinese}");

    private static ColumnLayout<SimpleSlope> Number(string id, Phrase label, NumberStyle style, Func<SimpleSlope, double?> value) =>
        ColumnLayout<SimpleSlope>.Number(id, label, style, value);
}
