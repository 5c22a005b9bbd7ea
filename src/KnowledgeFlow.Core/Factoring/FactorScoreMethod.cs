namespace KnowledgeFlow.Core.Factoring;

/// <summary>How factor scores are estimated.</summary>
public enum FactorScoreMethod
{
    /// <summary>Regression of the factors on the items (Thurstone 1935).</summary>
    Regression,

    /// <summary>Unbiased scores (Bartlett 1937).</summary>
    Bartlett,

    /// <summary>Uncorrelated scores of variance 1 (Anderson and Rubin 1956).</summary>
    AndersonRubin,
}
