using System.Collections.Immutable;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A measurement model, its rivals, and the steps of invariance where there are groups.</summary>
/// <param name="Owner">The analysis.</param>
/// <param name="Model">The model; null for one factor a construct.</param>
/// <param name="Names">The constructs where there is no model; empty for all.</param>
/// <param name="Options">How it is fitted.</param>
/// <param name="Rivals">The rivals that the study file names.</param>
/// <param name="Merging">Where the study file asks for rivals made by merging factors, or null.</param>
internal sealed record FittedMeasurement(Analysis Owner, WrittenModel? Model, ImmutableArray<Located<string>> Names, ModelOptions Options, ImmutableArray<RivalModel> Rivals, Located<string>? Merging)
    : FittedModels(Owner.Id)
{
    /// <inheritdoc/>
    public override ModelOptions? ChosenOptions => Options;

    /// <summary>Whether it is one factor a construct.</summary>
    public bool IsOfConstructs => Model is null;

    /// <summary>The model with what measures the constructs that it names.</summary>
    public WrittenModel ModelIn(Study study) => Model?.WithConstructs(study) ?? WrittenModel.OfConstructs(ConstructChoice.Of(study, Names, Owner), Id.Place);

    /// <summary>The rivals that the study file names, complete like the model.</summary>
    public ImmutableArray<(string Name, WrittenModel Model)> RivalsIn(Study study) => [.. Rivals.Select(rival => (rival.Name, rival.Model.WithConstructs(study)))];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    /// <inheritdoc/>
    protected override IEnumerable<PlannedModel> Planned(ScoredSurvey survey)
    {
        var model = ModelIn(survey.Study);
        return
        [
            new PlannedModel("fit", "model", model, Options),
            .. RivalsIn(survey.Study).Select(rival => new PlannedModel("comparison", rival.Name, rival.Model, Options)),
            .. Merging is { } merging ? Merged(survey, model, merging) : [],
            .. from step in Options.Group is null ? [] : new[] { (Row: "metric", Equality: GroupEquality.Metric), (Row: "scalar", Equality: GroupEquality.Scalar), (Row: "strict", Equality: GroupEquality.Strict) }
               select new PlannedModel("invariance", step.Row, model, Options, step.Equality),
        ];
    }

    // Which factors merge depends on the estimates, so that the models have to be fitted here.
    private IEnumerable<PlannedModel> Merged(ScoredSurvey survey, WrittenModel model, Located<string> merging)
    {
        var fitter = new ModelFitter(ModelSample.Of(survey, [model], Options), Options, survey.Study.Convention);
        var fit = fitter.Fit("model", Phrase.Empty, model);
        var covariances = model.Syntax.Statements.Where(statement => statement is ModelStatement.Formula { Operator: ModelOperator.Covariance });
        foreach (var rival in FactorMerging.Rivals(fitter, fit, model, merging))
        {
            var factors = WrittenModel.OfFactors([.. MeasuredConstruct.Of(rival.Table).Select(factor => (factor.Name, factor.Items))], model.Source.Place);
            yield return new PlannedModel("comparison", rival.Id, factors with { Syntax = factors.Syntax with { Statements = [.. factors.Syntax.Statements, .. covariances] } }, Options);
        }
    }
}
