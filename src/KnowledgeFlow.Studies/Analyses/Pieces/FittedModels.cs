using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Models of latent variables.</summary>
/// <param name="Id">The analysis's id.</param>
internal abstract record FittedModels(Located<string> Id) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TakesScoredItems => true;

    /// <summary>How they are fitted, where the study file chooses; null where nobody does.</summary>
    public abstract ModelOptions? ChosenOptions { get; }

    /// <summary>Whether no model has latent products, so that each can be specified by itself.</summary>
    public virtual bool IsLinear => true;

    /// <summary>The models that other programs can be asked for, the first being the one that the others are compared with; none where the model is of columns that they do not have.</summary>
    /// <exception cref="BadInputException">A model's text does not fit the data, as a run would find too.</exception>
    public ImmutableArray<PlannedModel> ModelsIn(ScoredSurvey survey)
    {
        ImmutableArray<PlannedModel> models = [.. Planned(survey)];
        foreach (var model in models.Where(_ => IsLinear))
        {
            new ModelFitter(ModelSample.Of(survey, [model.Model], model.Options), model.Options, survey.Study.Convention).Specify(model.Model, model.Equality);
        }

        return models;
    }

    /// <summary>The models, not yet held against the data.</summary>
    protected abstract IEnumerable<PlannedModel> Planned(ScoredSurvey survey);
}
