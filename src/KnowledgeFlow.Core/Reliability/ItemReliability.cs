using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>An item within its scale.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Mean">Its mean; NaN without rows.</param>
/// <param name="StandardDeviation">Its standard deviation, divisor n − 1; NaN with fewer than two rows.</param>
/// <param name="ItemTotalCorrelation">Its correlation with the sum of the other items (corrected for overlap).</param>
/// <param name="AlphaIfDeleted">Raw alpha of the other items, of which there must be two.</param>
/// <param name="Loading">Its loading on the first principal component of the items' correlations, the sum of loadings being positive.</param>
public sealed record ItemReliability(
    string Item,
    double Mean,
    double StandardDeviation,
    Outcome<double> ItemTotalCorrelation,
    Outcome<double> AlphaIfDeleted,
    Outcome<double> Loading);
