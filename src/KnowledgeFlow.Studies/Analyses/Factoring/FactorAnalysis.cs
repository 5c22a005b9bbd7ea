using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Exploratory factor analysis of items.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">The items; empty for those of all constructs.</param>
/// <param name="Extraction">How factors are extracted.</param>
/// <param name="Rotation">How they are rotated.</param>
/// <param name="Rule">How many there are.</param>
/// <param name="Chance">How the eigenvalues of chance are drawn, which the scree plot shows whatever the rule.</param>
public sealed record FactorAnalysis(
    Located<string> Id,
    ImmutableArray<Located<string>> Names,
    ExtractionMethod Extraction,
    RotationMethod Rotation,
    FactorCountRule Rule,
    ParallelAnalysisSettings Chance)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Factors];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => Factors.Items.In(study);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedFactors.Of(section);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var pool = Factors.PoolIn(survey);
        var moments = pool.Varying;
        var heading = new Phrase("Exploratory factor analysis", "探索性因子分析");
        var correlations = ItemCorrelations.Of(moments);
        if (!correlations.TryGet(out var items, out var diagnosis))
        {
            return new ReportSection(
                Id.Value,
                heading,
                [
                    AdequacyTables.Adequacy(Id.Value, pool, diagnosis),
                    AdequacyTables.BySingleItems(Id.Value, pool, diagnosis),
                    EigenvalueTable.Absent(Id.Value, pool, diagnosis),
                    LoadingTables.Absent(Id.Value, pool, Extraction, Rotation, Rule is FactorCountRule.Fixed told ? told.Factors : null, diagnosis),
                ],
                []);
        }

        var chance = FactorRetention.Of(items, new FactorCountRule.Parallel(Chance with { Cancellation = survey.Cancellation }));
        var retention = Rule is FactorCountRule.Parallel ? chance : FactorRetention.Of(items, Rule);
        var solution = retention.Factors.Then(factors => ExploratoryFactorAnalysis.Fit(items, factors, Extraction, Rotation));
        return new ReportSection(
            Id.Value,
            heading,
            [
                AdequacyTables.Adequacy(Id.Value, pool, items),
                AdequacyTables.BySingleItems(Id.Value, pool, items),
                EigenvalueTable.Of(Id.Value, pool, chance, Chance),
                .. SolutionTables(pool, retention, solution),
            ],
            [ScreeFigure.Of($"{Id.Value}.scree", chance)]);
    }

    private FittedFactors Factors => new(Id, new ChosenItems(Names, this), Raw, Extraction, Rotation, Rule);

    private IEnumerable<ResultTable> SolutionTables(PooledItems pool, FactorRetention retention, Outcome<FactorSolution> outcome)
    {
        if (!outcome.TryGet(out var solution, out var diagnosis))
        {
            yield return LoadingTables.Absent(Id.Value, pool, Extraction, Rotation, retention.Factors.TryGet(out var factors, out _) ? factors : null, diagnosis);
            yield break;
        }

        yield return LoadingTables.Loadings(Id.Value, pool, solution, Rule);
        if (Rotation is RotationMethod.Promax or RotationMethod.Oblimin && solution.Factors > 1)
        {
            yield return LoadingTables.Structure(Id.Value, pool, solution);
            yield return LoadingTables.FactorCorrelations(Id.Value, solution);
        }
    }
}
