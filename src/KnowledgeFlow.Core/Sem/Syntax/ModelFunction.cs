namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>The functions of model expressions, named as in R.</summary>
public enum ModelFunction
{
    /// <summary>The exponential function <c>exp</c>.</summary>
    Exp,

    /// <summary>The natural logarithm <c>log</c>.</summary>
    Log,

    /// <summary>The square root <c>sqrt</c>.</summary>
    Sqrt,

    /// <summary>The absolute value <c>abs</c>.</summary>
    Abs,
}
