namespace KnowledgeFlow.Core.Sem;

/// <summary>An estimation method with the errors and the test that go with it, named as lavaan names them.</summary>
public enum Estimator
{
    /// <summary>ML: expected information and N·F; observed information where answers are missing.</summary>
    MaximumLikelihood,

    /// <summary>MLR: estimates of ML, sandwich errors of observed information, Yuan-Bentler scaled test.</summary>
    RobustMaximumLikelihood,

    /// <summary>ULS: sandwich errors for normal data (Browne 1984), (N − 1)·F.</summary>
    UnweightedLeastSquares,

    /// <summary>GLS: expected information, (N − 1)·F.</summary>
    GeneralisedLeastSquares,

    /// <summary>WLSMV: diagonally weighted least squares on polychoric correlations, sandwich errors, scaled and shifted test.</summary>
    WeightedLeastSquares,
}
