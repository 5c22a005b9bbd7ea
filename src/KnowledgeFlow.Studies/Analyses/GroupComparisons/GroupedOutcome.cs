using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>An outcome in groups, and the tests that their means are equal.</summary>
/// <param name="Outcome">The outcome's name.</param>
/// <param name="Grouping">The grouping variable's name.</param>
/// <param name="Categories">The grouping variable as categories.</param>
/// <param name="Groups">The groups, by code.</param>
/// <param name="EqualVariances">The test that takes variances for equal: t for two groups, else F.</param>
/// <param name="Welch">Welch's test, which does not.</param>
/// <param name="Levene">Levene's test that they are.</param>
internal sealed record GroupedOutcome(
    string Outcome,
    string Grouping,
    CategoricalVariable Categories,
    ImmutableArray<GroupSummary> Groups,
    Outcome<GroupComparison> EqualVariances,
    Outcome<GroupComparison> Welch,
    Outcome<LeveneTest> Levene)
{
    /// <summary>The row id of its test.</summary>
    public string Id => $"{Outcome} by {Grouping}";

    /// <summary>Whether there are two groups, which t compares.</summary>
    public bool TwoGroups => Groups.Length == 2;

    /// <summary>A note of why there is no such test, groups by what they are called.</summary>
    public Phrase Note(ScoredSurvey survey, Phrase subject, Diagnosis diagnosis)
    {
        if (diagnosis is not Diagnosis.SmallGroups small)
        {
            return DiagnosisPhrase.Note(subject, diagnosis);
        }

        var grouping = survey.LabelOf(Grouping);
        ImmutableArray<Phrase> names = [.. small.Groups.Select(code => Categories.Categories.First(category => category.Code.ToString(CultureInfo.InvariantCulture) == code).Label)];
        return new Phrase(
            DiagnosisPhrase.Note(subject, small with { Variable = grouping.English, Groups = [.. names.Select(name => name.English)] }).English,
            DiagnosisPhrase.Note(subject, small with { Variable = grouping.Chinese, Groups = [.. names.Select(name => name.Chinese)] }).Chinese);
    }

    /// <summary>What tables call it.</summary>
    public Phrase Label(ScoredSurvey survey)
    {
        var (outcome, grouping) = (survey.LabelOf(Outcome), survey.LabelOf(Grouping));
        return new Phrase($"{outcome.English} by {grouping.English}", $"{outcome.Chinese}（{grouping.Chinese}）");
    }
}
