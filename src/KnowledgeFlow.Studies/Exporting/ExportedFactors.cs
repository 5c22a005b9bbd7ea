using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Studies.Analyses.Factoring;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Finds how many factors an exploratory factor analysis keeps, which its rule decides from the data.</summary>
internal static class ExportedFactors
{
    /// <summary>The number; null where the data give no solution.</summary>
    public static int? Of(FactorAnalysis analysis, ScoredSurvey survey)
    {
        var items = ItemChoice.Of(survey.Study, analysis.Names, analysis).Select(item => item.Value);
        return ItemCorrelations.Of(PooledItems.Of(analysis.SeenBy(survey), items).Varying).TryGet(out var correlations, out _)
            && FactorRetention.Of(correlations, analysis.Rule).Factors.TryGet(out var factors, out _)
                ? factors
                : null;
    }
}
