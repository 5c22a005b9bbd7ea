namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>What the language expects, in the words of an exception; reports have their own, in every language.</summary>
internal static class ModelExpectationWords
{
    public static string Words(this ModelExpectation expectation) => expectation switch
    {
        ModelExpectation.KnownCharacter => "a character of the model language (half-width operators, letters, digits)",
        ModelExpectation.ClosingQuote => "the quote that ends a quoted text, on the same line",
        ModelExpectation.Number => "a number",
        ModelExpectation.Variable => "the name of a variable",
        ModelExpectation.PlainVariable => "the name of one variable without a modifier",
        ModelExpectation.Operator => "one of =~ ~ ~~ | := ==",
        ModelExpectation.Term => "a variable (with or without modifiers)",
        ModelExpectation.PlusOrEnd => "a plus or the end of the statement",
        ModelExpectation.Argument => "a value, label or text inside c( ), start( ), label( ) or equal( )",
        ModelExpectation.Modifier => "one of the modifiers c( ) start( ) label( ) equal( ), a number, NA or a label",
        ModelExpectation.ArgumentsOfOneKind => "a list of numbers only, labels only, or one for each group",
        ModelExpectation.CommaOrClosingParenthesis => "a comma or the closing parenthesis",
        ModelExpectation.Expression => "a number, a label, a function or a parenthesis",
        ModelExpectation.Function => "one of the functions exp log sqrt abs",
        ModelExpectation.ClosingParenthesis => "the closing parenthesis",
        ModelExpectation.ShorterExpression => "an expression of fewer operations or parentheses",
        ModelExpectation.NewName => "one name on the left of :=",
        ModelExpectation.Equality => "an equality (inequalities are not part of the language)",
        ModelExpectation.Threshold => "a threshold named t1, t2, …",
        ModelExpectation.ThresholdOfOrdered => "a threshold that an ordered variable has (one fewer than its categories)",
        ModelExpectation.Statement => "a statement such as f =~ x1 + x2 + x3",
        ModelExpectation.KnownLabel => "the label of a parameter or a name defined above",
        ModelExpectation.ValueForEachGroup => "one value, or as many as there are groups",
        ModelExpectation.NewParameter => "a parameter that is not in the model already",
        ModelExpectation.OtherVariable => "an indicator that is not the latent variable itself",
        ModelExpectation.KnownVariable => "a column of the data or a variable measured by =~",
        ModelExpectation.ProductInRegression => "a predictor of a regression (products have no other place)",
        _ => throw new ArgumentOutOfRangeException(nameof(expectation)),
    };
}
