namespace KnowledgeFlow.Studies.Analyses.Correlations;

/// <summary>What stands on the diagonal of a summary table of correlations.</summary>
public enum DiagonalKind
{
    /// <summary>Cronbach's alpha.</summary>
    Alpha,

    /// <summary>The square root of the average variance extracted.</summary>
    RootAverageVarianceExtracted,
}
