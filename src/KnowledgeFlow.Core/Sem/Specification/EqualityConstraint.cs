namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>A constraint <c>left == right</c> among parameters.</summary>
/// <param name="Difference">Left less right; zero where the constraint holds.</param>
/// <param name="Line">The line of the model that states it, from 1.</param>
public sealed record EqualityConstraint(ParameterExpression Difference, int Line);
