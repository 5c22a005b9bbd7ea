using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A structural equation model.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Model">The model as the study file writes it.</param>
/// <param name="Options">How it is fitted.</param>
/// <param name="HasOwnColumns">Whether it is of columns that other programs do not have: scores, or products.</param>
internal sealed record FittedStructure(Located<string> Id, WrittenModel Model, ModelOptions Options, bool HasOwnColumns) : FittedModels(Id)
{
    /// <inheritdoc/>
    public override ModelOptions? ChosenOptions => Options;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    /// <inheritdoc/>
    protected override IEnumerable<PlannedModel> Planned(ScoredSurvey survey) => HasOwnColumns ? [] : [new PlannedModel("fit", "model", Model.WithConstructs(survey.Study), Options)];
}
