using KnowledgeFlow.Core.Sem;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>What lavaan and Mplus both call an estimator.</summary>
internal static class EstimatorName
{
    /// <summary>The name.</summary>
    public static string Of(Estimator estimator) => estimator switch
    {
        Estimator.MaximumLikelihood => "ML",
        Estimator.RobustMaximumLikelihood => "MLR",
        Estimator.UnweightedLeastSquares => "ULS",
        Estimator.GeneralisedLeastSquares => "GLS",
        _ => "WLSMV",
    };
}
