using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;
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
/// <param name="Raw">Items enter as answered, not reversed.</param>
public sealed record FactorAnalysis(
    Located<string> Id,
    ImmutableArray<Located<string>> Names,
    ExtractionMethod Extraction,
    RotationMethod Rotation,
    FactorCountRule Rule,
    ParallelAnalysisSettings Chance,
    bool Raw)
    : Analysis(Id)
{
    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => ItemChoice.Of(study, Names, this);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedFactors.Of(section);

    /// <inheritdoc/>
    public override ReportSection Run(ScoredSurvey survey)
    {
        ImmutableArray<string> names = [.. ItemChoice.Of(survey.Study, Names, this).Select(item => item.Value)];
        var moments = MomentsAccumulator.Of(new DataFrame(names.Select(name => Raw ? survey.RawItem(name) : survey.Item(name))));
        var heading = new Phrase("Exploratory factor analysis", "探索性因子分析");
        var correlations = ItemCorrelations.Of(moments);
        if (!correlations.TryGet(out var items, out var diagnosis))
        {
            return new ReportSection(
                Id.Value,
                heading,
                [
                    AdequacyTables.Adequacy(Id.Value, moments.Count, diagnosis),
                    AdequacyTables.BySingleItems(Id.Value, names, moments.Count, diagnosis),
                    EigenvalueTable.Absent(Id.Value, names.Length, moments.Count, diagnosis),
                    LoadingTables.Absent(Id.Value, names, Rule is FactorCountRule.Fixed told ? told.Factors : null, moments.Count, diagnosis),
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
                AdequacyTables.Adequacy(Id.Value, items),
                AdequacyTables.BySingleItems(Id.Value, items),
                EigenvalueTable.Of(Id.Value, items.Count, chance, Chance),
                .. SolutionTables(items, retention, solution),
            ],
            [ScreeFigure.Of($"{Id.Value}.scree", chance)]);
    }

    private IEnumerable<ResultTable> SolutionTables(ItemCorrelations items, FactorRetention retention, Outcome<FactorSolution> outcome)
    {
        if (!outcome.TryGet(out var solution, out var diagnosis))
        {
            yield return LoadingTables.Absent(Id.Value, items.Names, retention.Factors.TryGet(out var factors, out _) ? factors : null, items.Count, diagnosis);
            yield break;
        }

        yield return LoadingTables.Loadings(Id.Value, solution, Rule);
        if (Rotation is RotationMethod.Promax or RotationMethod.Oblimin && solution.Factors > 1)
        {
            yield return LoadingTables.Structure(Id.Value, solution);
            yield return LoadingTables.FactorCorrelations(Id.Value, solution);
        }
    }
}
