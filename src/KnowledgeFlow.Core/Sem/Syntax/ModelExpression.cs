namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>An expression in the labels of a model.</summary>
/// <param name="Span">Its place.</param>
public abstract record ModelExpression(SourceSpan Span)
{
    /// <summary>A number.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Span">The place.</param>
    public sealed record Constant(double Value, SourceSpan Span) : ModelExpression(Span);

    /// <summary>A label, or a name defined above.</summary>
    /// <param name="Name">The label.</param>
    /// <param name="Span">The place.</param>
    public sealed record Label(string Name, SourceSpan Span) : ModelExpression(Span);

    /// <summary>The negative of an expression.</summary>
    /// <param name="Operand">The expression.</param>
    /// <param name="Span">The place.</param>
    public sealed record Negation(ModelExpression Operand, SourceSpan Span) : ModelExpression(Span);

    /// <summary>Two expressions joined by an operator.</summary>
    /// <param name="Operation">The operator.</param>
    /// <param name="Left">The left operand.</param>
    /// <param name="Right">The right operand.</param>
    /// <param name="Span">The place.</param>
    public sealed record Binary(ModelArithmetic Operation, ModelExpression Left, ModelExpression Right, SourceSpan Span) : ModelExpression(Span);

    /// <summary>A function of an expression.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Argument">Its argument.</param>
    /// <param name="Span">The place.</param>
    public sealed record Call(ModelFunction Function, ModelExpression Argument, SourceSpan Span) : ModelExpression(Span);
}
