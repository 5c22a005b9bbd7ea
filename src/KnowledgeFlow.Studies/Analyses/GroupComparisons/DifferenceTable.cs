using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.paired</c> and <c>compare_groups.one_sample</c>.</summary>
internal static class DifferenceTable
{
    public static ResultTable Paired(string id, ImmutableArray<DifferenceRow> rows, ComparisonOptions options) =>
        Of($"{id}.paired", new Phrase("Paired t tests", "配对样本 t 检验"), new Phrase("Pair", "配对"), new Phrase("M (first)", "前项均值"), new Phrase("M (second)", "后项均值"), rows, options);

    public static ResultTable OneSample(string id, ImmutableArray<DifferenceRow> rows, ComparisonOptions options) =>
        Of($"{id}.one_sample", new Phrase("One-sample t tests", "单样本 t 检验"), Terms.Variable, Terms.Mean, new Phrase("Test value", "检验值"), rows, options);

    private static ResultTable Of(string id, Phrase title, Phrase heading, Phrase first, Phrase second, ImmutableArray<DifferenceRow> rows, ComparisonOptions options)
    {
        var arePairs = rows.Any(row => row.Id.Contains(" - ", StringComparison.Ordinal)) && id.EndsWith(".paired", StringComparison.Ordinal);
        var layout = new TableLayout<DifferenceRow>(
        [
            ColumnLayout<DifferenceRow>.Number("n", Terms.N, NumberStyle.Whole, row => row.Differences?.Count ?? 0),
            ColumnLayout<DifferenceRow>.Number(arePairs ? "mean1" : "mean", first, NumberStyle.Score, row => row.First),
            ColumnLayout<DifferenceRow>.Number(arePairs ? "mean2" : "value", second, NumberStyle.Score, row => row.Second),
            .. arePairs ? [ColumnLayout<DifferenceRow>.Number("r", Phrase.Verbatim("r"), NumberStyle.Bounded, row => row.Correlation)] : ImmutableArray<ColumnLayout<DifferenceRow>>.Empty,
            ColumnLayout<DifferenceRow>.Number("sd", arePairs ? new Phrase("SD of differences", "差值标准差") : Terms.StandardDeviation, NumberStyle.Score, row => row.Differences is { Count: > 1 } of ? Math.Sqrt(of.Variance) : null),
            ColumnLayout<DifferenceRow>.Number("difference", new Phrase("Difference", "均值差"), NumberStyle.Estimate, row => row.Test.TryGet(out var test, out _) ? test.Difference.Value : row.Differences?.Mean - (arePairs ? 0 : row.Second)),
            Number("lower", Terms.LowerLimitAt(options.Level), NumberStyle.Estimate, test => test.Difference.Lower),
            Number("upper", Terms.UpperLimitAt(options.Level), NumberStyle.Estimate, test => test.Difference.Upper),
            Number("t", Terms.T, NumberStyle.Estimate, test => test.T),
            Number("df", Phrase.Verbatim("df"), NumberStyle.Whole, test => test.DegreesOfFreedom),
            Number("p", Terms.P, NumberStyle.Probability, test => test.PValue),
            Number("d", Phrase.Verbatim("d"), NumberStyle.Estimate, test => test.CohenD.Value),
            Number("d_lower", Phrase.Verbatim("d: ").With(Terms.LowerLimitAt(options.Level)), NumberStyle.Estimate, test => test.CohenD.Lower),
            Number("d_upper", Phrase.Verbatim("d: ").With(Terms.UpperLimitAt(options.Level)), NumberStyle.Estimate, test => test.CohenD.Upper),
            Number("g", Phrase.Verbatim("g"), NumberStyle.Estimate, test => test.HedgesG.Value),
            Number("g_lower", Phrase.Verbatim("g: ").With(Terms.LowerLimitAt(options.Level)), NumberStyle.Estimate, test => test.HedgesG.Lower),
            Number("g_upper", Phrase.Verbatim("g: ").With(Terms.UpperLimitAt(options.Level)), NumberStyle.Estimate, test => test.HedgesG.Upper),
        ]);
        return layout.Table(
            id,
            title,
            heading,
            rows.Select(row => (row.Id, row.Label, row)),
            [
                arePairs
                    ? new Phrase("d is the mean difference over the SD of differences (d_z), g the same without its bias; intervals by noncentral t.", "d 为均值差除以差值标准差（d_z），g 为其无偏校正；区间基于非中心 t 分布。")
                    : new Phrase("d is the difference over the SD, g the same without its bias; intervals by noncentral t.", "d 为均值差除以标准差，g 为其无偏校正；区间基于非中心 t 分布。"),
                .. options.AlternativeNote,
                .. rows.Select(row => row.Test.Diagnosis() is { } diagnosis ? DiagnosisPhrase.Note(row.Label, diagnosis)
                    : arePairs && row.Correlation is null ? new Phrase($"{row.Label.English}: no r, since one of the two does not vary or there are two pairs.", $"{row.Label.Chinese}：其中一项无变异或仅两对，无 r。")
                    : row.Test.Value(test => test.Count) < 3 ? new Phrase($"{row.Label.English}: g needs three rows or more.", $"{row.Label.Chinese}：g 至少需要 3 份。")
                    : null).OfType<Phrase>(),
            ]);
    }

    private static Phrase With(this Phrase before, Phrase after) => new(before.English + after.English, before.Chinese + after.Chinese);

    private static ColumnLayout<DifferenceRow> Number(string id, Phrase label, NumberStyle style, Func<DifferenceTest, double?> value) =>
        ColumnLayout<DifferenceRow>.Number(id, label, style, row => row.Test.TryGet(out var test, out _) ? value(test) : null);
}
