using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core;

/// <summary>Reads predictors that a caller wrote as texts: what cannot be read is the caller's mistake.</summary>
internal static class WrittenTerms
{
    /// <exception cref="ArgumentException">A text is no term; the message says where and what a term is.</exception>
    public static ImmutableArray<Term> Read(IEnumerable<string> texts, string argument) => [.. texts.Select(text => Read(text, argument))];

    private static Term Read(string? text, string argument) =>
        text is null ? throw new ArgumentNullException(argument)
        : TermParser.Parse(text) switch
        {
            TermParse.Parsed parsed => parsed.Term,
            TermParse.Malformed malformed => throw new ArgumentException(
                FormattableString.Invariant($"'{text}' is no term from character {malformed.Position + 1} on: write x, x^2, x:z or factor(x), with other names between backquotes."), argument),
            _ => throw new InvalidOperationException("A text is a term or none."),
        };
}
