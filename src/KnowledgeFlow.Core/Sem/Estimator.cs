namespace KnowledgeFlow.Core.Sem;

/// <summary>An estimation method with the errors and the test that go with it, named as lavaan names them.</summary>
public enum Estimator
{
    /// <summary>ML: expected information and N·F; observed information where answers are missing.</summary>
    MaximumLikelihood,

    /// <summary>MLR: estimates of ML, sandwich errors of observed information, Yuan-Bentler scaled test.</summary>
    RobustMaximumLikelihood,

    /// <summary>ULS.</summary>
    UnweightedLeastSquares,

    /// <summary>GLS.</summary>
    GeneralisedLeastSquares,
}
