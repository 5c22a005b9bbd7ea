using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Lays out <c>compare_groups.groups</c>.</summary>
internal static class GroupSummaryTable
{
    private static readonly TableLayout<GroupSummary> Layout = new(
    [
        ColumnLayout<GroupSummary>.Count("n", Terms.N, group => group.Count),
        ColumnLayout<GroupSummary>.Number("mean", Terms.Mean, NumberStyle.Score, group => group.Mean),
        ColumnLayout<GroupSummary>.Number("sd", Terms.StandardDeviation, NumberStyle.Score, group => group.Count < 2 ? null : Math.Sqrt(group.Variance)),
    ]);

    public static ResultTable Of(string id, ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons) => Layout.Table(
        $"{id}.groups",
        new Phrase("Groups", "各组描述统计"),
        new Phrase("Outcome and group", "变量与组别"),
        from comparison in comparisons
        from grouped in comparison.Groups
        let category = comparison.Categories.Categories.First(category => category.Code == grouped.Group)
        let outcome = survey.LabelOf(comparison.Outcome)
        select ($"{comparison.Id}: {category.Id}", new Phrase($"{outcome.English}: {category.Label.English}", $"{outcome.Chinese}：{category.Label.Chinese}"), grouped),
        [
            .. comparisons.DistinctBy(comparison => comparison.Grouping).SelectMany(comparison => StrangerNote.Of(comparison.Categories)),
            .. comparisons.Any(comparison => comparison.Groups.Any(group => group.Count == 1))
                ? (IEnumerable<Phrase>)[new Phrase("A group of one has no SD.", "仅一人的组无标准差。")]
                : [],
        ]);
}
