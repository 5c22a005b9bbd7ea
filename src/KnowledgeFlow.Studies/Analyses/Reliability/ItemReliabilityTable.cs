using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.items</c>.</summary>
internal static class ItemReliabilityTable
{
    private static readonly TableLayout<ItemReliability> Layout = new(
    [
        ColumnLayout<ItemReliability>.Number("mean", Terms.Mean, NumberStyle.Score, item => item.Mean),
        ColumnLayout<ItemReliability>.Number("sd", Terms.StandardDeviation, NumberStyle.Score, item => item.StandardDeviation),
        ColumnLayout<ItemReliability>.Number("item_total_r", new Phrase("Item-total r", "校正题总相关"), NumberStyle.Bounded, item => item.ItemTotalCorrelation.Value()),
        ColumnLayout<ItemReliability>.Number("alpha_if_deleted", new Phrase("α if deleted", "删题后 α"), NumberStyle.Bounded, item => item.AlphaIfDeleted.Value()),
        ColumnLayout<ItemReliability>.Number("loading", new Phrase("Loading", "载荷"), NumberStyle.Bounded, item => item.Loading.Value()),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ConstructReliability> scales)
    {
        var shared = scales.SelectMany(scale => scale.Construct.ItemNames).CountBy(item => item).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet();
        var reversed = scales.SelectMany(scale => scale.Construct.Reversed).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Layout.Table(
            $"{id}.items",
            new Phrase("Items within their constructs", "构念内题项分析"),
            Terms.Item,
            scales.SelectMany(scale => scale.Scale.Items.Select(item => (
                shared.Contains(item.Item) ? $"{scale.Construct.Name.Value}:{item.Item}" : item.Item,
                Phrase.Verbatim(shared.Contains(item.Item) ? $"{item.Item} ({scale.Construct.Label})" : item.Item),
                item))),
            Notes(id, scales, reversed));
    }

    private static IEnumerable<Phrase> Notes(string id, ImmutableArray<ConstructReliability> scales, string[] reversed)
    {
        yield return new Phrase(
            "Item-total r is corrected for overlap; loading is that on the first principal component of the construct's items.",
            "题总相关已校正重叠；载荷为该构念题项第一主成分上的载荷。");
        yield return SampleNote.In($"{id}.constructs");
        if (reversed.Length > 0)
        {
            yield return new Phrase($"Scored in reverse: {string.Join(", ", reversed)}.", $"反向计分：{string.Join("、", reversed)}。");
        }

        foreach (var scale in scales)
        {
            var (label, items) = (scale.Construct.Label, scale.Scale.Items);
            if ((First(items, item => item.ItemTotalCorrelation) ?? First(items, item => item.Loading)) is { } diagnosis)
            {
                yield return DiagnosisPhrase.Note(new Phrase($"Items of {label}", $"{label} 的题项"), diagnosis);
            }
            else if (First(items, item => item.AlphaIfDeleted) is { } deleted)
            {
                yield return DiagnosisPhrase.Note(new Phrase($"No α if deleted for {label}", $"{label} 无删题后 α"), deleted);
            }
        }
    }

    private static Diagnosis? First(ImmutableArray<ItemReliability> items, Func<ItemReliability, Outcome<double>> statistic) =>
        items.Select(item => statistic(item).Diagnosis()).FirstOrDefault(diagnosis => diagnosis is not null);
}
