using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Compares the means of outcomes between groups: t and Welch's t for two, F and Welch's F for more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcomes">What is compared.</param>
/// <param name="Groups">Between which groups.</param>
public sealed record GroupComparisonAnalysis(
    Located<string> Id, ImmutableArray<Located<string>> Outcomes, ImmutableArray<Located<string>> Groups)
    : Analysis(Id)
{
    /// <summary>Whether rank tests are asked for too.</summary>
    public bool HasRanks { get; init; }

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new ComparedGroups(Id, Outcomes, Groups, HasRanks)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => Outcomes.Concat(Groups);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedComparisons.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var comparisons = (from outcome in Outcomes from grouping in Groups select Compare(survey, outcome, grouping)).ToImmutableArray();
        return new ReportSection(
            Id.Value,
            new Phrase("Comparison of groups", "差异分析"),
            [
                GroupSummaryTable.Of(Id.Value, survey, comparisons),
                GroupTestTable.Of(Id.Value, survey, comparisons),
                .. HasRanks ? [RankTestTable.Of(Id.Value, survey, [.. from outcome in Outcomes from grouping in Groups select (outcome, grouping)])] : ImmutableArray<ResultTable>.Empty,
            ],
            []);
    }

    private static GroupedOutcome Compare(ScoredSurvey survey, Located<string> outcome, Located<string> grouping)
    {
        if (outcome.Value == grouping.Value)
        {
            throw grouping.Problem(AnalysisMessages.GroupsOfItself(grouping.Value));
        }

        var column = survey.Numbers(outcome);
        var values = column.ToArray();
        var categories = survey.Categories(grouping);
        var codes = categories.Codes.ToArray();
        var groups = GroupSummary.Of(values, codes);
        if (new DataFrame([column, categories.Codes]).Unanswered() is { IsEmpty: false } unanswered)
        {
            var nobody = new Diagnosis.Unanswered(unanswered);
            return new GroupedOutcome(outcome.Value, grouping.Value, categories, groups, nobody, nobody, nobody);
        }

        var levene = LeveneTest.Of(values, codes, outcome.Value, grouping.Value);
        return groups.Length == 2
            ? new GroupedOutcome(
                outcome.Value,
                grouping.Value,
                categories,
                groups,
                IndependentTTest.Pooled(groups, outcome.Value, grouping.Value),
                IndependentTTest.Welch(groups, outcome.Value, grouping.Value),
                levene)
            : new GroupedOutcome(
                outcome.Value,
                grouping.Value,
                categories,
                groups,
                OneWayAnalysisOfVariance.Fisher(groups, outcome.Value, grouping.Value),
                OneWayAnalysisOfVariance.Welch(groups, outcome.Value, grouping.Value),
                levene);
    }
}
