namespace KnowledgeFlow.Reporting.Figures;

/// <summary>What an arrow of a path diagram stands for.</summary>
public enum PathArrowKind
{
    /// <summary>From a factor to what measures it.</summary>
    Loading,

    /// <summary>From a predictor to an outcome.</summary>
    Regression,

    /// <summary>A covariance, with a head at either end.</summary>
    Covariance,
}
