using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>
/// A place in a list of tokens that can look over line ends: a statement goes on in the next line when what is read so
/// far, or what the next line begins with, cannot stand alone.
/// </summary>
internal sealed class ModelTokenCursor(string text, ImmutableArray<ModelToken> tokens)
{
    private const int DeepestExpression = 100;
    private const int LongestExpression = 1000;

    private int position;
    private int depth;
    private int operations;

    /// <summary>The first error met; the parser unwinds once it is set.</summary>
    public ModelSyntaxError? Error { get; private set; }

    /// <summary>The token at the cursor.</summary>
    public ModelToken Current => tokens[position];

    /// <summary>The token after the current one.</summary>
    public ModelToken Following => tokens[Math.Min(position + 1, tokens.Length - 1)];

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Current.Kind == ModelTokenKind.EndOfModel;

    /// <summary>Moves past the current token and returns it.</summary>
    public ModelToken Take()
    {
        var token = Current;
        position = Math.Min(position + 1, tokens.Length - 1);
        return token;
    }

    /// <summary>Moves past ends of lines and semicolons, to where a statement may begin.</summary>
    public void SkipStatementEnds()
    {
        while (Current.Kind == ModelTokenKind.EndOfStatement)
        {
            Take();
        }
    }

    /// <summary>Moves past ends of lines, where the statement must go on.</summary>
    public void SkipLineEnds()
    {
        while (IsLineEnd(Current))
        {
            Take();
        }
    }

    /// <summary>
    /// Moves past ends of lines if the first token after them is one of <paramref name="kinds"/>; whether the current
    /// token now is one of these.
    /// </summary>
    public bool ContinuesWith(params ReadOnlySpan<ModelTokenKind> kinds)
    {
        var ahead = position;
        while (IsLineEnd(tokens[ahead]))
        {
            ahead++;
        }

        if (!kinds.Contains(tokens[ahead].Kind))
        {
            return false;
        }

        position = ahead;
        return true;
    }

    /// <summary>The first of <paramref name="kinds"/> before the next semicolon or the end; EndOfModel if there is none.</summary>
    public ModelTokenKind FirstAhead(params ReadOnlySpan<ModelTokenKind> kinds)
    {
        for (var ahead = position; ahead < tokens.Length; ahead++)
        {
            if (kinds.Contains(tokens[ahead].Kind))
            {
                return tokens[ahead].Kind;
            }

            if (tokens[ahead].Kind == ModelTokenKind.EndOfStatement && !IsLineEnd(tokens[ahead]))
            {
                break;
            }
        }

        return ModelTokenKind.EndOfModel;
    }

    /// <summary>Begins an expression, unless the cursor is within one.</summary>
    public void BeginExpression() => operations = depth == 0 ? 0 : operations;

    /// <summary>
    /// Enters an operand: whether it nests no deeper, and its expression has no more operations, than whoever walks the expression can follow by recursion.
    /// An error is recorded where it does not. Each entry that succeeds needs a <see cref="Leave"/>.
    /// </summary>
    public bool Enter()
    {
        if (++depth <= DeepestExpression && ++operations <= LongestExpression)
        {
            return true;
        }

        Fail(ModelExpectation.ShorterExpression);
        return false;
    }

    /// <summary>Leaves an operand.</summary>
    public void Leave() => depth--;

    /// <summary>Records that something else was expected at the current token, unless an error is recorded already.</summary>
    public void Fail(ModelExpectation expected) => Fail(Current, expected);

    /// <summary>Records that something else was expected at a token, unless an error is recorded already.</summary>
    public void Fail(ModelToken token, ModelExpectation expected)
    {
        var atEnd = token.Kind == ModelTokenKind.EndOfModel || IsLineEnd(token);
        var span = atEnd ? token.Span with { Length = 0 } : token.Span;
        Error ??= new ModelSyntaxError(span, SourceLines.At(text, span.Line), atEnd ? string.Empty : token.Text, expected);
    }

    private static bool IsLineEnd(ModelToken token) => token.Kind == ModelTokenKind.EndOfStatement && token.Text != ";";
}
