using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Core.Regression.Terms;

/// <summary>
/// Reads a term: <c>part (":" part)*</c> with <c>part = "factor(" name ")" | name ("^" exponent)?</c>. Blanks may stand between
/// the elements. A name is made of letters of any script with their marks, digits, <c>_</c> and <c>.</c>; any other stands between
/// backquotes (<c>`cov 1`:x</c>).
/// </summary>
public static class TermParser
{
    /// <summary>The largest exponent of a power.</summary>
    public const int LargestExponent = 99;

    private const string FactorKeyword = "factor";
    private const char Quote = '`';

    /// <summary>Reads the whole of a text as one term.</summary>
    public static TermParse Parse(string text)
    {
        var position = 0;
        var parts = ImmutableArray.CreateBuilder<Term>();
        do
        {
            var (part, expected) = ParsePart(text, ref position);
            if (part is null)
            {
                return new TermParse.Malformed(position, expected);
            }

            parts.Add(part);
            SkipBlanks(text, ref position);
        }
        while (Take(text, ref position, ':'));

        return position < text.Length ? new TermParse.Malformed(position, TermElement.ColonOrEnd)
            : new TermParse.Parsed(parts.Count == 1 ? parts[0] : new ProductTerm(parts.ToImmutable()));
    }

    private static (Term? Part, TermElement Expected) ParsePart(string text, ref int position)
    {
        var isQuoted = IsAtQuote(text, position);
        var name = TakeName(text, ref position);
        if (name.Length == 0)
        {
            return (null, TermElement.VariableName);
        }

        if (name == FactorKeyword && !isQuoted && Take(text, ref position, '('))
        {
            name = TakeName(text, ref position);
            return name.Length == 0 ? (null, TermElement.VariableName)
                : Take(text, ref position, ')') ? (new FactorTerm(name), default)
                : (null, TermElement.ClosingParenthesis);
        }

        if (!Take(text, ref position, '^'))
        {
            return (new VariableTerm(name), default);
        }

        SkipBlanks(text, ref position);
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        if (int.TryParse(text.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var exponent) && exponent is >= 2 and <= LargestExponent)
        {
            return (new PowerTerm(name, exponent), default);
        }

        position = start;
        return (null, TermElement.Exponent);
    }

    private static string TakeName(string text, ref int position)
    {
        SkipBlanks(text, ref position);
        var start = position;
        if (IsAtQuote(text, position) && text.IndexOf(Quote, position + 1) is > 0 and var end)
        {
            position = end + 1;
            return text[(start + 1)..end];
        }

        while (position < text.Length && IsNameCharacter(text, position))
        {
            position += char.IsSurrogatePair(text, position) ? 2 : 1;
        }

        return text[start..position];
    }

    private static bool IsAtQuote(string text, int position)
    {
        SkipBlanks(text, ref position);
        return position < text.Length && text[position] == Quote;
    }

    private static bool IsNameCharacter(string text, int position) =>
        text[position] is '_' or '.'
        || char.IsLetterOrDigit(text, position)
        || char.GetUnicodeCategory(text, position) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool Take(string text, ref int position, char wanted)
    {
        SkipBlanks(text, ref position);
        if (position >= text.Length || text[position] != wanted)
        {
            return false;
        }

        position++;
        return true;
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }
}
