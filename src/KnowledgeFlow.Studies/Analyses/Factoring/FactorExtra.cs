namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>What <c>also:</c> may ask of a factor analysis beside its usual tables.</summary>
public enum FactorExtra
{
    /// <summary>The correlations that the factors leave.</summary>
    Residuals,

    /// <summary>Anti-image correlations and covariances.</summary>
    AntiImage,
}
