using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Makes the figure of groups' means with their intervals, a panel for each outcome and grouping. It says again what a table says, and is shown on request.</summary>
internal static class GroupMeansFigure
{
    /// <summary>The figure; none where no group has anybody.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="survey">The answers.</param>
    /// <param name="comparisons">The outcomes in groups.</param>
    public static ImmutableArray<Figure> Of(string id, ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons)
    {
        ImmutableArray<ProfilePanel> panels = [.. comparisons.Where(comparison => !comparison.Groups.IsEmpty).Select(comparison => Panel(survey, comparison))];
        return panels.IsEmpty
            ? []
            :
            [
                new ProfileFigure(
                    $"{id}.means",
                    new Phrase("Means of groups", "各组均值"),
                    panels,
                    [new Phrase($"Bars: {Terms.Percentage(survey.Level)} interval of each group's mean, from its own SD.", $"误差线为各组均值的 {Terms.Percentage(survey.Level)} 置信区间，按各组自身标准差计算。")])
                {
                    IsJoined = false,
                    OnRequest = true,
                },
            ];
    }

    private static ProfilePanel Panel(ScoredSurvey survey, GroupedOutcome comparison)
    {
        ImmutableArray<(GroupSummary Group, Category Category)> groups =
            [.. comparison.Groups.Select(group => (group, comparison.Categories.Categories.First(category => category.Code == group.Group)))];
        return new ProfilePanel(
            comparison.Label(survey),
            survey.LabelOf(comparison.Grouping),
            [.. groups.Select(pair => pair.Category.Label)],
            new FigureAxis(survey.LabelOf(comparison.Outcome)),
            [
                new LineSeries(
                    Phrase.Empty,
                    [.. Enumerable.Range(1, groups.Length).Select(place => (double)place)],
                    [.. groups.Select(pair => pair.Group.Mean)],
                    [.. groups.Select(pair => pair.Group.MeanInterval(survey.Level).Lower)],
                    [.. groups.Select(pair => pair.Group.MeanInterval(survey.Level).Upper)]) { Markers = true },
            ]);
    }
}
