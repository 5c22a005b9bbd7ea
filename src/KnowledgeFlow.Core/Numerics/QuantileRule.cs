namespace KnowledgeFlow.Core.Numerics;

/// <summary>How a quantile lies between two ordered values.</summary>
public enum QuantileRule
{
    /// <summary>In proportion: SPSS's HAVERAGE, R's type 6 (Hyndman and Fan 1996, The American Statistician 50:361-365).</summary>
    WeightedAverage,

    /// <summary>In proportion on the normal scale, as quantiles of resamples (Davison and Hinkley 1997, eq. 5.8).</summary>
    NormalScale,
}
