using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Printing;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Mediation by regressions, with or without moderators: equations, total, direct, indirect and conditional effects, indices, and their figures.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictor">The predictor.</param>
/// <param name="Mediators">The mediators.</param>
/// <param name="Model">The model, categories of the predictor not yet named.</param>
/// <param name="Moderators">The moderators, in the model's order.</param>
/// <param name="Covariates">The covariates of all equations.</param>
/// <param name="Cluster">What rows are clustered by, or null.</param>
/// <param name="Inference">How intervals are made.</param>
/// <param name="HasSobel">Whether Sobel's test is asked for.</param>
/// <param name="HasContrasts">Whether contrasts of conditional effects and of absolute values are asked for.</param>
public sealed record MediationAnalysis(
    Located<string> Id,
    Located<string> Outcome,
    Located<string> Predictor,
    ImmutableArray<Located<string>> Mediators,
    MediationModel Model,
    ImmutableArray<Located<string>> Moderators,
    ImmutableArray<Located<Term>> Covariates,
    Located<string>? Cluster,
    MediationInferenceSettings Inference,
    bool HasSobel,
    bool HasContrasts)
    : Analysis(Id)
{
    /// <inheritdoc/>
    internal override ImmutableArray<AnalysisPiece> Pieces => [new FittedMediation(Id, Model, Cluster, Fit)];

    /// <inheritdoc/>
    public override IEnumerable<Located<string>> Variables(Study study) => RegressionData.Variables(Outcome, Terms);

    /// <summary>Every term: predictor, mediators, moderators, covariates, clusters.</summary>
    internal IEnumerable<Located<Term>> Terms =>
    [
        new Located<Term>(Model.Coding is null ? new VariableTerm(Predictor.Value) : new FactorTerm(Predictor.Value), Predictor.Place),
        .. Mediators.Concat(Moderators).Select(variable => new Located<Term>(new VariableTerm(variable.Value), variable.Place)),
        .. Covariates,
        .. Cluster is null ? [] : new[] { new Located<Term>(new FactorTerm(Cluster.Value), Cluster.Place) },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedTable> Print(ReportSection section, Study study) => PrintedMediation.Of(section, $"{Outcome.Value}:{Predictor.Value}", Level);

    /// <inheritdoc/>
    internal override string? CoefficientRow(ResultTable coefficients, string outcome, string term) => $"{outcome}:{term}";

    /// <inheritdoc/>
    protected override ReportSection Run(ScoredSurvey survey)
    {
        var (data, fit) = Fit(survey);
        var labels = new MediationLabels(this, survey, data, fit);
        var notes = new MediationNotes(this, labels, fit, survey.Rows);
        var inference = fit.Effects.TryGet(out var effects, out _) ? new MediationInference(effects, Inference with { Level = Level, Cancellation = survey.Cancellation }) : null;
        var curves = inference is null ? [] : ConditionalCurve.Of(inference);
        return new ReportSection(
            Id.Value,
            new Phrase("Mediation", "中介效应"),
            [
                EquationTable.Of(Id.Value, labels, fit, notes),
                EquationCoefficientsTable.Of(Id.Value, labels, fit, notes),
                EffectsTable.Of(this, labels, fit, inference, notes),
                .. inference is null ? ImmutableArray<ResultTable>.Empty : [.. ConditionalTables(labels, fit, inference, curves, notes)],
            ],
            inference is null ? [] : MediationFigures.Of(this, labels, fit, inference, curves))
        {
            Distinctions = Distinctions(survey),
        };
    }

    private ImmutableArray<Phrase?> Distinctions(ScoredSurvey survey)
    {
        var (outcome, predictor) = (survey.LabelOf(Outcome.Value), survey.LabelOf(Predictor.Value));
        var mediators = Mediators.Select(mediator => survey.LabelOf(mediator.Value)).ToList();
        var through = new Phrase(string.Join(", ", mediators.Select(label => label.English)), string.Join("、", mediators.Select(label => label.Chinese)));
        return
        [
            outcome,
            predictor,
            through,
            new Phrase($"{predictor.English} → {through.English} → {outcome.English}", $"{predictor.Chinese} → {through.Chinese} → {outcome.Chinese}"),
        ];
    }

    /// <summary>The data and the fit.</summary>
    internal (RegressionData Data, MediationFit Fit) Fit(ScoredSurvey survey)
    {
        var data = RegressionData.Of(survey, Outcome, Terms);
        var names = data.Factors.GetValueOrDefault(Predictor.Value)?.Categories.ToImmutableDictionary(category => category.Code, category => category.Value);
        return (data, MediationFit.Of(data.Frame, names is null ? Model : Model with { CategoryName = code => names[code] }));
    }

    private IEnumerable<ResultTable> ConditionalTables(MediationLabels labels, MediationFit fit, MediationInference inference, ImmutableArray<ConditionalCurve> curves, MediationNotes notes)
    {
        if (!Model.Moderators.IsEmpty)
        {
            yield return ConditionalEffectsTable.Of(this, labels, inference, notes);
            yield return IndexTable.Of(this, labels, inference, notes);
            yield return ConditionalSlopesTable.Of(Id.Value, labels, inference.Effects, notes);
            yield return TermsTestTable.Interactions(Id.Value, labels, fit, notes);
            yield return RegionTable.Of(Id.Value, labels, inference, curves, notes);
        }

        if (HasContrasts)
        {
            yield return ContrastsTable.Of(Id.Value, labels, inference, notes);
        }

        if (Model.Coding is not null)
        {
            yield return TermsTestTable.Omnibus(Id.Value, labels, fit, notes);
        }

        if (Model.Mediators.All(mediator => Model.ProductsOf(new MediationArrow(mediator, Outcome.Value)).IsEmpty) && Model.ProductsOf(new MediationArrow(Predictor.Value, Outcome.Value)).IsEmpty)
        {
            yield return TermsTestTable.PredictorByMediator(Id.Value, labels, fit, notes);
        }
    }
}
