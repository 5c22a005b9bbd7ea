using System.Collections.Immutable;
using System.Globalization;
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
    private static TableLayout<SimpleSlope?> LayoutAt(double level) => new(
    [
        Number("value", new Phrase("Value", "取值"), NumberStyle.Estimate, row => row.Value),
        Number("b", new Phrase("B", "B"), NumberStyle.Estimate, row => row.B),
        Number("se", Terms.StandardError, NumberStyle.Estimate, row => row.StandardError),
        Number("t", Terms.T, NumberStyle.Estimate, row => row.T),
        Number("p", Terms.P, NumberStyle.Probability, row => row.PValue),
        Number("lower", Terms.LowerLimitAt(level), NumberStyle.Estimate, row => row.Lower),
        Number("upper", Terms.UpperLimitAt(level), NumberStyle.Estimate, row => row.Upper),
        new(new ResultColumn("outside", new Phrase("Outside the data", "超出数据范围"), NumberStyle.YesOrNo), row => row is null ? Cell.Null : Cell.Of(row.IsOutside ? 1 : 0)),
    ]);

    public static ResultTable Of(string id, ModerationRoles roles, ProbeLabels probes, int rows, ImmutableArray<SimpleSlope> slopes, double level, params ReadOnlySpan<Phrase> more) => LayoutAt(level).Table(
        $"{id}.slopes",
        Title(roles),
        roles.Moderator,
        slopes.Select(slope => (slope.Id, probes.Of(slope.Id, slope.Value), (SimpleSlope?)slope)),
        [
            SampleNote.ListwiseOverBlocks(rows),
            .. more,
            .. slopes.Any(slope => slope.IsOutside)
                ? (IEnumerable<Phrase>)[new Phrase("Outside the data: nobody's moderator is that low or that high.", "“超出数据范围”表示样本中无人达到该调节变量取值。")]
                : [],
        ]);

    /// <summary>What stands in the place of slopes that cannot be estimated.</summary>
    public static ResultTable Absent(string id, ModerationRoles roles, Probe probe, double[] moderator, Diagnosis diagnosis, double level) => LayoutAt(level).Table(
        $"{id}.slopes",
        Title(roles),
        roles.Moderator,
        Probes(probe, moderator.Distinct().Count() == 2).Select(at => (at.Id, at.Label, (SimpleSlope?)null)),
        [SampleNote.ListwiseOverBlocks(moderator.Length), DiagnosisPhrase.Note(new Phrase("No simple slopes", "无简单斜率"), diagnosis)]);

    private static IEnumerable<(string Id, Phrase Label)> Probes(Probe probe, bool binary) => probe switch
    {
        Probe.Values values => values.At.Select(value => value.ToString("R", CultureInfo.InvariantCulture)).Select(value => (value, Phrase.Verbatim(value))),
        _ when binary => [Low, High],
        _ => [Low, ("mean", new Phrase("Mean", "均值")), High],
    };

    private static (string Id, Phrase Label) Low => ("low", new Phrase("Low", "低"));

    private static (string Id, Phrase Label) High => ("high", new Phrase("High", "高"));

    private static Phrase Title(ModerationRoles roles) => new($"Simple slopes of {roles.Effect.English}", $"简单斜率：{roles.Effect.Chinese}");

    private static ColumnLayout<SimpleSlope?> Number(string id, Phrase label, NumberStyle style, Func<SimpleSlope, double> value) =>
        ColumnLayout<SimpleSlope?>.Number(id, label, style, row => row is null ? null : value(row));
}
