namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>What is factored.</summary>
public enum FactorBase
{
    /// <summary>Pearson's correlations.</summary>
    Correlation,

    /// <summary>Polychoric correlations.</summary>
    Polychoric,

    /// <summary>Covariances.</summary>
    Covariance,
}
