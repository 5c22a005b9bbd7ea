using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>A predictor of an equation of a mediation model.</summary>
/// <param name="Name">The name of its coefficient: <c>x</c>, <c>w</c>, <c>x:w</c>, <c>x:w:z</c>.</param>
/// <param name="From">The column of the predictor or the mediator whose effect it is part of; null for moderators alone and covariates.</param>
/// <param name="Moderators">The places of the moderators that multiply it, ascending.</param>
public sealed record EquationTerm(string Name, string? From, ImmutableArray<int> Moderators);
