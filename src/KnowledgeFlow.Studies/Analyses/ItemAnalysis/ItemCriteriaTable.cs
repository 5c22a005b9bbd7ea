using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Reliability;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>Lays out <c>item_analysis.items</c>.</summary>
internal static class ItemCriteriaTable
{
    private static readonly TableLayout<ItemRow> Layout = new(
    [
        Number("low_mean", new Phrase("M, low", "低分组均值"), NumberStyle.Score, row => row.Discrimination?.Low?.Mean),
        Number("high_mean", new Phrase("M, high", "高分组均值"), NumberStyle.Score, row => row.Discrimination?.High?.Mean),
        Number("levene_f", new Phrase("Levene's F", "Levene F"), NumberStyle.Estimate, row => row.Discrimination?.Levene.Value(test => test.F)),
        Number("levene_p", new Phrase("Levene's p", "Levene p"), NumberStyle.Probability, row => row.Discrimination?.Levene.Value(test => test.PValue)),
        Number("critical_ratio", new Phrase("Critical ratio (t)", "决断值（t）"), NumberStyle.Estimate, row => row.CriticalRatio),
        Number("df", new Phrase("df", "df"), NumberStyle.DegreesOfFreedom, row => row.Discrimination?.CriticalRatio.Value(test => test.DegreesOfFreedom)),
        Number("p", Terms.P, NumberStyle.Probability, row => row.Discrimination?.CriticalRatio.Value(test => test.PValue)),
        Number("item_total_r", new Phrase("Item-total r", "题总相关"), NumberStyle.Bounded, row => row.ItemTotal),
        Number("item_total_r_p", new Phrase("p of item-total r", "题总相关 p"), NumberStyle.Probability, row => row.Discrimination?.ItemTotal.TryGet(out var correlation, out _) == true ? correlation.PValue : null),
        Number("corrected_r", new Phrase("Corrected item-total r", "校正题总相关"), NumberStyle.Bounded, row => row.Corrected),
        Number("alpha_if_deleted", new Phrase("α if deleted", "删题后 α"), NumberStyle.Bounded, row => row.AlphaIfDeleted),
        Number("communality", new Phrase("Communality", "共同性"), NumberStyle.Bounded, row => row.Communality),
        Number("loading", new Phrase("Loading", "因素负荷量"), NumberStyle.Bounded, row => row.Loading),
        Number("unmet", new Phrase("Criteria unmet", "未达标准指标数"), NumberStyle.Whole, row => ItemCriteria.Unmet(row).Length),
        ColumnLayout<ItemRow>.Text("remark", new Phrase("Remark", "备注"), Remark),
    ]);

    public static ResultTable Of(string id, ImmutableArray<ScaleItems> scales)
    {
        var rows = ConstructItemRows.Of([.. scales.Select(scale => scale.Reliability)])
            .Select(row => (row.Row, row.Label, row.Scale, Value: ValueOf(scales.First(scale => ReferenceEquals(scale.Reliability, row.Scale)), row.Item))).ToImmutableArray();
        return Layout.Table(
            $"{id}.items",
            new Phrase("Item analysis", "项目分析"),
            Terms.Item,
            rows.Select(row => (row.Row, row.Label, row.Value)),
            [
                SampleNote.In($"{id}.groups"),
                new Phrase(
                    "The critical ratio is t of the high group's mean less the low group's: Welch's where Levene's p is below .05, else Student's. Communality and loading on the first principal component of the construct's items.",
                    "决断值为高分组与低分组均值之差的 t 值：Levene 检验 p < .05 时取 Welch t，否则取 Student t。共同性与因素负荷量取自构念题项的第一主成分。"),
                ItemCriteria.Rule,
                .. scales.SelectMany(scale => LeftOutNote.Of(Phrase.Verbatim(scale.Reliability.Construct.Label), scale.Reliability.Pool)),
                .. rows.SelectMany(row => Diagnoses(row.Value).Select(diagnosis => DiagnosisPhrase.Note(row.Label, diagnosis))),
            ]);
    }

    private static ItemRow ValueOf(ScaleItems scale, string item) => new(
        scale.Groups.Items.FirstOrDefault(row => row.Item == item),
        scale.Reliability.Scale.Items.FirstOrDefault(row => row.Item == item),
        scale.Reliability.Scale.Alpha.Value(alpha => alpha.Raw));

    private static Phrase Remark(ItemRow row)
    {
        var unmet = ItemCriteria.Unmet(row);
        return unmet.IsEmpty
            ? new Phrase("keep", "保留")
            : new Phrase($"review: {string.Join(", ", unmet.Select(criterion => criterion.English))}", $"检视：{string.Join("、", unmet.Select(criterion => criterion.Chinese))}");
    }

    private static IEnumerable<Diagnosis> Diagnoses(ItemRow row) => new[]
    {
        row.Discrimination?.CriticalRatio.Diagnosis(),
        row.Discrimination?.Levene.Diagnosis(),
        row.Discrimination?.ItemTotal.Diagnosis(),
        row.Reliability?.ItemTotalCorrelation.Diagnosis(),
        row.Reliability?.AlphaIfDeleted.Diagnosis(),
        row.Reliability?.Loading.Diagnosis(),
    }.OfType<Diagnosis>().Distinct();

    private static ColumnLayout<ItemRow> Number(string id, Phrase label, NumberStyle style, Func<ItemRow, double?> value) => ColumnLayout<ItemRow>.Number(id, label, style, value);
}
