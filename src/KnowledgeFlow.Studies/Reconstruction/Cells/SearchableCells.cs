using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses;
using KnowledgeFlow.Studies.Analyses.Cfa;
using KnowledgeFlow.Studies.Analyses.CommonMethod;
using KnowledgeFlow.Studies.Analyses.Correlations;
using KnowledgeFlow.Studies.Analyses.Descriptives;
using KnowledgeFlow.Studies.Analyses.Lms;
using KnowledgeFlow.Studies.Analyses.Moderation;
using KnowledgeFlow.Studies.Analyses.Regression;
using KnowledgeFlow.Studies.Analyses.Reliability;
using KnowledgeFlow.Studies.Analyses.Sem;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>The cells of a study's results that the search can steer.</summary>
internal static class SearchableCells
{
    public static ImmutableArray<SearchableCell> Of(ImmutableArray<Analysis> analyses, AnsweredVariables variables) =>
        [.. analyses.SelectMany(analysis => Of(analysis, variables))];

    private static IEnumerable<SearchableCell> Of(Analysis analysis, AnsweredVariables variables) => analysis switch
    {
        DescriptivesAnalysis descriptives => DescriptiveCells.Of(descriptives, variables),
        CorrelationsAnalysis correlations => CorrelationCells.Of(correlations, variables),
        ReliabilityAnalysis reliability => ReliabilityCells.Of(reliability, variables),
        CommonMethodAnalysis commonMethod => CommonMethodCells.Of(commonMethod, variables),
        RegressionAnalysis regression => RegressionCells.Of(regression, variables),
        ModeratedRegression moderation => RegressionCells.Of(moderation, variables),
        ConfirmatoryFactorAnalysis factors => ValidityCells.Of(factors, variables),
        StructuralEquationAnalysis paths => LatentCells.Of(paths, variables),
        LatentModerationAnalysis products => LatentCells.Of(products, variables),
        _ => [],
    };
}
