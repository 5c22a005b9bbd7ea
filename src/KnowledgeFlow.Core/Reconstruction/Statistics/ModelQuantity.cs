namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>What is printed of a regression as a whole.</summary>
public enum ModelQuantity
{
    /// <summary>√R².</summary>
    R,

    /// <summary>R².</summary>
    RSquared,

    /// <summary>1 − (1 − R²)(n − 1)/(n − k − 1).</summary>
    AdjustedRSquared,

    /// <summary>√(Σe²/(n − k − 1)).</summary>
    ResidualStandardError,

    /// <summary>R²/k over (1 − R²)/(n − k − 1).</summary>
    F,
}
