using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>An outcome's values in groups, for tests by ranks.</summary>
/// <param name="Outcome">The outcome's name.</param>
/// <param name="Grouping">The grouping variable's name.</param>
/// <param name="Label">What tables call the comparison.</param>
/// <param name="Groups">Each group's values, complete.</param>
/// <param name="Categories">The groups, in the same order.</param>
internal sealed record GroupedValues(string Outcome, string Grouping, Phrase Label, ImmutableArray<double[]> Groups, ImmutableArray<Category> Categories)
{
    /// <summary>The row id of its test.</summary>
    public string Id => $"{Outcome} by {Grouping}";

    public static GroupedValues Of(ScoredSurvey survey, Located<string> outcome, Located<string> grouping)
    {
        var variable = survey.Categories(grouping);
        var (values, codes) = (survey.Numbers(outcome).ToArray(), variable.Codes.ToArray());
        var groups = Enumerable.Range(0, values.Length).Where(row => !double.IsNaN(values[row]) && !double.IsNaN(codes[row]))
            .GroupBy(row => codes[row]).OrderBy(group => group.Key).ToList();
        var (label, by) = (survey.LabelOf(outcome.Value), survey.LabelOf(grouping.Value));
        return new GroupedValues(
            outcome.Value,
            grouping.Value,
            new Phrase($"{label.English} by {by.English}", $"{label.Chinese} × {by.Chinese}"),
            [.. groups.Select(group => group.Select(row => values[row]).ToArray())],
            [.. groups.Select(group => variable.Categories.First(category => category.Code == group.Key))]);
    }
}
