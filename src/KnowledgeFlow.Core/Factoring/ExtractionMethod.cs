namespace KnowledgeFlow.Core.Factoring;

/// <summary>How factors are extracted from correlations.</summary>
public enum ExtractionMethod
{
    /// <summary><see cref="PrincipalComponentsExtraction"/>.</summary>
    PrincipalComponents,

    /// <summary><see cref="PrincipalAxisExtraction"/>.</summary>
    PrincipalAxis,

    /// <summary><see cref="MinimumResidualExtraction"/>.</summary>
    MinimumResidual,

    /// <summary><see cref="MaximumLikelihoodExtraction"/>.</summary>
    MaximumLikelihood,
}
