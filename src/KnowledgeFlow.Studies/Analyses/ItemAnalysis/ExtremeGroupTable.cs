using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>Lays out <c>item_analysis.groups</c>.</summary>
internal static class ExtremeGroupTable
{
    private static readonly TableLayout<ScaleItems> Layout = new(
    [
        ColumnLayout<ScaleItems>.Count("n", Terms.N, row => row.Groups.Count),
        ColumnLayout<ScaleItems>.Number("low_cut", new Phrase("Low group up to", "低分组上界"), NumberStyle.Score, row => row.Groups.LowCut),
        ColumnLayout<ScaleItems>.Number("high_cut", new Phrase("High group from", "高分组下界"), NumberStyle.Score, row => row.Groups.HighCut),
        ColumnLayout<ScaleItems>.Count("low_n", new Phrase("n, low", "低分组 n"), row => row.Groups.LowCount),
        ColumnLayout<ScaleItems>.Count("high_n", new Phrase("n, high", "高分组 n"), row => row.Groups.HighCount),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ScaleItems> scales, double share) => Layout.Table(
        $"{id}.groups",
        new Phrase("Groups of low and high totals", "高低分组"),
        Terms.Construct,
        scales.Select(scale => (scale.Reliability.Construct.Name.Value, Phrase.Verbatim(scale.Reliability.Construct.Label), scale)),
        [
            Phrase.Format(
                $"The {100 * share} % of lowest and highest totals over the construct's items (listwise); ties at a cut belong to its group.",
                $"按构念题项总分（成列删除）取最低与最高各 {100 * share}%；与界值相同者一并归入该组。"),
            .. scales.SelectMany(scale => LeftOutNote.Of(Phrase.Verbatim(scale.Reliability.Construct.Label), scale.Reliability.Pool with { Constant = [] })),
            .. scales.Where(scale => scale.Groups.Count == 0).Select(scale => new Phrase($"{scale.Reliability.Construct.Label}: nobody answered all items.", $"{scale.Reliability.Construct.Label}：无人作答全部题项。")),
        ]);
}
