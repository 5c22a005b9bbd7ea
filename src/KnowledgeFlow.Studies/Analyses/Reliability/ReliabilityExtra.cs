namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>What <c>also:</c> may ask of a reliability analysis beside its usual tables; each is a table of that name.</summary>
public enum ReliabilityExtra
{
    /// <summary>Alpha of all constructs' items together.</summary>
    Questionnaire,

    /// <summary>Split-half coefficients.</summary>
    SplitHalf,

    /// <summary>Guttman's lambdas.</summary>
    Lambda,

    /// <summary>Omega with its intervals, and omega without each item.</summary>
    Omega,

    /// <summary>Omega hierarchical.</summary>
    Hierarchy,

    /// <summary>Alpha and omega from polychoric correlations.</summary>
    Ordinal,

    /// <summary>Scores with their standard errors of measurement.</summary>
    Scores,
}
