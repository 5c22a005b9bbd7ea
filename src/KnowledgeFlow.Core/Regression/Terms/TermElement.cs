namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>What the text of a term may need at some place.</summary>
public enum TermElement
{
    /// <summary>The name of a variable: letters of any script, digits, <c>_</c> and <c>.</c>.</summary>
    VariableName,

    /// <summary>A whole number of 2 or more after <c>^</c>.</summary>
    Exponent,

    /// <summary>The <c>)</c> that ends <c>factor(x</c>.</summary>
    ClosingParenthesis,

    /// <summary>A <c>:</c>, or nothing more.</summary>
    ColonOrEnd,
}
