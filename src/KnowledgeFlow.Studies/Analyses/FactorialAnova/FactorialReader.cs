using KnowledgeFlow.Core.Descriptives.PostHoc;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Reads <c>{type: anova, outcome: …, factors: […], covariates: […], interactions: …, sums_of_squares: …, adjust: …}</c>.</summary>
internal sealed class FactorialReader : IAnalysisReader
{
    private const int MostFactors = 4;

    public string Type => "anova";

    public IReadOnlyList<string> Keys => ["outcome", "factors", "covariates", "interactions", "sums_of_squares", "adjust"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        var node = mapping.Required("factors");
        var (factors, covariates) = (mapping.Names("factors"), mapping.Names("covariates"));
        if (factors.Length > MostFactors)
        {
            throw node.Problem(AnalysisMessages.TooManyFactorsCrossed(factors.Length, MostFactors));
        }

        if (factors.Concat(covariates).Prepend(outcome).GroupBy(name => name.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw twice.Last().Problem(AnalysisMessages.TwoPartsOfAnova(twice.Key));
        }

        return new FactorialAnalysis(id, outcome, factors, covariates)
        {
            Options = new FactorialOptions(
                mapping.Optional("interactions")?.Boolean() ?? true,
                mapping.Optional("sums_of_squares")?.Choice(("III", SumsOfSquares.TypeIII), ("II", SumsOfSquares.TypeII)) ?? SumsOfSquares.TypeIII,
                mapping.Optional("adjust")?.Choice<PairwiseAdjustment>(FactorialOptions.Adjustments) ?? PairwiseAdjustment.Bonferroni,
                ConfidenceLevel.Usual),
        };
    }
}
