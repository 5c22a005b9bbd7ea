namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>A quantity defined by <c>:=</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">Its value in terms of the free parameters.</param>
public sealed record DefinedParameter(string Name, ParameterExpression Expression);
