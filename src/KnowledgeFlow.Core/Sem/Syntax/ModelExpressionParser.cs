using System.Globalization;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>
/// Reads an expression with R's precedence: power (from the right) before the minus sign before products before sums,
/// so that −2^2 is −4.
/// </summary>
internal static class ModelExpressionParser
{
    /// <summary>The expression at the cursor; null with the cursor's error set.</summary>
    public static ModelExpression? Expression(ModelTokenCursor cursor)
    {
        cursor.BeginExpression();
        cursor.SkipLineEnds();
        var left = Product(cursor);
        while (left is not null && cursor.ContinuesWith(ModelTokenKind.Plus, ModelTokenKind.Minus))
        {
            var token = cursor.Take();
            left = Joined(token.Kind == ModelTokenKind.Plus ? ModelArithmetic.Add : ModelArithmetic.Subtract, left, Product(cursor), token);
        }

        return left;
    }

    private static ModelExpression? Product(ModelTokenCursor cursor)
    {
        var left = Signed(cursor);
        while (left is not null && cursor.ContinuesWith(ModelTokenKind.Star, ModelTokenKind.Slash))
        {
            var token = cursor.Take();
            left = Joined(token.Kind == ModelTokenKind.Star ? ModelArithmetic.Multiply : ModelArithmetic.Divide, left, Signed(cursor), token);
        }

        return left;
    }

    // Every way down into an operand leads through here.
    private static ModelExpression? Signed(ModelTokenCursor cursor)
    {
        if (!cursor.Enter())
        {
            return null;
        }

        var operand = Operand(cursor);
        cursor.Leave();
        return operand;
    }

    private static ModelExpression? Operand(ModelTokenCursor cursor)
    {
        cursor.SkipLineEnds();
        switch (cursor.Current.Kind)
        {
            case ModelTokenKind.Minus:
                var minus = cursor.Take();
                return Signed(cursor) is { } operand ? new ModelExpression.Negation(operand, minus.Span) : null;
            case ModelTokenKind.Plus:
                cursor.Take();
                return Signed(cursor);
            default:
                return Power(cursor);
        }
    }

    private static ModelExpression? Power(ModelTokenCursor cursor)
    {
        var left = Primary(cursor);
        if (left is null || !cursor.ContinuesWith(ModelTokenKind.Caret))
        {
            return left;
        }

        var token = cursor.Take();
        return Joined(ModelArithmetic.Power, left, Signed(cursor), token);
    }

    private static ModelExpression? Primary(ModelTokenCursor cursor)
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case ModelTokenKind.Number:
                cursor.Take();
                return new ModelExpression.Constant(double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture), token.Span);
            case ModelTokenKind.Identifier when cursor.Following.Kind == ModelTokenKind.OpenParenthesis:
                return Call(cursor);
            case ModelTokenKind.Identifier:
                cursor.Take();
                return new ModelExpression.Label(token.Text, token.Span);
            case ModelTokenKind.OpenParenthesis:
                cursor.Take();
                return Closed(cursor);
            default:
                cursor.Fail(ModelExpectation.Expression);
                return null;
        }
    }

    private static ModelExpression.Call? Call(ModelTokenCursor cursor)
    {
        var name = cursor.Take();
        ModelFunction? function = name.Text switch
        {
            "exp" => ModelFunction.Exp,
            "log" => ModelFunction.Log,
            "sqrt" => ModelFunction.Sqrt,
            "abs" => ModelFunction.Abs,
            _ => null,
        };
        if (function is null)
        {
            cursor.Fail(name, ModelExpectation.Function);
            return null;
        }

        cursor.Take();
        return Closed(cursor) is { } argument ? new ModelExpression.Call(function.Value, argument, name.Span) : null;
    }

    private static ModelExpression? Closed(ModelTokenCursor cursor)
    {
        var inner = Expression(cursor);
        if (inner is null)
        {
            return null;
        }

        if (!cursor.ContinuesWith(ModelTokenKind.CloseParenthesis))
        {
            cursor.Fail(ModelExpectation.ClosingParenthesis);
            return null;
        }

        cursor.Take();
        return inner;
    }

    private static ModelExpression.Binary? Joined(ModelArithmetic operation, ModelExpression left, ModelExpression? right, ModelToken token) =>
        right is null ? null : new ModelExpression.Binary(operation, left, right, token.Span);
}
