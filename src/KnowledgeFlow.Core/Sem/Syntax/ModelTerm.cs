using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>A term of a right-hand side: modifiers and what they modify.</summary>
/// <param name="Modifiers">The modifiers, in order.</param>
/// <param name="Factors">One variable; two for a product <c>X:Z</c> or square <c>X:X</c>; none for the intercept <c>1</c>.</param>
/// <param name="Span">The place of the term without its modifiers.</param>
public sealed record ModelTerm(ImmutableArray<TermModifier> Modifiers, ImmutableArray<ModelVariable> Factors, SourceSpan Span)
{
    /// <summary>Whether the term is the constant 1.</summary>
    public bool IsIntercept => Factors.IsEmpty;

    /// <summary>Whether the term is a product of two variables or a square.</summary>
    public bool IsProduct => Factors.Length > 1;

    /// <summary>The variable, the product as <c>X:Z</c>, or the empty string of an intercept.</summary>
    public string Name => string.Join(':', Factors.Select(factor => factor.Name));
}
