using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>What a selection took.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Candidates">How many terms could be taken.</param>
/// <param name="Terms">The terms taken, in the order in which they came.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record SelectedTerms(SelectionRule Rule, int Candidates, ImmutableArray<CandidateTerm> Terms, ImmutableArray<SelectionStep> Steps);
