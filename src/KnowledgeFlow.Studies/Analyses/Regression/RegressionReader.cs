using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>{type: regression, outcome: …, blocks: [[…], …], se: …, intercept: …, center: …}</c>, or <c>predictors: […]</c> for one block.</summary>
internal sealed class RegressionReader : IAnalysisReader
{
    public string Type => "regression";

    public IReadOnlyList<string> Keys => ["outcome", "blocks", "predictors", "se", "intercept", "center"];

    public Analysis Read(Located<string> id, StudyMapping mapping)
    {
        var outcome = mapping.Required("outcome").LocatedText();
        return new RegressionAnalysis(
            id,
            outcome,
            Blocks(mapping, outcome),
            StandardErrorsReader.Read(mapping),
            mapping.Optional("intercept")?.Boolean() ?? true,
            CentringReader.Read(mapping, Centring.None));
    }

    private static ImmutableArray<ImmutableArray<Located<Term>>> Blocks(StudyMapping mapping, Located<string> outcome)
    {
        if (mapping.Optional("predictors") is { } predictors)
        {
            return mapping.Optional("blocks") is { } both
                ? throw both.Problem(AnalysisMessages.PredictorsAndBlocks())
                : [TermReader.Terms(predictors, outcome, [])];
        }

        var blocks = mapping.Optional("blocks")
            ?? throw AnalysisMessages.NeitherPredictorsNorBlocks().At(mapping.Place);
        var read = ImmutableArray<ImmutableArray<Located<Term>>>.Empty;
        foreach (var block in blocks.List())
        {
            read = read.Add(TermReader.Terms(block, outcome, read.SelectMany(terms => terms)));
        }

        return read.IsEmpty ? throw blocks.Problem(AnalysisMessages.NoBlocks()) : read;
    }
}
