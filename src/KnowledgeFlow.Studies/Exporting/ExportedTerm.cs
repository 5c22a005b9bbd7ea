using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>A column of a regression's design: the product of one part or more.</summary>
/// <param name="Id">Its name among the coefficients: <c>x</c>, <c>x^2</c>, <c>factor(x)=3</c>, <c>x:z</c>.</param>
/// <param name="Parts">What is multiplied.</param>
internal sealed record ExportedTerm(string Id, ImmutableArray<ExportedTermPart> Parts)
{
    /// <summary>Whether it is a variable as it stands in the data.</summary>
    public bool IsPlain => Parts is [{ Power: 1, Code: null }];

    /// <summary>The columns of terms, as <see cref="TermColumns"/> forms them of the same rows.</summary>
    public static IEnumerable<ExportedTerm> Of(IEnumerable<Term> terms, SurveyData complete) => terms.SelectMany(term => Of(term, complete));

    private static IEnumerable<ExportedTerm> Of(Term term, SurveyData complete) => term switch
    {
        FactorTerm factor => complete[factor.Name].ToArray().Distinct().Order().Skip(1).Select(code => new ExportedTerm(
            string.Create(CultureInfo.InvariantCulture, $"{factor}={code:R}"),
            [new ExportedTermPart(factor.Name, 1, code)])),
        PowerTerm power => [new ExportedTerm(power.ToString(), [new ExportedTermPart(power.Name, power.Exponent, null)])],
        ProductTerm product => product.Factors.Select(factor => Of(factor, complete)).Aggregate((left, right) =>
            from one in left from other in right select new ExportedTerm($"{one.Id}:{other.Id}", one.Parts.AddRange(other.Parts))),
        _ => [new ExportedTerm(term.ToString()!, [new ExportedTermPart(term.Variables[0], 1, null)])],
    };
}
