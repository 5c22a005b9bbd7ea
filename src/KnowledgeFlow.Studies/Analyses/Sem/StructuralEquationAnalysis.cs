using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>A structural equation model; constructs that it names bring their items.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Model">The model.</param>
/// <param name="Options">How it is fitted.</param>
public sealed record StructuralEquationAnalysis(Located<string> Id, WrittenModel Model, ModelOptions Options) : Analysis(Id)
{
    /// <summary>The constructs that enter as their scores rather than bring their items.</summary>
    public ImmutableArray<Located<string>> Scores { get; init; } = [];

    /// <summary>Whether the model is one of columns that other programs do not have: scores, or products.</summary>
    public bool HasOwnColumns => !Scores.IsEmpty || Model.Products.Any();

    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new FittedStructure(Id, Model, Options, HasOwnColumns)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => ModelColumns.Variables(study, [Complete(study)], Options);

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Items(Study study) => ModelColumns.Items(study, [Complete(study)]);

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedStructure.Of(section, FitVerdict.HasThresholds(Options));

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var complete = Complete(survey.Study);
        var answers = ModelSample.Of(survey, [complete], Options);
        var silent = SilentItems.Of(answers, [complete], Options);
        var linear = silent.RemovedFrom(complete).WithProductColumns();
        var sample = answers.WithProducts(linear.Roles.Observed);
        var fitter = new ModelFitter(sample, Options, survey.Study.Convention) { LeftOut = silent, Level = Level };
        var table = fitter.Specify(linear);
        var effects = StructuralEffects.Of(table);
        var fit = fitter.Fit(
            "model",
            new Phrase("Structural model", "结构模型"),
            table with { Definitions = [.. table.Definitions, .. effects.Select(effect => new DefinedParameter(effect.Name, effect.Expression))] });
        var bootstrap = EstimateBootstrap.Of(fit, Options, Level, survey.Cancellation);
        var parameters = ParametersTable.Of(Id.Value, survey, fit, bootstrap?.Parameters ?? [], bootstrap?.Standardised ?? [], [.. ColumnNotes(), .. bootstrap is null ? [] : new[] { bootstrap.Note }]);
        return new ReportSection(
            Id.Value,
            new Phrase("Structural equation model", "结构方程模型"),
            [
                FitTable.Of(Id.Value, fit, Options),
                parameters,
                .. table.Definitions.IsEmpty ? [] : ImmutableArray.Create(DefinedTable.Of(Id.Value, fit, table.Definitions.Length, bootstrap, Level)),
                .. effects.IsEmpty ? [] : ImmutableArray.Create(StructuralEffectsTable.Of(Id.Value, survey, fit, effects, bootstrap)),
                RSquaredTable.Of(Id.Value, survey, fit),
            ],
            [.. PathDiagrams.Of(Id.Value, survey, fit), .. CoefficientForest.OfPaths(Id.Value, parameters, Level)])
        {
            Distinctions = ModelDistinctions.Of(fit, Options, survey),
        };
    }

    private IEnumerable<Phrase> ColumnNotes()
    {
        if (!Scores.IsEmpty)
        {
            yield return new Phrase(
                $"Constructs as their scores, taken for measured without error: {string.Join(", ", Scores.Select(score => score.Value))}.",
                $"以得分进入模型、视为无测量误差的构念：{string.Join("、", Scores.Select(score => score.Value))}。");
        }

        if (Model.Products.Any())
        {
            yield return new Phrase("Products are of the variables as they are, not centred.", "乘积项由原始变量（未中心化）相乘得到。");
        }
    }

    private WrittenModel Complete(Study study)
    {
        var constructs = study.Constructs.Select(construct => construct.Name.Value).ToHashSet();
        if (Scores.FirstOrDefault(score => !constructs.Contains(score.Value)) is { } unknown)
        {
            throw unknown.Problem(constructs.Count == 0 ? ModelMessages.NoConstructs(unknown.Value) : ModelMessages.NoConstruct(unknown.Value, constructs));
        }

        var model = Model.WithConstructs(study, [.. Scores.Select(score => score.Value)]);
        var latent = model.Roles.Latent;
        return model.Products.SelectMany(product => product.Factors.Select(factor => (product, factor))).FirstOrDefault(pair => latent.Contains(pair.factor.Name)) is { product: { } latentProduct } found
            ? throw ModelMessages.FactorInProduct(latentProduct.Name, found.factor.Name)
                .At(model.Source.PlaceOf(latentProduct.Span.Line, latentProduct.Span.Column, latentProduct.Span.Length))
            : model;
    }
}
