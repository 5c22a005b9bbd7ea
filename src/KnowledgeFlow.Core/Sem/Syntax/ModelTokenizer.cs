using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KnowledgeFlow.Core.Sem.Syntax;

/// <summary>
/// Cuts a model's text into tokens. Comments run from # or ! to the end of the line; a line's end and a semicolon both
/// end a statement (the parser decides where a line goes on). Names start with a letter of any script, a dot or an
/// underscore and go on with digits too; any other name stands between backquotes (<c>`cov 1`</c>).
/// </summary>
internal sealed class ModelTokenizer
{
    // Beyond it squares of parameters leave the range of double precision.
    private const double LargestNumber = 1e20;

    private readonly string text;
    private readonly ImmutableArray<ModelToken>.Builder tokens = ImmutableArray.CreateBuilder<ModelToken>();
    private int position;
    private int line = 1;
    private int lineStart;

    private ModelTokenizer(string text) => this.text = text;

    /// <summary>The tokens of a text, the last of them <see cref="ModelTokenKind.EndOfModel"/>.</summary>
    public static (ImmutableArray<ModelToken> Tokens, ModelSyntaxError? Error) Tokenize(string text)
    {
        var tokenizer = new ModelTokenizer(text);
        var error = tokenizer.Run();
        return (tokenizer.tokens.ToImmutable(), error);
    }

    private ModelSyntaxError? Run()
    {
        while (position < text.Length)
        {
            var error = Next();
            if (error is not null)
            {
                return error;
            }
        }

        Add(ModelTokenKind.EndOfModel, 0);
        return null;
    }

    private ModelSyntaxError? Next()
    {
        var character = text[position];
        switch (character)
        {
            case '\n' or '\r':
                Add(ModelTokenKind.EndOfStatement, EndOfLineLength());
                line++;
                lineStart = position;
                return null;
            case '#' or '!':
                while (position < text.Length && text[position] is not ('\n' or '\r'))
                {
                    position++;
                }

                return null;
            case '"' or '\'':
                return Quoted(character, ModelTokenKind.Text);
            case '`':
                return Quoted(character, ModelTokenKind.Identifier);
        }

        if (char.IsWhiteSpace(character) || character == '\ufeff')
        {
            position++;
            return null;
        }

        if (char.IsAsciiDigit(character) || (character == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])))
        {
            return Number();
        }

        var name = NameLength();
        if (name > 0)
        {
            Add(ModelTokenKind.Identifier, name);
            return null;
        }

        var (kind, length) = Symbol();
        if (length == 0)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position), out _, out var units);
            return Error(units, ModelExpectation.KnownCharacter);
        }

        Add(kind, length);
        return null;
    }

    private int EndOfLineLength() => text.AsSpan(position).StartsWith("\r\n") ? 2 : 1;

    private ModelSyntaxError? Quoted(char quote, ModelTokenKind kind)
    {
        var length = 1;
        while (position + length < text.Length && text[position + length] is var next && next != quote)
        {
            if (next is '\n' or '\r')
            {
                return Error(length, ModelExpectation.ClosingQuote);
            }

            length++;
        }

        if (position + length == text.Length)
        {
            return Error(length, ModelExpectation.ClosingQuote);
        }

        if (length == 1 && kind == ModelTokenKind.Identifier)
        {
            return Error(2, ModelExpectation.Variable);
        }

        tokens.Add(new ModelToken(kind, text.Substring(position + 1, length - 1), SpanOf(length + 1)));
        position += length + 1;
        return null;
    }

    private ModelSyntaxError? Number()
    {
        var length = 0;
        while (position + length < text.Length && (char.IsAsciiDigit(text[position + length]) || text[position + length] == '.'))
        {
            length++;
        }

        if (position + length < text.Length && text[position + length] is 'e' or 'E')
        {
            var exponent = length + 1;
            exponent += position + exponent < text.Length && text[position + exponent] is '+' or '-' ? 1 : 0;
            var digits = exponent;
            while (position + digits < text.Length && char.IsAsciiDigit(text[position + digits]))
            {
                digits++;
            }

            length = digits > exponent ? digits : length;
        }

        // A digit run into letters ("1x") is neither a number nor a name.
        var rest = position + length;
        while (rest < text.Length && (char.IsLetterOrDigit(text[rest]) || text[rest] is '_' or '.'))
        {
            rest++;
        }

        if (rest > position + length || !double.TryParse(text.AsSpan(position, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(Math.Abs(value) <= LargestNumber))
        {
            return Error(rest - position, ModelExpectation.Number);
        }

        Add(ModelTokenKind.Number, length);
        return null;
    }

    private int NameLength()
    {
        var length = 0;
        while (position + length < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position + length), out var rune, out var units);
            var continues = Rune.IsLetter(rune) || rune.Value is '_' or '.'
                || (length > 0 && (Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
            if (!continues)
            {
                break;
            }

            length += units;
        }

        return length;
    }

    private (ModelTokenKind Kind, int Length) Symbol()
    {
        var second = position + 1 < text.Length ? text[position + 1] : '\0';
        return (text[position], second) switch
        {
            ('=', '~') => (ModelTokenKind.Loading, 2),
            ('=', '=') => (ModelTokenKind.Equal, 2),
            (':', '=') => (ModelTokenKind.Define, 2),
            ('~', '~') => (ModelTokenKind.DoubleTilde, 2),
            ('~', _) => (ModelTokenKind.Tilde, 1),
            ('|', _) => (ModelTokenKind.Bar, 1),
            ('<', _) => (ModelTokenKind.Less, 1),
            ('>', _) => (ModelTokenKind.Greater, 1),
            ('+', _) => (ModelTokenKind.Plus, 1),
            ('-', _) => (ModelTokenKind.Minus, 1),
            ('*', _) => (ModelTokenKind.Star, 1),
            ('/', _) => (ModelTokenKind.Slash, 1),
            ('^', _) => (ModelTokenKind.Caret, 1),
            (':', _) => (ModelTokenKind.Colon, 1),
            ('?', _) => (ModelTokenKind.Question, 1),
            (',', _) => (ModelTokenKind.Comma, 1),
            ('(', _) => (ModelTokenKind.OpenParenthesis, 1),
            (')', _) => (ModelTokenKind.CloseParenthesis, 1),
            (';', _) => (ModelTokenKind.EndOfStatement, 1),
            _ => (ModelTokenKind.EndOfModel, 0),
        };
    }

    private void Add(ModelTokenKind kind, int length)
    {
        tokens.Add(new ModelToken(kind, text.Substring(position, length), SpanOf(length)));
        position += length;
    }

    private SourceSpan SpanOf(int length) => new(line, position - lineStart + 1, length);

    private ModelSyntaxError Error(int length, ModelExpectation expected) =>
        new(SpanOf(length), SourceLines.At(text, line), text.Substring(position, length), expected);
}
