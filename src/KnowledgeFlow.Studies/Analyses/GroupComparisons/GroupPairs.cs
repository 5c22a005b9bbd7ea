using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>All pairs of the groups of a comparison, tested by one method.</summary>
/// <param name="Comparison">The comparison, of three groups or more.</param>
/// <param name="Method">The method.</param>
/// <param name="Pairs">The tests, the first group with each later one, then the second.</param>
internal sealed record GroupPairs(GroupedOutcome Comparison, PostHocMethod Method, Outcome<ImmutableArray<PairwiseComparison>> Pairs)
{
    /// <summary>The pairs of every comparison of three groups or more, by each method.</summary>
    public static ImmutableArray<GroupPairs> Of(ImmutableArray<GroupedOutcome> comparisons, ComparisonOptions options, CancellationToken cancellation) =>
    [
        .. from comparison in comparisons
           where comparison.Groups.Length > 2
           from method in options.PostHoc.Select(method => method == PostHocMethod.Auto ? Chosen(comparison) : method).Distinct()
           select new GroupPairs(
               comparison,
               method,
               method.HasOwnErrors
                   ? PairwiseComparisons.GamesHowell(comparison.Groups, comparison.Outcome, comparison.Grouping, options.Level, cancellation)
                   : PairwiseComparisons.Pooled(comparison.Groups, method.Adjustment, comparison.Outcome, comparison.Grouping, options.Level, cancellation)),
    ];

    /// <summary>The pairs with the ids and labels of their rows; without tests where there is a diagnosis.</summary>
    public IEnumerable<(string Id, Phrase Label, PairwiseComparison? Pair)> Rows(ScoredSurvey survey)
    {
        var tests = Pairs.TryGet(out var found, out _) ? found : default;
        var place = 0;
        for (var first = 0; first < Comparison.Groups.Length; first++)
        {
            for (var second = first + 1; second < Comparison.Groups.Length; second++, place++)
            {
                var (a, b, label) = (CategoryOf(first), CategoryOf(second), Comparison.Label(survey));
                yield return (
                    $"{Comparison.Id}: {PairId.Of(a, b)} ({Method.Id})",
                    new Phrase($"{label.English}: {a.Label.English} − {b.Label.English}", $"{label.Chinese}：{a.Label.Chinese} − {b.Label.Chinese}"),
                    tests.IsDefault ? null : tests[place]);
            }
        }
    }

    /// <summary>The letters of each group; null where there are no tests.</summary>
    public ImmutableArray<string>? Letters(double alpha) => Pairs.TryGet(out var pairs, out _) && pairs.All(pair => !double.IsNaN(pair.PValue))
        ? LetterDisplay.Of([.. Comparison.Groups.Select(group => group.Mean)], pairs.Where(pair => pair.PValue < alpha).Select(pair => (pair.First, pair.Second)))
        : null;

    /// <summary>Why tests are missing, if some are.</summary>
    public IEnumerable<Phrase> Notes(ScoredSurvey survey)
    {
        var label = Comparison.Label(survey);
        var subject = new Phrase($"{label.English} ({Method.Label.English})", $"{label.Chinese}（{Method.Label.Chinese}）");
        if (!Pairs.TryGet(out var pairs, out var diagnosis))
        {
            yield return Comparison.Note(survey, subject, diagnosis);
        }
        else if (pairs.Any(pair => double.IsNaN(pair.PValue)))
        {
            yield return new Phrase($"{subject.English}: no test of two groups neither of which varies, and no letters.", $"{subject.Chinese}：两组均无变异的组对无检验，亦无字母标记。");
        }
    }

    private static PostHocMethod Chosen(GroupedOutcome comparison) =>
        comparison.Levene.TryGet(out var levene, out _) && levene.PValue < SignificanceLevels.OneStar ? PostHocMethod.GamesHowell : PostHocMethod.Tukey;

    private Category CategoryOf(int group) => Comparison.Categories.Categories.First(category => category.Code == Comparison.Groups[group].Group);
}
