using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Terms;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>blocks: [[…], […]]</c>, or <c>predictors: […]</c> for one block.</summary>
internal static class BlockReader
{
    /// <exception cref="BadInputException">Neither or both are given, a block is empty, or a term is malformed or stands twice.</exception>
    public static ImmutableArray<ImmutableArray<Located<Term>>> Blocks(StudyMapping mapping, Located<string> outcome)
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
