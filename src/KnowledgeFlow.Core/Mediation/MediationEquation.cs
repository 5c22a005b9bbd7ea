using System.Collections.Immutable;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Regression;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>One equation: a mediator's, the outcome's, or that of the total effect.</summary>
/// <param name="Id">The outcome of the equation; <c>total</c> for the total effect.</param>
/// <param name="Outcome">What is explained.</param>
/// <param name="Terms">The predictors, after the intercept, those included that the fit leaves out (<see cref="LeastSquaresFit.Aliased"/>).</param>
/// <param name="Fit">The fit.</param>
public sealed record MediationEquation(string Id, string Outcome, ImmutableArray<EquationTerm> Terms, Outcome<LeastSquaresFit> Fit);
