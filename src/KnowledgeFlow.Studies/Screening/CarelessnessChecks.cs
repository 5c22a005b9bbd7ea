using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.ResponseQuality;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Screening;

/// <summary>Finds answers that were given without care, by the indices of Meade and Craig (2012) and Curran (2016). An index that does not exist for a person excludes nobody.</summary>
internal static class CarelessnessChecks
{
    public static IEnumerable<Exclusion> TooLongRuns(ScreeningRule.LongString rule, ImmutableArray<ImmutableArray<Column>> lists) => lists
        .SelectMany(items => LongestRun.Of(items).Select((run, row) => (row, run)))
        .GroupBy(pair => pair.row, pair => pair.run)
        .Select(runs => (Row: runs.Key, Longest: runs.Max()))
        .Where(pair => pair.Longest >= rule.Length)
        .Select(pair => new Exclusion(pair.Row, rule, null, pair.Longest, rule.Length));

    public static IEnumerable<Exclusion> TooEven(ScreeningRule.Variability rule, ImmutableArray<Column> items) =>
        Below(rule, ResponseVariability.Of(items), rule.Minimum);

    public static IEnumerable<Exclusion> TooInconsistent(ScreeningRule.EvenOdd rule, ImmutableArray<ImmutableArray<Column>> constructs) =>
        Below(rule, EvenOddConsistency.Of(constructs), rule.Minimum);

    public static IEnumerable<Exclusion> TooFar(ScreeningRule.Distance rule, ImmutableArray<Column> items, ImmutableArray<Phrase>.Builder notes)
    {
        if (!MahalanobisDistance.Of(items).TryGet(out var distance, out _))
        {
            notes.Add(new Phrase(
                "Mahalanobis' distance could not be computed and excluded nobody: too few complete questionnaires, or items that are constant or combinations of others.",
                "无法计算马氏距离，该规则未剔除任何问卷：完整问卷过少，或有题项为常数、为其他题项的线性组合。"));
            return [];
        }

        var limit = distance.CutOff(rule.Probability);
        return distance.Squared
            .Select((squared, row) => new Exclusion(row, rule, null, squared, limit))
            .Where(exclusion => exclusion.Value > limit);
    }

    private static IEnumerable<Exclusion> Below(ScreeningRule rule, ImmutableArray<double> index, double minimum) => index
        .Select((value, row) => new Exclusion(row, rule, null, value, minimum))
        .Where(exclusion => exclusion.Value < minimum);
}
