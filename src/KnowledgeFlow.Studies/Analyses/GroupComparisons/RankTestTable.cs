using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.ranks</c>: Mann-Whitney for two groups, Kruskal-Wallis for more, Wilcoxon's signed ranks for pairs and samples.</summary>
internal static class RankTestTable
{
    public static ResultTable Of(
        string id, ImmutableArray<GroupedValues> comparisons, ImmutableArray<DifferenceRow> differences, ComparisonOptions options, CancellationToken cancellation)
    {
        ImmutableArray<RankRow> rows =
        [
            .. comparisons.Select(comparison => comparison.Groups.Length == 2 ? OfTwo(comparison, options) : OfSeveral(comparison, options, cancellation)),
            .. differences.Select(OfDifferences),
        ];
        var layout = new TableLayout<RankRow>(
        [
            ColumnLayout<RankRow>.Text("test", new Phrase("Test", "检验"), row => row.Name),
            Number("statistic", new Phrase("U, H or V", "U、H 或 V"), NumberStyle.Estimate, test => test.Statistic),
            Number("z", new Phrase("z", "z"), NumberStyle.Estimate, test => test.Z),
            Number("df", new Phrase("df", "df"), NumberStyle.Whole, test => test.DegreesOfFreedom),
            Number("p", Terms.P, NumberStyle.Probability, test => test.PValue),
            new ColumnLayout<RankRow>(new ResultColumn("exact", new Phrase("Exact", "精确"), NumberStyle.YesOrNo), row => row.Test.TryGet(out var test, out _) ? Cell.Of(test.IsExact ? 1 : 0) : Cell.Null),
            Number("effect", new Phrase("r or ε²", "r 或 ε²"), NumberStyle.Bounded, test => test.Effect.Value),
            Number("effect_lower", Terms.LowerLimitAt(options.Level), NumberStyle.Bounded, test => test.Effect.Lower),
            Number("effect_upper", Terms.UpperLimitAt(options.Level), NumberStyle.Bounded, test => test.Effect.Upper),
        ]);
        return layout.Table(
            $"{id}.ranks",
            new Phrase("Rank tests", "秩检验"),
            new Phrase("Comparison", "比较"),
            rows.Select(row => (row.Id, row.Label, row)),
            [
                .. comparisons.IsEmpty ? ImmutableArray<Phrase>.Empty :
                [
                    SampleNote.In($"{id}.groups"),
                    Phrase.Format(
                        $"Two groups: Mann-Whitney U of the first, p exact without ties up to {RankSumTest.MostExactRows} rows, else by z corrected for ties; effect: rank-biserial r, positive where the first group is higher. More groups: Kruskal-Wallis H with ε², p exact without ties up to a million ways to deal the ranks; interval of ε²: percentiles of {options.Replicates} resamples within groups (seed {options.Seed}).",
                        $"两组：第一组的 Mann-Whitney U，无同分且不超过 {RankSumTest.MostExactRows} 份时 p 为精确值，否则用经同分校正的 z；效应量为等级二列相关 r，第一组较高时为正。多组：Kruskal-Wallis H 与 ε²，无同分且秩次分配方式不超过一百万种时 p 为精确值；ε² 的区间为组内重抽样 {options.Replicates} 次的百分位数（种子 {options.Seed}）。"),
                ],
                .. differences.IsEmpty ? ImmutableArray<Phrase>.Empty :
                [
                    Phrase.Format(
                        $"Pairs and samples: Wilcoxon's V, the sum of positive ranks without differences of 0, p exact without ties up to {SignedRankTest.MostExactRows}, else by z corrected for ties; effect: matched-pairs rank-biserial r.",
                        $"配对与单样本：Wilcoxon V 为正差值秩次之和（剔除零差值），无同分且不超过 {SignedRankTest.MostExactRows} 份时 p 为精确值，否则用经同分校正的 z；效应量为配对等级二列相关 r。"),
                ],
                .. options.AlternativeNote,
                .. WithoutZ([.. comparisons.Where(comparison => comparison.Groups.Length != 2)]),
                .. WithoutDegreesOfFreedom([.. comparisons.Where(comparison => comparison.Groups.Length == 2)]),
                .. rows.Select(row => row.Test.Diagnosis() is { } diagnosis ? DiagnosisPhrase.Note(row.Label, diagnosis)
                    : row.Test.TryGet(out var test, out _) && !double.IsFinite(test.Effect.Lower + test.Effect.Upper) ? new Phrase($"{row.Label.English}: the effect has no interval.", $"{row.Label.Chinese}：效应量无区间。")
                    : null).OfType<Phrase>(),
            ]);
    }

    // H has degrees of freedom in the place of z.
    private static IEnumerable<Phrase> WithoutZ(ImmutableArray<GroupedValues> several) => several.IsEmpty ? [] :
    [
        new Phrase($"H has df and no z: {string.Join("; ", several.Select(comparison => comparison.Label.English))}.", $"H 有自由度而无 z：{string.Join("；", several.Select(comparison => comparison.Label.Chinese))}。"),
    ];

    private static IEnumerable<Phrase> WithoutDegreesOfFreedom(ImmutableArray<GroupedValues> two) => two.IsEmpty ? [] :
    [
        new Phrase($"U has z and no df: {string.Join("; ", two.Select(comparison => comparison.Label.English))}.", $"U 有 z 而无自由度：{string.Join("；", two.Select(comparison => comparison.Label.Chinese))}。"),
    ];

    private static RankRow OfTwo(GroupedValues comparison, ComparisonOptions options) => new(
        comparison.Id,
        comparison.Label,
        new Phrase("Mann-Whitney U", "Mann-Whitney U"),
        RankSumTest.Of(comparison.Groups[0], comparison.Groups[1], comparison.Outcome, options.Level, options.Alternative)
            .Then<RankTest>(test => new RankTest(test.U, test.Z, null, test.PValue, test.IsExact, test.RankBiserial)));

    private static RankRow OfSeveral(GroupedValues comparison, ComparisonOptions options, CancellationToken cancellation) => new(
        comparison.Id,
        comparison.Label,
        new Phrase("Kruskal-Wallis H", "Kruskal-Wallis H"),
        KruskalWallisTest.Of(comparison.Groups, comparison.Outcome, comparison.Grouping).Then<RankTest>(test => new RankTest(
            test.H,
            null,
            test.DegreesOfFreedom,
            test.PValue,
            test.IsExact,
            KruskalWallisBootstrap.Of(comparison.Groups, test, options.Replicates, options.Seed, options.Level, cancellation))));

    private static RankRow OfDifferences(DifferenceRow row) => new(
        row.Id,
        row.Label,
        new Phrase("Wilcoxon V", "Wilcoxon V"),
        row.Ranks.Then<RankTest>(test => new RankTest(test.V, test.Z, null, test.PValue, test.IsExact, test.RankBiserial)));

    private static ColumnLayout<RankRow> Number(string id, Phrase label, NumberStyle style, Func<RankTest, double?> value) =>
        ColumnLayout<RankRow>.Number(id, label, style, row => row.Test.TryGet(out var test, out _) ? value(test) : null);

    private sealed record RankTest(double Statistic, double? Z, double? DegreesOfFreedom, double PValue, bool IsExact, EffectSize Effect);

    private sealed record RankRow(string Id, Phrase Label, Phrase Name, Outcome<RankTest> Test);
}
