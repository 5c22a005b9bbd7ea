using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A moderated regression: controls if any, predictor and moderator, their product; and the slopes of the predictor where the moderator is probed.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Predictor">The focal predictor.</param>
/// <param name="Moderator">The moderator.</param>
/// <param name="Controls">Terms held constant.</param>
/// <param name="Errors">Which standard errors.</param>
/// <param name="Centring">What is centred.</param>
/// <param name="Probe">Where slopes are taken.</param>
internal sealed record ProbedRegression(
    Located<string> Id,
    Located<string> Outcome,
    Located<string> Predictor,
    Located<string> Moderator,
    ImmutableArray<Located<Term>> Controls,
    StandardErrors Errors,
    Centring Centring,
    Probe Probe)
    : FittedRegression(Id, Outcome, Stages(Predictor, Moderator, Controls), Errors, Intercept: true, Centring)
{
    /// <inheritdoc/>
    public override ImmutableArray<Located<Term>> Terms => [Plain(Predictor), Plain(Moderator), .. Controls];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);

    private static ImmutableArray<ImmutableArray<Located<Term>>> Stages(Located<string> predictor, Located<string> moderator, ImmutableArray<Located<Term>> controls)
    {
        ImmutableArray<Located<Term>> effects = [Plain(predictor), Plain(moderator)];
        ImmutableArray<Located<Term>> interaction = [new(new ProductTerm([new VariableTerm(predictor.Value), new VariableTerm(moderator.Value)]), predictor.Place)];
        return controls.IsEmpty ? [effects, interaction] : [controls, effects, interaction];
    }

    private static Located<Term> Plain(Located<string> name) => new(new VariableTerm(name.Value), name.Place);
}
