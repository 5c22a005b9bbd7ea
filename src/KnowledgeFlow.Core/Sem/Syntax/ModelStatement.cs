using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>A statement of a model.</summary>
/// <param name="Span">The place of its operator.</param>
public abstract record ModelStatement(SourceSpan Span)
{
    /// <summary>A formula: <c>f =~ x1 + x2</c>, <c>y1 + y2 ~ x</c>, <c>x ~~ y</c>, <c>x ~ 1</c>, <c>x | t1</c>.</summary>
    /// <param name="Left">The variables on the left; each is related to every term.</param>
    /// <param name="Operator">The operator as written: an intercept is a <see cref="ModelOperator.Regression"/> on the term 1.</param>
    /// <param name="Right">The terms.</param>
    /// <param name="Span">The place of the operator.</param>
    public sealed record Formula(ImmutableArray<ModelVariable> Left, ModelOperator Operator, ImmutableArray<ModelTerm> Right, SourceSpan Span) : ModelStatement(Span);

    /// <summary>A definition <c>name := expression</c>.</summary>
    /// <param name="Name">The new name.</param>
    /// <param name="Expression">Its value in terms of labels and of names defined above.</param>
    /// <param name="Span">The place of the operator.</param>
    public sealed record Definition(ModelVariable Name, ModelExpression Expression, SourceSpan Span) : ModelStatement(Span);

    /// <summary>A constraint <c>expression == expression</c>.</summary>
    /// <param name="Left">The left side.</param>
    /// <param name="Right">The right side.</param>
    /// <param name="Span">The place of the operator.</param>
    public sealed record Constraint(ModelExpression Left, ModelExpression Right, SourceSpan Span) : ModelStatement(Span);
}
