using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>Lays out <c>reliability.items</c>.</summary>
internal static class ItemReliabilityTable
{
    private static readonly TableLayout<ItemReliability?> Layout = new(
    [
        ColumnLayout<ItemReliability?>.Number("mean", Terms.Mean, NumberStyle.Score, item => item?.Mean),
        ColumnLayout<ItemReliability?>.Number("sd", Terms.StandardDeviation, NumberStyle.Score, item => item?.StandardDeviation),
        ColumnLayout<ItemReliability?>.Number("item_total_r", new Phrase("Item-total r", "校正项总计相关性（CITC）"), NumberStyle.Bounded, item => item?.ItemTotalCorrelation.Value()),
        ColumnLayout<ItemReliability?>.Number("alpha_if_deleted", new Phrase("α if deleted", "项已删除的 α 系数"), NumberStyle.Bounded, item => item?.AlphaIfDeleted.Value()),
        ColumnLayout<ItemReliability?>.Number("loading", new Phrase("Loading", "载荷"), NumberStyle.Bounded, item => item?.Loading.Value()),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<ConstructReliability> scales) => Layout.Table(
        $"{id}.items",
        new Phrase("Items within their constructs", "构念内题项分析"),
        Terms.Item,
        ConstructItemRows.Of(scales).Select(row => (row.Row, Worded(row.Label, survey.WordingOf(row.Item)), row.Scale.Scale.Items.FirstOrDefault(item => item.Item == row.Item))),
        Notes(id, scales));

    // Other tables call items by their names alone; here the reader learns their words.
    private static Phrase Worded(Phrase name, string? words) => words is null ? name : new Phrase($"{name.English} {words}", $"{name.Chinese} {words}");

    private static IEnumerable<Phrase> Notes(string id, ImmutableArray<ConstructReliability> scales)
    {
        yield return new Phrase(
            "Item-total r is corrected for overlap; loading is that on the first principal component of the construct's items.",
            "校正项总计相关性已校正重叠；载荷为该构念题项第一主成分上的载荷。");
        yield return SampleNote.In($"{id}.constructs");
        var undeleted = new List<(string Construct, Diagnosis Diagnosis)>();
        foreach (var scale in scales)
        {
            var label = scale.Construct.Label;
            foreach (var note in LeftOutNote.Of(new Phrase($"Items of {label}", $"{label} 的题项"), scale.Pool))
            {
                yield return note;
            }

            var items = scale.Scale.Items.RemoveAll(item => scale.Pool.Constant.Contains(item.Item) && scale.Scale.Alpha.Diagnosis() is null);
            if ((First(items, item => item.ItemTotalCorrelation) ?? First(items, item => item.Loading)) is { } diagnosis)
            {
                yield return DiagnosisPhrase.Note(new Phrase($"Items of {label}", $"{label} 的题项"), diagnosis);
            }
            else if (First(items, item => item.AlphaIfDeleted) is { } deleted)
            {
                undeleted.Add((label, deleted));
            }
        }

        foreach (var note in DiagnosisPhrase.Notes(undeleted, constructs => new Phrase($"No α if deleted for {constructs.English}", $"{constructs.Chinese}无项已删除的 α 系数")))
        {
            yield return note;
        }
    }

    private static Diagnosis? First(ImmutableArray<ItemReliability> items, Func<ItemReliability, Outcome<double>> statistic) =>
        items.Select(item => statistic(item).Diagnosis()).FirstOrDefault(diagnosis => diagnosis is not null);
}
