using System.Collections.Immutable;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Analysis of variance and covariance of crossed factors, with estimated marginal means, their pairs and simple effects.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Factors">The factors.</param>
/// <param name="Covariates">The covariates.</param>
public sealed record FactorialAnalysis(Located<string> Id, Located<string> Outcome, ImmutableArray<Located<string>> Factors, ImmutableArray<Located<string>> Covariates)
    : Analysis(Id)
{
    /// <summary>How it is made.</summary>
    public required FactorialOptions Options { get => field with { Level = Level }; init; }

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new FactorialVariance(Id, Outcome, Factors, Covariates, Options)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [Outcome, .. Factors, .. Covariates];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedVariance.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var analysed = AnalysedFactors.Of(survey, this);
        return new ReportSection(
            Id.Value,
            new Phrase($"Analysis of variance: {survey.LabelOf(Outcome.Value).English}", $"方差分析：{survey.LabelOf(Outcome.Value).Chinese}"),
            [EffectsTable.Of(Id.Value, analysed), MarginalMeansTable.Of(Id.Value, analysed), MarginalPairsTable.Of(Id.Value, analysed), .. SimpleEffectsTable.Of(Id.Value, analysed)],
            ProfileFigures.Of(Id.Value, survey.LabelOf(Outcome.Value), analysed));
    }
}
