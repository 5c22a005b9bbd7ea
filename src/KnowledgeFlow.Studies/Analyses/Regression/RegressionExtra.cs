namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>A table of a regression that is given where the study file asks for it (<c>also:</c>); each is about the last model.</summary>
public enum RegressionExtra
{
    /// <summary>General dominance and relative weights: <c>importance</c>.</summary>
    Importance,

    /// <summary>Condition indices and variance proportions: <c>collinearity</c>.</summary>
    Collinearity,

    /// <summary>Rows far from the model: <c>cases</c>.</summary>
    Cases,

    /// <summary>Zero-order, partial and semi-partial correlations: <c>correlations</c>.</summary>
    Correlations,
}
