namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>How effects of latent products are estimated.</summary>
public enum InteractionMethod
{
    /// <summary>Latent moderated structural equations: maximum likelihood of the products themselves.</summary>
    LatentModerated,

    /// <summary>Products of items as indicators of product variables in a linear model.</summary>
    ProductIndicators,
}
