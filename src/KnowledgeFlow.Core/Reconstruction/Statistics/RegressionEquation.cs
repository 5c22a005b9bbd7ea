using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>A least-squares regression with an intercept.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Predictors">The predictors, in order.</param>
public sealed record RegressionEquation(AnswerVariable Outcome, ImmutableArray<AnswerVariable> Predictors)
{
    internal string Key => Outcome.Key + "\u001d" + string.Join('\u001d', Predictors.Select(predictor => predictor.Key));
}
