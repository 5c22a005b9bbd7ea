namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>What a variable does to another in a model with a way through a third between them.</summary>
/// <param name="Group">The group, from 0.</param>
/// <param name="Outcome">The variable acted on.</param>
/// <param name="Source">The variable that acts.</param>
/// <param name="Kind">total, direct, indirect (the sum of all ways through others), or <c>indirect:M1>M2</c>, one way.</param>
/// <param name="Expression">The effect in terms of the free parameters: Σ over ways of Π over arrows (Wright 1934; Bollen 1987).</param>
/// <param name="IsStandardisable">Whether every arrow is a parameter of its own, so that standardised parameters give the standardised effect.</param>
public sealed record StructuralEffect(int Group, string Outcome, string Source, string Kind, ParameterExpression Expression, bool IsStandardisable)
{
    /// <summary><c>Y~X/indirect:M</c>.</summary>
    public string Name => $"{Outcome}~{Source}/{Kind}";
}
