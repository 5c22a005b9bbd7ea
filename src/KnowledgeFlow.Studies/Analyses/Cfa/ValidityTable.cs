using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Core.Sem.Validity;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Cfa;

/// <summary>Lays out <c>cfa.validity</c>: one row a construct, <c>GROUP/CONSTRUCT</c> with groups.</summary>
internal static class ValidityTable
{
    private static readonly TableLayout<ValidityRow> Layout = new(
    [
        ColumnLayout<ValidityRow>.Number("alpha", Terms.CronbachAlpha, NumberStyle.Bounded, row => row.Alpha),
        ColumnLayout<ValidityRow>.Number("cr", new Phrase("CR", "组合信度 CR"), NumberStyle.Bounded, row => row.Validity?.CompositeReliability),
        ColumnLayout<ValidityRow>.Number("ave", new Phrase("AVE", "AVE"), NumberStyle.Bounded, row => row.Validity?.AverageVarianceExtracted),
        ColumnLayout<ValidityRow>.Number("sqrt_ave", new Phrase("√AVE", "√AVE"), NumberStyle.Bounded, row => row.RootOfAverageVarianceExtracted),
        ColumnLayout<ValidityRow>.Number("max_r", new Phrase("Largest |r|", "与其他变量相关的最大绝对值"), NumberStyle.Bounded, row => row.Validity?.LargestCorrelation),
    ]);

    private static Phrase NoVerdict { get; } = new(
        "The solution is improper, and CR, AVE and √AVE are held against no threshold.", "解为不当解，故不以建议值评价 CR、AVE 与 √AVE。");

    /// <summary>The rows: alpha within the construct, the rest of the standardised solution.</summary>
    public static ImmutableArray<ValidityRow> Rows(ModelFit fit, ModelSample sample, ScoredSurvey survey)
    {
        var constructs = MeasuredConstruct.Of(fit.Table);
        var rows = ImmutableArray.CreateBuilder<ValidityRow>();
        for (var group = 0; group < Math.Max(1, fit.GroupNames.Length); group++)
        {
            var validities = fit.Fitted.TryGet(out var fitted, out _) ? ConstructValidity.Of(fitted.Estimate, fitted.Standardised, group) : [];
            foreach (var construct in constructs)
            {
                var label = survey.LabelOf(construct.Name);
                rows.Add(new ValidityRow(
                    fit.InGroup(group, construct.Name),
                    new Phrase(fit.InGroup(group, label.English), fit.InGroup(group, label.Chinese)),
                    CronbachAlpha.Of(MomentsAccumulator.Of(sample.Frames[group].Select(construct.Items))),
                    validities.FirstOrDefault(validity => validity.Construct == construct.Name)));
            }
        }

        return rows.ToImmutable();
    }

    public static ResultTable Of(string id, ModelFit fit, ImmutableArray<ValidityRow> rows) => Layout.Table(
        $"{id}.validity",
        new Phrase("Convergent and discriminant validity", "聚合效度与区分效度"),
        Terms.Construct,
        rows.Select(row => (row.Id, row.Label, row)),
        [
            new Phrase(
                "CR = (Σλ)²/((Σλ)² + Σ(1 − λ²)) and AVE = Σλ²/k of standardised loadings (Fornell and Larcker 1981). α listwise within the construct.",
                "CR = (Σλ)²/((Σλ)² + Σ(1 − λ²))，AVE = Σλ²/k，均基于标准化载荷（Fornell 与 Larcker，1981）。α 在构念内成列删除。"),
            .. fit.Impropriety is null ? Verdicts(rows) : [NoVerdict],
            .. rows.Where(row => row.Reliability.Diagnosis() is not null).Select(row => DiagnosisPhrase.Note(new Phrase($"No α of {row.Label.English}", $"{row.Label.Chinese} 无 α"), row.Reliability.Diagnosis()!)),
            .. FitNotes.Diagnosis(fit),
        ]);

    private static IEnumerable<Phrase> Verdicts(ImmutableArray<ValidityRow> rows)
    {
        if (rows.All(row => row.Validity is null))
        {
            yield break;
        }

        yield return Below("AVE", ".50", "0.50", 0.5, rows, validity => validity.AverageVarianceExtracted);
        yield return Below("CR", ".70", "0.70", 0.7, rows, validity => validity.CompositeReliability);
        var comparable = rows.Where(row => row is { Validity: { } validity, RootOfAverageVarianceExtracted: { } root } && double.IsFinite(root) && double.IsFinite(validity.LargestCorrelation)).ToList();
        if (comparable.Count < rows.Length)
        {
            yield return comparable.Count == 0
                ? new Phrase("There is no correlation with another construct to hold √AVE against.", "没有与其他构念的相关可与 √AVE 比较。")
                : new Phrase(
                    $"No correlation with another construct to hold √AVE against: {English(rows.Except(comparable))}.", $"没有与其他构念的相关可与 √AVE 比较：{Chinese(rows.Except(comparable))}。");
        }

        if (comparable.Count == 0)
        {
            yield break;
        }

        var overlapping = comparable.Where(row => row.RootOfAverageVarianceExtracted <= row.Validity!.LargestCorrelation).ToList();
        yield return overlapping.Count == 0
            ? new Phrase(
                "√AVE exceeds the largest correlation of every construct (Fornell and Larcker's criterion of discriminant validity).",
                "各构念 √AVE 均大于其最大相关（Fornell 与 Larcker 区分效度标准）。")
            : new Phrase(
                $"√AVE does not exceed the largest correlation (Fornell and Larcker's criterion of discriminant validity): {English(overlapping)}.",
                $"√AVE 未大于最大相关（Fornell 与 Larcker 区分效度标准）：{Chinese(overlapping)}。");
    }

    private static Phrase Below(string statistic, string english, string chinese, double threshold, ImmutableArray<ValidityRow> rows, Func<ConstructValidity, double> value)
    {
        var undefined = rows.Where(row => row.Validity is not { } validity || !double.IsFinite(value(validity))).ToList();
        var below = rows.Where(row => row.Validity is { } validity && value(validity) < threshold).ToList();
        return undefined.Count > 0 && below.Count == 0
            ? new Phrase(
                $"{statistic} does not exist for {English(undefined)}; it reaches {english} in every other construct (threshold of Fornell and Larcker 1981).",
                $"{Chinese(undefined)}的 {statistic} 不存在；其余构念均达到 {chinese}（Fornell 与 Larcker，1981 建议值）。")
            : below.Count == 0
            ? new Phrase(
                $"{statistic} reaches {english} in every construct (threshold of Fornell and Larcker 1981).",
                $"各构念 {statistic} 均达到 {chinese}（Fornell 与 Larcker，1981 建议值）。")
            : new Phrase(
                $"{statistic} below {english} (threshold of Fornell and Larcker 1981): {English(below)}.",
                $"{statistic} 低于 {chinese}（Fornell 与 Larcker，1981 建议值）：{Chinese(below)}。");
    }

    private static string English(IEnumerable<ValidityRow> rows) => string.Join(", ", rows.Select(row => row.Label.English));

    private static string Chinese(IEnumerable<ValidityRow> rows) => string.Join("、", rows.Select(row => row.Label.Chinese));
}
