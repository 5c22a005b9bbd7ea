namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>The discrepancy that estimates minimise.</summary>
public enum EstimationMethod
{
    /// <summary>Normal-theory maximum likelihood; with missing answers full-information maximum likelihood.</summary>
    MaximumLikelihood,

    /// <summary>Unweighted least squares.</summary>
    UnweightedLeastSquares,

    /// <summary>Generalised least squares with the inverse sample covariance matrix as weight.</summary>
    GeneralisedLeastSquares,

    /// <summary>Diagonally weighted least squares on thresholds and polychoric correlations of ordered variables, one group.</summary>
    DiagonallyWeightedLeastSquares,
}
