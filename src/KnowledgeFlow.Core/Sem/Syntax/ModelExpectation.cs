namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>What the model language expects at a place where it found something else.</summary>
public enum ModelExpectation
{
    /// <summary>A character of the language (half-width operators, letters, digits).</summary>
    KnownCharacter,

    /// <summary>The quote that ends a quoted text, on the same line.</summary>
    ClosingQuote,

    /// <summary>A number as 1, 0.5 or 1e-3.</summary>
    Number,

    /// <summary>The name of a variable.</summary>
    Variable,

    /// <summary>The name of one variable, without a modifier.</summary>
    PlainVariable,

    /// <summary>One of <c>=~ ~ ~~ | := ==</c>.</summary>
    Operator,

    /// <summary>A variable, with or without modifiers.</summary>
    Term,

    /// <summary>A plus, or the end of the statement.</summary>
    PlusOrEnd,

    /// <summary>A value, label or text inside <c>c( )</c>, <c>start( )</c>, <c>label( )</c> or <c>equal( )</c>.</summary>
    Argument,

    /// <summary>One of the modifiers <c>c( ) start( ) label( ) equal( )</c>, a number, <c>NA</c> or a label.</summary>
    Modifier,

    /// <summary>Numbers only, labels only, or one for each group.</summary>
    ArgumentsOfOneKind,

    /// <summary>A comma or the closing parenthesis.</summary>
    CommaOrClosingParenthesis,

    /// <summary>A number, a label, a function or a parenthesis.</summary>
    Expression,

    /// <summary>One of the functions <c>exp log sqrt abs</c>.</summary>
    Function,

    /// <summary>The closing parenthesis.</summary>
    ClosingParenthesis,

    /// <summary>An expression of fewer operations, or of fewer parentheses within one another.</summary>
    ShorterExpression,

    /// <summary>One name on the left of <c>:=</c>.</summary>
    NewName,

    /// <summary>An equality: inequalities are not part of the language.</summary>
    Equality,

    /// <summary>A threshold named t1, t2, ….</summary>
    Threshold,

    /// <summary>A threshold that an ordered variable has: their number is one less than that of its categories.</summary>
    ThresholdOfOrdered,

    /// <summary>At least one statement.</summary>
    Statement,

    /// <summary>The label of a parameter, or a name defined above.</summary>
    KnownLabel,

    /// <summary>As many values as there are groups, or one.</summary>
    ValueForEachGroup,

    /// <summary>A parameter that is not in the model already.</summary>
    NewParameter,

    /// <summary>An indicator that is not the latent variable itself.</summary>
    OtherVariable,

    /// <summary>A variable of the data, or one measured by <c>=~</c>.</summary>
    KnownVariable,

    /// <summary>A predictor in a regression: products have no other place.</summary>
    ProductInRegression,
}
