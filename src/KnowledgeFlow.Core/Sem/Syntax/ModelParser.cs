using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>
/// Reads the model language of lavaan (Rosseel 2012, Journal of Statistical Software 48(2), section 3) by recursive
/// descent:
/// <code>
/// model      = { statement (newline | ";") }
/// statement  = names operator terms | name ":=" expression | expression "==" expression
/// names      = name { "+" name }
/// operator   = "=~" | "~" | "~~" | "|"
/// terms      = term { "+" term }
/// term       = { modifier ("*" | "?") } ( "1" | name [ ":" name ] )
/// modifier   = number | "NA" | label | text | ("c" | "start" | "label" | "equal") "(" value { "," value } ")"
/// </code>
/// A line goes on in the next one after an operator or before one. The first error ends the reading.
/// </summary>
internal static class ModelParser
{
    /// <summary>The statements of a model, or the first place at which the text is not of the language.</summary>
    public static ModelResult<ModelSyntax> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, error) = ModelTokenizer.Tokenize(text);
        if (error is not null)
        {
            return error;
        }

        var cursor = new ModelTokenCursor(text, tokens);
        var statements = ImmutableArray.CreateBuilder<ModelStatement>();
        cursor.SkipStatementEnds();
        while (!cursor.AtEnd && cursor.Error is null)
        {
            var statement = Statement(cursor);
            if (statement is null)
            {
                break;
            }

            statements.Add(statement);
            if (cursor.Current.Kind is not (ModelTokenKind.EndOfStatement or ModelTokenKind.EndOfModel))
            {
                cursor.Fail(ModelExpectation.PlusOrEnd);
            }

            cursor.SkipStatementEnds();
        }

        if (statements.Count == 0)
        {
            cursor.Fail(ModelExpectation.Statement);
        }

        return cursor.Error is { } first ? first : new ModelSyntax(statements.ToImmutable(), text);
    }

    private static ModelStatement? Statement(ModelTokenCursor cursor) =>
        cursor.FirstAhead(ModelTokenKind.Loading, ModelTokenKind.Tilde, ModelTokenKind.DoubleTilde, ModelTokenKind.Bar, ModelTokenKind.Define, ModelTokenKind.Equal, ModelTokenKind.Less, ModelTokenKind.Greater) switch
        {
            ModelTokenKind.Define => Definition(cursor),
            ModelTokenKind.Equal or ModelTokenKind.Less or ModelTokenKind.Greater => Constraint(cursor),
            _ => Formula(cursor),
        };

    private static ModelStatement.Definition? Definition(ModelTokenCursor cursor)
    {
        var name = cursor.Current;
        if (name.Kind != ModelTokenKind.Identifier)
        {
            cursor.Fail(ModelExpectation.NewName);
            return null;
        }

        cursor.Take();
        if (!cursor.ContinuesWith(ModelTokenKind.Define))
        {
            cursor.Fail(ModelExpectation.Operator);
            return null;
        }

        var span = cursor.Take().Span;
        return ModelExpressionParser.Expression(cursor) is { } expression
            ? new ModelStatement.Definition(new ModelVariable(name.Text, name.Span), expression, span)
            : null;
    }

    private static ModelStatement.Constraint? Constraint(ModelTokenCursor cursor)
    {
        var left = ModelExpressionParser.Expression(cursor);
        if (left is null)
        {
            return null;
        }

        if (!cursor.ContinuesWith(ModelTokenKind.Equal))
        {
            cursor.Fail(cursor.Current.Kind is ModelTokenKind.Less or ModelTokenKind.Greater ? ModelExpectation.Equality : ModelExpectation.Operator);
            return null;
        }

        var span = cursor.Take().Span;
        return ModelExpressionParser.Expression(cursor) is { } right ? new ModelStatement.Constraint(left, right, span) : null;
    }

    private static ModelStatement.Formula? Formula(ModelTokenCursor cursor)
    {
        var left = ImmutableArray.CreateBuilder<ModelVariable>();
        do
        {
            cursor.SkipLineEnds();
            if (cursor.Current.Kind != ModelTokenKind.Identifier)
            {
                cursor.Fail(ModelExpectation.Variable);
                return null;
            }

            left.Add(Variable(cursor));
            if (cursor.Current.Kind is ModelTokenKind.Star or ModelTokenKind.Colon)
            {
                cursor.Fail(ModelExpectation.PlainVariable);
                return null;
            }
        }
        while (cursor.ContinuesWith(ModelTokenKind.Plus) && cursor.Take().Kind == ModelTokenKind.Plus);

        if (!cursor.ContinuesWith(ModelTokenKind.Loading, ModelTokenKind.Tilde, ModelTokenKind.DoubleTilde, ModelTokenKind.Bar))
        {
            cursor.Fail(ModelExpectation.Operator);
            return null;
        }

        var token = cursor.Take();
        var @operator = token.Kind switch
        {
            ModelTokenKind.Loading => ModelOperator.Loading,
            ModelTokenKind.Tilde => ModelOperator.Regression,
            ModelTokenKind.DoubleTilde => ModelOperator.Covariance,
            _ => ModelOperator.Threshold,
        };
        var terms = ImmutableArray.CreateBuilder<ModelTerm>();
        do
        {
            cursor.SkipLineEnds();
            if (ModelTermParser.Term(cursor, @operator) is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }
        while (cursor.ContinuesWith(ModelTokenKind.Plus) && cursor.Take().Kind == ModelTokenKind.Plus);

        return new ModelStatement.Formula(left.ToImmutable(), @operator, terms.ToImmutable(), token.Span);
    }

    private static ModelVariable Variable(ModelTokenCursor cursor)
    {
        var token = cursor.Take();
        return new ModelVariable(token.Text, token.Span);
    }
}
