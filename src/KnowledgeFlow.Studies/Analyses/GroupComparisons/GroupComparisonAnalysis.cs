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

/// <summary>Compares the means of outcomes between groups (t and Welch's t for two, F and Welch's F for more), within pairs, and with a given value.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcomes">What is compared.</param>
/// <param name="Groups">Between which groups.</param>
public sealed record GroupComparisonAnalysis(
    Located<string> Id, ImmutableArray<Located<string>> Outcomes, ImmutableArray<Located<string>> Groups)
    : Analysis(Id)
{
    /// <summary>Pairs of variables that are compared within each questionnaire.</summary>
    public ImmutableArray<(Located<string> First, Located<string> Second)> Pairs { get; init; } = [];

    /// <summary>The value that each outcome's mean is compared with; null for none.</summary>
    public double? Expected { get; init; }

    /// <summary>How they are compared.</summary>
    public ComparisonOptions Options { get => field with { Level = Level }; init; } = ComparisonOptions.Usual;

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new ComparedGroups(Id, Outcomes, Groups, Options) { Pairs = Pairs, Expected = Expected }];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [.. Outcomes, .. Groups, .. Pairs.SelectMany(pair => (Located<string>[])[pair.First, pair.Second])];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedComparisons.Of(section, Options);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var comparisons = (from outcome in Outcomes from grouping in Groups select Compare(survey, outcome, grouping, Options)).ToImmutableArray();
        ImmutableArray<DifferenceRow> pairs = [.. Pairs.Select(pair => DifferenceRow.OfPair(survey, pair, Options))];
        ImmutableArray<DifferenceRow> samples = Expected is { } expected ? [.. Outcomes.Select(outcome => DifferenceRow.OfSample(survey, outcome, expected, Options))] : [];
        return new ReportSection(
            Id.Value,
            new Phrase("Comparison of groups", "差异分析"),
            [
                .. comparisons.IsEmpty ? [] : GroupTables(survey, comparisons),
                .. pairs.IsEmpty ? ImmutableArray<ResultTable>.Empty : [DifferenceTable.Paired(Id.Value, pairs, Options)],
                .. samples.IsEmpty ? ImmutableArray<ResultTable>.Empty : [DifferenceTable.OneSample(Id.Value, samples, Options)],
                .. Options.HasRanks ? RankTables(survey, [.. pairs, .. samples]) : [],
            ],
            GroupMeansFigure.Of(Id.Value, survey, comparisons));
    }

    private IEnumerable<ResultTable> GroupTables(ScoredSurvey survey, ImmutableArray<GroupedOutcome> comparisons) =>
    [
        GroupSummaryTable.Of(Id.Value, survey, comparisons),
        GroupTestTable.Of(Id.Value, survey, comparisons, Options),
        EffectSizeTable.Of(Id.Value, survey, comparisons, Options),
        .. Options.PostHoc.IsEmpty ? [] : PostHocTables.Of(Id.Value, survey, comparisons, Options),
    ];

    private IEnumerable<ResultTable> RankTables(ScoredSurvey survey, ImmutableArray<DifferenceRow> differences)
    {
        ImmutableArray<GroupedValues> comparisons = [.. from outcome in Outcomes from grouping in Groups select GroupedValues.Of(survey, outcome, grouping)];
        return [RankTestTable.Of(Id.Value, comparisons, differences, Options, survey.Cancellation), .. Options.PostHoc.IsEmpty ? [] : DunnTable.Of(Id.Value, comparisons)];
    }

    private static GroupedOutcome Compare(ScoredSurvey survey, Located<string> outcome, Located<string> grouping, ComparisonOptions options)
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
        if (new SurveyData([column, categories.Codes]).Unanswered() is { IsEmpty: false } unanswered)
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
                IndependentTTest.Pooled(groups, outcome.Value, grouping.Value, options.Level, options.Alternative),
                IndependentTTest.Welch(groups, outcome.Value, grouping.Value, options.Level, options.Alternative),
                levene)
            : new GroupedOutcome(
                outcome.Value,
                grouping.Value,
                categories,
                groups,
                OneWayAnalysisOfVariance.Fisher(groups, outcome.Value, grouping.Value, options.Level),
                OneWayAnalysisOfVariance.Welch(groups, outcome.Value, grouping.Value, options.Level),
                levene);
    }
}
