using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Reporting.Language;
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
                throw entry.Problem(AnalysisMessages.OutcomeAmongPredictors(outcome.Value));
            }

            if (!seen.Add(Meaning(term.Value)))
            {
                throw entry.Problem(AnalysisMessages.TermTwice(term.Value.ToString()!));
            }

            terms.Add(term);
        }

        return terms.Count > 0
            ? terms.ToImmutable()
            : throw node.Problem(AnalysisMessages.EmptyBlock());
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
            TermParse.Malformed malformed => throw node.Problem(AnalysisMessages.NoTerm(text, malformed.Position + 1, Expected(malformed.Expected))),
            _ => throw new InvalidOperationException("A term is parsed or malformed."),
        };
    }

    private static Phrase Expected(TermElement element) => element switch
    {
        TermElement.VariableName => new Phrase("the name of a variable should stand", "应为变量名"),
        TermElement.Exponent => Phrase.Format($"a whole exponent from 2 to {TermParser.LargestExponent} should stand", $"应为 2 到 {TermParser.LargestExponent} 的整数指数"),
        TermElement.ClosingParenthesis => new Phrase("a closing parenthesis should stand", "应为右括号"),
        _ => new Phrase("a colon or the end should stand", "应为冒号或结尾"),
    };
}
