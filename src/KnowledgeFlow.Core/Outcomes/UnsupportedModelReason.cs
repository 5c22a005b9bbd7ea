namespace KnowledgeFlow.Core.Outcomes;

/// <summary>Why a model lies outside what a method can estimate.</summary>
public enum UnsupportedModelReason
{
    /// <summary>The model is of several groups.</summary>
    SeveralGroups,

    /// <summary>A variable is ordered (thresholds).</summary>
    OrderedVariable,

    /// <summary>The model has a constraint <c>==</c> among parameters; equal labels are no obstacle.</summary>
    EqualityConstraint,

    /// <summary>A factor of a product depends on another product, so that it is not normal.</summary>
    ProductOfDependent,

    /// <summary>A factor of a product is an indicator of a latent variable.</summary>
    ProductOfIndicator,

    /// <summary>An indicator of a latent variable is itself regressed on another variable.</summary>
    RegressedIndicator,

    /// <summary>An indicator of a latent variable predicts another variable.</summary>
    PredictingIndicator,

    /// <summary>Variables depend on one another in a circle.</summary>
    Cycle,

    /// <summary>A disturbance of an outcome of products covaries with a latent predictor.</summary>
    CovariancesAcrossBlocks,

    /// <summary>The model states moments of an observed variable that is neither an indicator nor an outcome.</summary>
    ModelledControl,

    /// <summary>A factor of a product is measured without error by one indicator: it is an observed variable under another name.</summary>
    ErrorFreeModerator,

    /// <summary>A factor of a product has no items of its own that could be multiplied: it is observed, or measured by latent variables alone.</summary>
    ProductWithoutItems,
}
