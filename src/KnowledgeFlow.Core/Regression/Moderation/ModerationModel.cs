using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>What a moderation analysis is asked to fit.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictor">The focal predictor.</param>
/// <param name="Moderator">The moderator.</param>
/// <param name="Controls">Terms held constant; a block of their own, entered first.</param>
/// <param name="Centring">What is mean-centred.</param>
/// <param name="Errors">Which standard errors.</param>
public sealed record ModerationModel(
    string Outcome,
    string Predictor,
    string Moderator,
    ImmutableArray<Term> Controls,
    Centring Centring = Centring.All,
    StandardErrors Errors = StandardErrors.Ordinary)
{
    /// <summary>The name of the product's row: predictor, colon, moderator.</summary>
    internal string InteractionName => $"{Predictor}:{Moderator}";
}
