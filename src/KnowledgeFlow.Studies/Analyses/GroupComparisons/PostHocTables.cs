using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.post_hoc</c> and <c>compare_groups.letters</c>; neither where no comparison has three groups.</summary>
internal static class PostHocTables
{
    public static IEnumerable<ResultTable> Of(string id, ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons, ComparisonOptions options)
    {
        var all = GroupPairs.Of(comparisons, options, survey.Cancellation);
        if (all.IsEmpty)
        {
            yield break;
        }

        ImmutableArray<Phrase> missing = [.. all.SelectMany(pairs => pairs.Notes(survey))];
        yield return Tests(id, survey, all, options, missing);
        yield return Letters(id, survey, all, options, missing);
    }

    private static ResultTable Tests(string id, ScoredSurvey survey, ImmutableArray<GroupPairs> all, ComparisonOptions options, ImmutableArray<Phrase> missing)
    {
        var layout = new TableLayout<Row>(
        [
            ColumnLayout<Row>.Text("method", new Phrase("Method", "方法"), row => row.Method.Label),
            Number("difference", new Phrase("Difference", "均值差"), NumberStyle.Estimate, pair => pair.Difference),
            Number("se", Terms.StandardError, NumberStyle.Estimate, pair => pair.StandardError),
            Number("t", Terms.T, NumberStyle.Estimate, pair => pair.T),
            Number("df", new Phrase("df", "df"), NumberStyle.DegreesOfFreedom, pair => pair.DegreesOfFreedom),
            Number("p", Terms.P, NumberStyle.Probability, pair => pair.PValue),
            Number("lower", Terms.LowerLimitAt(options.Level), NumberStyle.Estimate, pair => pair.Lower),
            Number("upper", Terms.UpperLimitAt(options.Level), NumberStyle.Estimate, pair => pair.Upper),
        ]);
        return layout.Table(
            $"{id}.post_hoc",
            new Phrase("Post hoc tests", "事后多重比较"),
            new Phrase("Pair", "组对"),
            from pairs in all from row in pairs.Rows(survey) select (row.Id, row.Label, new Row(pairs.Method, row.Pair)),
            [
                new Phrase(
                    "p and intervals are adjusted for all pairs of a comparison, but for LSD. Games-Howell has each pair's own error; the others the pooled variance of all groups (Tukey-Kramer where groups differ in size).",
                    "除 LSD 外，p 与区间均按全部组对校正。Games-Howell 采用各组对自身的误差；其余方法采用全部组的合并方差（各组人数不等时为 Tukey-Kramer）。"),
                .. missing,
            ]);
    }

    private static ResultTable Letters(string id, ScoredSurvey survey, ImmutableArray<GroupPairs> all, ComparisonOptions options, ImmutableArray<Phrase> missing)
    {
        ImmutableArray<PostHocMethod> methods = [.. all.Select(pairs => pairs.Method).Distinct()];
        var layout = new TableLayout<ImmutableDictionary<string, string>>(
        [
            .. methods.Select(method => new ColumnLayout<ImmutableDictionary<string, string>>(
                new ResultColumn(method.Id, method.Label, NumberStyle.Estimate),
                letters => letters.TryGetValue(method.Id, out var text) ? Cell.Of(Phrase.Verbatim(text)) : Cell.Null)),
        ]);
        return layout.Table(
            $"{id}.letters",
            new Phrase("Groups that differ", "各组差异字母标记"),
            new Phrase("Outcome and group", "变量与组别"),
            from comparison in all.GroupBy(pairs => pairs.Comparison)
            let letters = comparison.ToDictionary(pairs => pairs.Method.Id, pairs => pairs.Letters(options.Alpha))
            from place in Enumerable.Range(0, comparison.Key.Groups.Length)
            let category = comparison.Key.Categories.Categories.First(category => category.Code == comparison.Key.Groups[place].Group)
            let outcome = survey.LabelOf(comparison.Key.Outcome)
            select (
                $"{comparison.Key.Id}: {category.Id}",
                new Phrase($"{outcome.English}: {category.Label.English}", $"{outcome.Chinese}：{category.Label.Chinese}"),
                letters.Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => pair.Value!.Value[place])),
            [
                Phrase.Format(
                    $"Groups that share no letter differ at p < {options.Alpha:0.###}; the highest mean has a. A blank: that method was not the one chosen for the comparison.",
                    $"不含相同字母的组在 p < {options.Alpha:0.###} 水平上差异显著，均值最高者标 a；空白表示该比较未采用此方法。"),
                .. missing,
            ]);
    }

    private static ColumnLayout<Row> Number(string id, Phrase label, NumberStyle style, Func<PairwiseComparison, double> value) =>
        ColumnLayout<Row>.Number(id, label, style, row => row.Pair is { } pair ? value(pair) : null);

    private sealed record Row(PostHocMethod Method, PairwiseComparison? Pair);
}
