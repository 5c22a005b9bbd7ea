using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads predictors: <c>x</c>, <c>x^2</c>, <c>x:z</c>, <c>factor(x)</c>.</summary>
internal static class TermReader
{
    /// <summary>The terms of a list, each once.</summary>
    /// <param name="node">The list.</param>
    /// <param name="outcome">The outcome, which must not predict itself.</param>
    /// <param name="known">Terms of earlier lists.</param>
    /// <exception cref="BadInputException">A term is malformed, stands twice, or uses the outcome.</exception>
    public static ImmutableArray<Located<Term>> Terms(StudyNode node, Located<string> outcome, IEnumerable<Located<Term>> known)
    {
        var seen = known.Select(term => Meaning(term.Value)).ToHashSet();
        var terms = ImmutableArray.CreateBuilder<Located<Term>>();
        foreach (var entry in node.ListOrOne())
        {
            var term = new Located<Term>(Parse(entry), entry.Place);
            if (term.Value.Variables.Contains(outcome.Value))
            {
                throw entry.Problem($"the outcome {outcome.Value} is among its own predictors", "Take it out of the predictors, or name another outcome.");
            }

            if (!seen.Add(Meaning(term.Value)))
            {
                throw entry.Problem($"{term.Value} is entered twice", "Enter each term once over all blocks.");
            }

            terms.Add(term);
        }

        return terms.Count > 0
            ? terms.ToImmutable()
            : throw node.Problem("a block has no predictors", "Name at least one, or leave the block out.");
    }

    // x:z is z:x.
    private static string Meaning(Term term) => term is ProductTerm product
        ? string.Join(':', product.Factors.Select(factor => factor.ToString()).Order(StringComparer.Ordinal))
        : term.ToString()!;

    private static Term Parse(StudyNode node)
    {
        var text = node.LocatedText().Value.Trim();
        return TermParser.Parse(text) switch
        {
            TermParse.Parsed parsed => parsed.Term,

            // A column's name may hold anything, and without an operator there is nothing else that the text could mean.
            TermParse.Malformed when !text.AsSpan().ContainsAny(":^()`") => new VariableTerm(text),
            TermParse.Malformed malformed => throw node.Problem(
                FormattableString.Invariant($"\"{text}\" is no term: at character {malformed.Position + 1}, {Expected(malformed.Expected)}"),
                "Write x, x^2, x:z or factor(x); a name with other characters than letters and digits stands between backquotes, `cov 1`."),
            _ => throw new InvalidOperationException("A term is parsed or malformed."),
        };
    }

    private static string Expected(TermElement element) => element switch
    {
        TermElement.VariableName => "the name of a variable should stand",
        TermElement.Exponent => FormattableString.Invariant($"a whole exponent from 2 to {TermParser.LargestExponent} should stand"),
        TermElement.ClosingParenthesis => "a closing parenthesis should stand",
        _ => "a colon or the end should stand",
    };
}
