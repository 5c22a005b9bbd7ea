namespace KnowledgeFlow.Core.LatentInteraction.ProductIndicators;

/// <summary>Which indicators of two latent variables are multiplied.</summary>
public enum ProductPairing
{
    /// <summary>
    /// The first of one with the first of the other, and so on: each indicator once (Marsh, Wen and Hau 2004). Where the numbers differ the indicators beyond
    /// the smaller number are in no product.
    /// </summary>
    Matched,

    /// <summary>Every one with every other.</summary>
    All,

    /// <summary>
    /// Matched; all where a factor has fewer than three items, since two products hardly identify a product variable, unless that makes more than 30 products.
    /// </summary>
    Automatic,
}
