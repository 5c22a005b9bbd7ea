using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>The reliability of constructs and the part that each item has in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The constructs; empty for all.</param>
public sealed record ReliabilityAnalysis(Located<string> Id, ImmutableArray<Located<string>> Names) : Analysis(Id)
{
    /// <summary>What it is told beside its constructs.</summary>
    public ReliabilityOptions Options { get; init; } = ReliabilityOptions.Usual;

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new ScaleSet(Id, study => ConstructChoice.Of(study, Names, this))];

    /// <inheritdoc/>
    internal override ImmutableArray<string> UnsharedKeys => Options.Extras.IsEmpty ? [] : ["also"];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) =>
        ConstructChoice.Of(study, Names, this).Select(construct => construct.Name);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedReliability.Of(section, study);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var scales = ConstructChoice.Of(survey.Study, Names, this)
            .Select(construct => ConstructReliability.Of(survey, construct))
            .ToImmutableArray();
        return new ReportSection(
            Id.Value,
            new Phrase("Reliability", "信度"),
            [
                ConstructReliabilityTable.Of(Id.Value, scales, Level),
                ItemReliabilityTable.Of(Id.Value, survey, scales),
                .. Options.Extras.SelectMany(extra => Extra(extra, survey, scales)),
            ],
            LikertFigure.Of($"{Id.Value}.answers", survey, [.. scales.Select(scale => scale.Construct)]) is { } figure ? [figure] : []);
    }

    private IEnumerable<ResultTable> Extra(ReliabilityExtra extra, ScoredSurvey survey, ImmutableArray<ConstructReliability> scales) => extra switch
    {
        ReliabilityExtra.Questionnaire => [QuestionnaireTable.Of(Id.Value, Whole(survey, scales), Level)],
        ReliabilityExtra.SplitHalf => [SplitHalfTable.Of(Id.Value, scales)],
        ReliabilityExtra.Lambda => [LambdaTable.Of(Id.Value, scales)],
        ReliabilityExtra.Omega => OmegaTables.Of(Id.Value, scales, Options, Level),
        ReliabilityExtra.Hierarchy => [HierarchyTable.Of(Id.Value, scales, Whole(survey, scales), Options.GroupFactors)],
        ReliabilityExtra.Ordinal => [OrdinalTable.Of(Id.Value, scales)],
        ReliabilityExtra.Scores => [ScoreErrorTable.Of(Id.Value, survey, scales)],
        _ => throw new InvalidOperationException($"There is no table {extra}."),
    };

    private static PooledItems Whole(ScoredSurvey survey, ImmutableArray<ConstructReliability> scales) =>
        PooledItems.Of(survey, scales.SelectMany(scale => scale.Construct.ItemNames).Distinct());
}
