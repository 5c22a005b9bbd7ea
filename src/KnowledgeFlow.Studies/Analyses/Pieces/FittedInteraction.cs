using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A model with latent products, and the same without them.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Model">The model as the study file writes it.</param>
/// <param name="Options">How it is fitted.</param>
internal sealed record FittedInteraction(Located<string> Id, WrittenModel Model, ModelOptions Options) : FittedModels(Id)
{
    /// <inheritdoc/>
    public override ModelOptions? ChosenOptions => Options;

    /// <inheritdoc/>
    public override bool IsLinear => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    // The effects of controls on latent predictors belong to such a model without being written. Once written they make outcomes of
    // these predictors, which other programs let covary no longer: so their covariances are written too.
    /// <inheritdoc/>
    protected override IEnumerable<PlannedModel> Planned(ScoredSurvey survey)
    {
        var model = Model.WithConstructs(survey.Study);
        if (!LatentInteractionModel.Of(model.Specify(LatentInteractionModel.Defaults)).TryGet(out var sorted, out _))
        {
            yield break;
        }

        var written = model.Syntax.Statements.OfType<ModelStatement.Formula>().Where(formula => formula.Operator == ModelOperator.Regression)
            .SelectMany(formula => formula.Left.SelectMany(left => formula.Right.Select(right => (left.Name, right.Name)))).ToHashSet();
        var covarying = model.Syntax.Statements.OfType<ModelStatement.Formula>().Where(formula => formula.Operator == ModelOperator.Covariance)
            .SelectMany(formula => formula.Left.SelectMany(left => formula.Right.Select(right => (left.Name, right.Name)))).ToHashSet();
        var complete = model with
        {
            Syntax = model.Syntax with
            {
                Statements =
                [
                    .. model.Syntax.Statements,
                    .. sorted.Table.Parameters
                        .Where(parameter => parameter.Operator == ModelOperator.Regression && !written.Contains((parameter.Left, parameter.Right)))
                        .Select(parameter => WrittenModel.Regressed(parameter.Left, parameter.Right)),
                    .. sorted.Table.Parameters
                        .Where(parameter => parameter is { Operator: ModelOperator.Covariance, IsVariance: false, IsFree: true }
                            && !covarying.Contains((parameter.Left, parameter.Right)) && !covarying.Contains((parameter.Right, parameter.Left)))
                        .Select(parameter => WrittenModel.Covarying(parameter.Left, parameter.Right)),
                ],
            },
        };
        yield return new PlannedModel("fit", "model", complete, Options);
        yield return new PlannedModel("fit", "without_products", WithoutProducts(complete), Options);
    }

    private static WrittenModel WithoutProducts(WrittenModel model) => model with
    {
        Syntax = model.Syntax with
        {
            Statements =
            [
                .. model.Syntax.Statements.OfType<ModelStatement.Formula>()
                    .Select(formula => formula with { Right = [.. formula.Right.Where(term => !term.IsProduct)] })
                    .Where(formula => !formula.Right.IsEmpty),
            ],
        },
    };
}
