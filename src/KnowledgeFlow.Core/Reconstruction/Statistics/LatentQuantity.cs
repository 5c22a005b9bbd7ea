namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>What is printed of a parameter of a model of latent variables.</summary>
public enum LatentQuantity
{
    /// <summary>The estimate.</summary>
    Estimate,

    /// <summary>Its standard error: robust (MLR) where the model has products, expected information where not.</summary>
    StandardError,

    /// <summary>|z| of the estimate, which decides p.</summary>
    AbsoluteZ,

    /// <summary>The standardised estimate, of a product ω·sd_a·sd_b/sd_η.</summary>
    Standardised,

    /// <summary>Its standard error.</summary>
    StandardisedError,

    /// <summary>|z| of the standardised estimate.</summary>
    StandardisedAbsoluteZ,
}
