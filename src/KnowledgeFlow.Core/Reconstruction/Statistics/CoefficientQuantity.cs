namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>What is printed of a predictor.</summary>
public enum CoefficientQuantity
{
    /// <summary>The coefficient b.</summary>
    B,

    /// <summary>Its ordinary standard error.</summary>
    StandardError,

    /// <summary>The standardised coefficient b·s_x/s_y.</summary>
    Beta,

    /// <summary>b over its standard error.</summary>
    T,

    /// <summary>|t|, which decides p.</summary>
    AbsoluteT,

    /// <summary>1/(1 − R²) of the predictor on the others; 1 for the only one.</summary>
    VarianceInflation,
}
