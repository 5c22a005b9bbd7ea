using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
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
    /// <summary>What is factored.</summary>
    public FactorBase Base { get; init; }

    /// <summary>Whether each correlation is of the rows that answer its two items, and not of those that answer all.</summary>
    public bool IsPairwise { get; init; }

    /// <summary>The target of the rotation; empty for the constructs, each item on the factor of its own alone.</summary>
    public ImmutableArray<TargetFactor> Target { get; init; } = [];

    /// <summary>What it is told beside its items, extraction and rotation.</summary>
    public FactorOptions Options { get; init; } = FactorOptions.Usual;

    /// <inheritdoc/>
    public override ImmutableArray<Located<string>> Derived => Options.ScoreNames;

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [Factors];

    /// <inheritdoc/>
    internal override ImmutableArray<string> UnsharedKeys => [.. Options.Extras.IsEmpty ? [] : ImmutableArray.Create("also"), .. Options.Scores is null ? [] : ImmutableArray.Create("scores")];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => [];

    /// <inheritdoc/>
    /// <exception cref="BadInputException">The target of the rotation has another number of factors, or names what is no item.</exception>
    public override IEnumerable<Located<string>> Items(Study study)
    {
        var items = Factors.Items.In(study);
        var names = items.Select(item => item.Value).ToHashSet();
        foreach (var factor in Target)
        {
            if (factor.Loadings.FirstOrDefault(loading => !names.Contains(loading.Item.Value)).Item is { } stranger)
            {
                throw stranger.Problem(FactoringMessages.NoItemOfTheAnalysis(stranger.Value, factor.Name.Value));
            }
        }

        if (Rotation.TakesTarget() && Target.IsEmpty && Rule is FactorCountRule.Fixed told
            && RotationTarget.Constructs(study, items.Select(item => item.Value)).Length is var constructs && constructs != told.Factors)
        {
            throw Id.Problem(FactoringMessages.TargetOfOtherConstructs(told.Factors, constructs));
        }

        return items;
    }

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedFactors.Of(section, Options);

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var pool = Factors.PoolIn(survey);
        var heading = new Phrase("Exploratory factor analysis", "探索性因子分析");
        var correlations = Factors.CorrelationsOf(pool);
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

        // Chance is drawn for correlations; of covariances there are eigenvalues alone.
        var chance = items.AreCovariances ? FactorRetention.Of(items, new FactorCountRule.Kaiser()) : FactorRetention.Of(items, new FactorCountRule.Parallel(Chance with { Cancellation = survey.Cancellation }));
        var retention = Rule is FactorCountRule.Parallel ? chance : FactorRetention.Of(items, Rule);
        var solution = retention.Factors.Then(factors => Fit(survey.Study, items, factors));
        return new ReportSection(
            Id.Value,
            heading,
            [
                AdequacyTables.Adequacy(Id.Value, pool, items),
                AdequacyTables.BySingleItems(Id.Value, pool, items),
                EigenvalueTable.Of(Id.Value, pool, items, chance, Chance),
                .. SolutionTables(pool, items, retention, solution),
                .. Options.Extras.Contains(FactorExtra.AntiImage) ? ItemSquareTables.AntiImages(Id.Value, pool, items) : [],
            ],
            [ScreeFigure.Of($"{Id.Value}.scree", chance)]);
    }

    private FittedFactors Factors => new(Id, new ChosenItems(Names, this), Raw, Extraction, Rotation, Rule) { Base = Base, IsPairwise = IsPairwise };

    /// <inheritdoc/>
    internal override ImmutableArray<Column> DerivedIn(ScoredSurvey survey)
    {
        if (Options.Scores is not { } method)
        {
            return [];
        }

        var seen = SeenBy(survey);
        var pool = Factors.PoolIn(seen);
        var weights = Factors.CorrelationsOf(pool).Then(items => FactorRetention.Of(items, Rule).Factors.Then(factors =>
            Fit(seen.Study, items, factors).Then(solution => FactorScoreWeights.Of(items, solution, method))));
        return [.. Options.ScoreNames.Select((name, k) => FactorScoreColumn.Of(name.Value, pool, weights, k))];
    }

    private Outcome<FactorSolution> Fit(Study study, ItemCorrelations items, int factors) => Rotation.TakesTarget() && factors > 1
        ? (Target.IsEmpty ? RotationTarget.Of(study, items.Names, factors) : RotationTarget.Of(Target, items.Names)).Then(target => ExploratoryFactorAnalysis.Fit(items, factors, Extraction, Rotation, target))
        : ExploratoryFactorAnalysis.Fit(items, factors, Extraction, factors > 1 ? Rotation : RotationMethod.None);

    private IEnumerable<ResultTable> SolutionTables(PooledItems pool, ItemCorrelations items, FactorRetention retention, Outcome<FactorSolution> outcome)
    {
        if (!outcome.TryGet(out var solution, out var diagnosis))
        {
            yield return LoadingTables.Absent(Id.Value, pool, Extraction, Rotation, retention.Factors.TryGet(out var factors, out _) ? factors : null, diagnosis);
            yield break;
        }

        yield return LoadingTables.Loadings(Id.Value, pool, solution, Rule, Target);
        if (!solution.Deviations.IsEmpty)
        {
            yield return LoadingTables.Raw(Id.Value, pool, solution);
            yield return VarianceTable.OfRaw(Id.Value, solution);
        }

        yield return VarianceTable.Of(Id.Value, solution);
        if (Extraction is ExtractionMethod.MaximumLikelihood or ExtractionMethod.MinimumResidual)
        {
            yield return FactorFitTable.Of(Id.Value, items, solution);
        }

        if (Options.Extras.Contains(FactorExtra.Residuals))
        {
            yield return ItemSquareTables.Residuals(Id.Value, pool, items, solution);
        }

        if (Options.Scores is { } method)
        {
            yield return ScoreWeightTable.Of(Id.Value, pool, items, solution, Options, method);
        }

        if (Rotation.IsOblique() && solution.Factors > 1)
        {
            yield return LoadingTables.Structure(Id.Value, pool, solution);
            yield return LoadingTables.FactorCorrelations(Id.Value, pool, solution);
        }
    }
}
