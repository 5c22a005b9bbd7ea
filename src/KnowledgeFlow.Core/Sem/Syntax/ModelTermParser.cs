using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>Reads one term of a right-hand side: modifiers, then a variable, a product or the constant 1.</summary>
internal static class ModelTermParser
{
    /// <summary>The term at the cursor; null with the cursor's error set.</summary>
    public static ModelTerm? Term(ModelTokenCursor cursor, ModelOperator @operator)
    {
        var modifiers = ImmutableArray.CreateBuilder<TermModifier>();
        while (StartsModifier(cursor))
        {
            var modifier = Modifier(cursor);
            if (modifier is null)
            {
                return null;
            }

            if (cursor.Current.Kind is not (ModelTokenKind.Star or ModelTokenKind.Question))
            {
                cursor.Fail(ModelExpectation.Modifier);
                return null;
            }

            modifiers.Add(cursor.Take().Kind == ModelTokenKind.Question && modifier is TermModifier.Fixed start
                ? new TermModifier.Start(start.Values, start.Span)
                : modifier);
            cursor.SkipLineEnds();
        }

        var token = cursor.Current;
        if (token is { Kind: ModelTokenKind.Number, Text: "1" } && @operator == ModelOperator.Regression)
        {
            cursor.Take();
            return new ModelTerm(modifiers.ToImmutable(), [], token.Span);
        }

        if (token.Kind != ModelTokenKind.Identifier)
        {
            cursor.Fail(modifiers.Count == 0 ? ModelExpectation.Term : ModelExpectation.Variable);
            return null;
        }

        cursor.Take();
        var first = new ModelVariable(token.Text, token.Span);
        if (@operator == ModelOperator.Threshold && !IsThreshold(token.Text))
        {
            cursor.Fail(token, ModelExpectation.Threshold);
            return null;
        }

        if (cursor.Current.Kind != ModelTokenKind.Colon)
        {
            return new ModelTerm(modifiers.ToImmutable(), [first], token.Span);
        }

        if (@operator != ModelOperator.Regression)
        {
            cursor.Fail(ModelExpectation.ProductInRegression);
            return null;
        }

        cursor.Take();
        if (cursor.Current.Kind != ModelTokenKind.Identifier)
        {
            cursor.Fail(ModelExpectation.Variable);
            return null;
        }

        var second = cursor.Take();
        var length = second.Span.Line == token.Span.Line ? second.Span.Column + second.Span.Length - token.Span.Column : token.Span.Length;
        return new ModelTerm(modifiers.ToImmutable(), [first, new ModelVariable(second.Text, second.Span)], token.Span with { Length = length });
    }

    private static bool IsThreshold(string name) =>
        name.Length > 1 && name[0] == 't' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 && name[1] != '0';

    private static bool StartsModifier(ModelTokenCursor cursor) => cursor.Current.Kind switch
    {
        ModelTokenKind.Text => true,

        // A sign opens a number and nothing else: before a name it is one plus too many.
        ModelTokenKind.Minus or ModelTokenKind.Plus => cursor.Following.Kind == ModelTokenKind.Number,
        ModelTokenKind.Number => cursor.Current.Text != "1" || cursor.Following.Kind is ModelTokenKind.Star or ModelTokenKind.Question,
        ModelTokenKind.Identifier => cursor.Following.Kind is ModelTokenKind.Star or ModelTokenKind.Question or ModelTokenKind.OpenParenthesis,
        _ => false,
    };

    private static TermModifier? Modifier(ModelTokenCursor cursor)
    {
        var token = cursor.Current;
        if (token.Kind == ModelTokenKind.Identifier && cursor.Following.Kind == ModelTokenKind.OpenParenthesis)
        {
            return Call(cursor);
        }

        return Argument(cursor) switch
        {
            { Number: { } number } => new TermModifier.Fixed([number], token.Span),
            { Text: { } label } => new TermModifier.Labelled([label], token.Span),
            _ => null,
        };
    }

    private static TermModifier? Call(ModelTokenCursor cursor)
    {
        var name = cursor.Take();
        if (name.Text is not ("c" or "start" or "label" or "equal"))
        {
            cursor.Fail(name, ModelExpectation.Modifier);
            return null;
        }

        var arguments = Arguments(cursor);
        if (arguments is null)
        {
            return null;
        }

        // Within labels NA leaves a group without one; within numbers it frees the parameter.
        var isNumeric = arguments.All(argument => argument.Number is not null);
        var isText = arguments.All(argument => argument.Text is not null || argument.Number is double.NaN);
        TermModifier? modifier = name.Text switch
        {
            "c" when isNumeric => new TermModifier.Fixed([.. arguments.Select(argument => argument.Number!.Value)], name.Span),
            "c" or "label" when isText => new TermModifier.Labelled([.. arguments.Select(argument => argument.Text ?? string.Empty)], name.Span),
            "start" when isNumeric => new TermModifier.Start([.. arguments.Select(argument => argument.Number!.Value)], name.Span),
            "equal" when isText => new TermModifier.EqualTo([.. arguments.Select(argument => argument.Text ?? string.Empty)], name.Span),
            _ => null,
        };
        if (modifier is null)
        {
            cursor.Fail(name, ModelExpectation.ArgumentsOfOneKind);
        }

        return modifier;
    }

    /// <summary>The values between parentheses; a nested <c>c( )</c>, as in <c>start(c(1, 2))</c>, is opened up.</summary>
    private static List<ModifierArgument>? Arguments(ModelTokenCursor cursor)
    {
        cursor.Take();
        var arguments = new List<ModifierArgument>();
        while (true)
        {
            cursor.SkipLineEnds();
            if (cursor.Current is { Kind: ModelTokenKind.Identifier, Text: "c" } && cursor.Following.Kind == ModelTokenKind.OpenParenthesis)
            {
                cursor.Take();
                if (Arguments(cursor) is not { } inner)
                {
                    return null;
                }

                arguments.AddRange(inner);
            }
            else if (Argument(cursor) is { } argument)
            {
                arguments.Add(argument);
            }
            else
            {
                return null;
            }

            cursor.SkipLineEnds();
            switch (cursor.Current.Kind)
            {
                case ModelTokenKind.Comma:
                    cursor.Take();
                    break;
                case ModelTokenKind.CloseParenthesis:
                    cursor.Take();
                    return arguments;
                default:
                    cursor.Fail(ModelExpectation.CommaOrClosingParenthesis);
                    return null;
            }
        }
    }

    private static ModifierArgument? Argument(ModelTokenCursor cursor)
    {
        var sign = 1.0;
        if (cursor.Current.Kind is ModelTokenKind.Minus or ModelTokenKind.Plus)
        {
            sign = cursor.Take().Kind == ModelTokenKind.Minus ? -1 : 1;
            if (cursor.Current.Kind != ModelTokenKind.Number)
            {
                cursor.Fail(ModelExpectation.Number);
                return null;
            }
        }

        switch (cursor.Current.Kind)
        {
            case ModelTokenKind.Number:
                return new ModifierArgument(sign * double.Parse(cursor.Take().Text, NumberStyles.Float, CultureInfo.InvariantCulture), null);
            case ModelTokenKind.Identifier when cursor.Current.Text == "NA":
                cursor.Take();
                return new ModifierArgument(double.NaN, null);
            case ModelTokenKind.Identifier or ModelTokenKind.Text:
                return new ModifierArgument(null, cursor.Take().Text);
            default:
                cursor.Fail(ModelExpectation.Argument);
                return null;
        }
    }

    /// <summary>A number (NaN for NA) or a text.</summary>
    private sealed record ModifierArgument(double? Number, string? Text);
}
