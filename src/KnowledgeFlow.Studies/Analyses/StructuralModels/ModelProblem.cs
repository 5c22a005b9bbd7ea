using KnowledgeFlow.Core.Sem.Syntax;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>Says in words where and why a model cannot be read as meant.</summary>
internal static class ModelProblem
{
    /// <summary>The exception that reports an error of a model's text.</summary>
    public static BadInputException Of(ModelSyntaxError error, LocatedText source)
    {
        var (expected, remedy) = Words(error.Expected);
        var found = error.Found.Length == 0 ? "the end" : FoundText.Quoted(error.Found);
        return new InputProblem($"the model wants {expected} here, not {found}", source.PlaceOf(error.Span.Line, error.Span.Column, error.Span.Length), remedy).ToException();
    }

    private static (string Expected, string Remedy) Words(ModelExpectation expectation) => expectation switch
    {
        ModelExpectation.KnownCharacter => ("a character of the model language", "Use half-width operators, letters and digits; # begins a comment."),
        ModelExpectation.ClosingQuote => ("a closing quote", "End the quoted text on the line on which it begins."),
        ModelExpectation.Number => ("a number", "Write it as 1, 0.5 or 1e-3, within ±1e20."),
        ModelExpectation.Variable => ("the name of a variable", "Name a factor, an item or a column; after * stands what is modified."),
        ModelExpectation.PlainVariable => ("the name of one variable", "Modifiers such as 1* stand on the right alone."),
        ModelExpectation.Operator => ("one of =~ ~ ~~ | := ==", "Write FACTOR =~ items, OUTCOME ~ predictors, x ~~ y or NAME := expression; one statement a line."),
        ModelExpectation.Term => ("a variable", "Name a factor, an item or a column, if need be after a modifier such as 1* or label*."),
        ModelExpectation.PlusOrEnd => ("+ or the end of the statement", "Join variables by +, and begin each statement on a line of its own."),
        ModelExpectation.Argument => ("a value or a label", "Write c(1, NA), c(a, b), start(0.5), label(\"a\") or equal(\"f=~x2\")."),
        ModelExpectation.Modifier => ("a modifier and *", "Modifiers are a number, NA, a label, c( ), start( ), label( ) and equal( )."),
        ModelExpectation.ArgumentsOfOneKind => ("values of one kind", "Give c( ) numbers alone or labels alone, one for each group."),
        ModelExpectation.CommaOrClosingParenthesis => ("a comma or )", "Close the parenthesis."),
        ModelExpectation.Expression => ("a number, a label, a function or (", "Write an expression of labels such as a*b."),
        ModelExpectation.Function => ("one of exp, log, sqrt, abs", "Other functions are not known."),
        ModelExpectation.ClosingParenthesis => (")", "Close the parenthesis."),
        ModelExpectation.ShorterExpression => ("a shorter expression", "Parentheses, signs and powers may stand 100 deep, and an expression may have 1000 operations; define parts of it by := first."),
        ModelExpectation.NewName => ("one new name left of :=", "Give each quantity a name of its own that no label has."),
        ModelExpectation.Equality => ("==", "Inequalities are not part of the language."),
        ModelExpectation.Threshold => ("a threshold t1, t2, …", "Name thresholds t1, t2, … after |."),
        ModelExpectation.ThresholdOfOrdered => ("a threshold of an ordered item", "Items are ordered under estimator: wlsmv, and have one threshold fewer than different answers."),
        ModelExpectation.Statement => ("a statement", "Write at least one, such as FACTOR =~ x1 + x2 + x3."),
        ModelExpectation.KnownLabel => ("the label of a parameter", "Give a parameter this label, as in y ~ a*x, or define the name in a line above."),
        ModelExpectation.ValueForEachGroup => ("one value, or one for each group", "Give c( ) as many values as there are groups."),
        ModelExpectation.NewParameter => ("a parameter that is not in the model yet", "Name it once."),
        ModelExpectation.OtherVariable => ("another variable", "A factor does not measure itself."),
        ModelExpectation.KnownVariable => ("a factor or a column of the data", "Measure it by =~, or name a column."),
        ModelExpectation.ProductInRegression => ("a variable without a product", "Products X:Z stand right of ~ alone."),
        _ => throw new InvalidOperationException($"No words are known for {expectation}."),
    };
}
