namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Which correlation.</summary>
public enum CorrelationMethod
{
    /// <summary><see cref="PearsonCorrelation"/>.</summary>
    Pearson,

    /// <summary><see cref="SpearmanCorrelation"/>.</summary>
    Spearman,

    /// <summary><see cref="KendallCorrelation"/>.</summary>
    Kendall,
}
