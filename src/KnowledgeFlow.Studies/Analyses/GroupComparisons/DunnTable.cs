using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.dunn</c>, the pairs behind Kruskal and Wallis's test; none where no comparison has three groups.</summary>
internal static class DunnTable
{
    private static readonly TableLayout<DunnTest?> Layout = new(
    [
        ColumnLayout<DunnTest?>.Number("difference", new Phrase("Difference of mean ranks", "平均秩次差"), NumberStyle.Score, test => test?.Difference),
        ColumnLayout<DunnTest?>.Number("se", Terms.StandardError, NumberStyle.Estimate, test => test?.StandardError),
        ColumnLayout<DunnTest?>.Number("z", new Phrase("z", "z"), NumberStyle.Estimate, test => test?.Z),
        ColumnLayout<DunnTest?>.Number("p", Terms.P, NumberStyle.Probability, test => test?.PValue),
        ColumnLayout<DunnTest?>.Number("bonferroni", new Phrase("p (Bonferroni)", "p（Bonferroni）"), NumberStyle.Probability, test => test?.Bonferroni),
        ColumnLayout<DunnTest?>.Number("holm", new Phrase("p (Holm)", "p（Holm）"), NumberStyle.Probability, test => test?.Holm),
    ]);

    public static IEnumerable<ResultTable> Of(string id, ImmutableArray<GroupedValues> comparisons)
    {
        var several = comparisons.Where(comparison => comparison.Groups.Length > 2).Select(comparison => (Comparison: comparison, Tests: DunnTest.Of(comparison.Groups, comparison.Outcome, comparison.Grouping))).ToList();
        if (several.Count == 0)
        {
            yield break;
        }

        yield return Layout.Table(
            $"{id}.dunn",
            new Phrase("Dunn's tests", "Dunn 事后检验"),
            new Phrase("Pair", "组对"),
            several.SelectMany(pair => Rows(pair.Comparison, pair.Tests)),
            [
                new Phrase("Mean ranks are those among all groups of a comparison (Dunn 1964); SPSS's adjusted p is Bonferroni's.", "平均秩次按该比较的全部组计算（Dunn，1964）；SPSS 的校正 p 即 Bonferroni。"),
                .. several.Select(pair => pair.Tests.Diagnosis() is { } diagnosis ? DiagnosisPhrase.Note(pair.Comparison.Label, diagnosis) : null).OfType<Phrase>(),
            ]);
    }

    private static IEnumerable<(string Id, Phrase Label, DunnTest? Test)> Rows(GroupedValues comparison, Outcome<ImmutableArray<DunnTest>> outcome)
    {
        var tests = outcome.TryGet(out var found, out _) ? found : default;
        return from place in PlacesOf(comparison.Groups.Length).Select((pair, index) => (pair.First, pair.Second, Index: index))
               let a = comparison.Categories[place.First]
               let b = comparison.Categories[place.Second]
               select (
                   $"{comparison.Id}: {PairId.Of(a, b)}",
                   new Phrase($"{comparison.Label.English}: {a.Label.English} − {b.Label.English}", $"{comparison.Label.Chinese}：{a.Label.Chinese} − {b.Label.Chinese}"),
                   tests.IsDefault ? null : tests[place.Index]);
    }

    private static IEnumerable<(int First, int Second)> PlacesOf(int groups) =>
        from first in Enumerable.Range(0, groups) from second in Enumerable.Range(first + 1, groups - first - 1) select (first, second);
}
