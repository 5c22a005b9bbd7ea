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

    /// <summary>Maximum likelihood of the Wishart distribution of complete data's covariances: S has the divisor N − 1 and what is N in tests and errors is N less the groups (as Amos, EQS and LISREL).</summary>
    WishartMaximumLikelihood,
}
