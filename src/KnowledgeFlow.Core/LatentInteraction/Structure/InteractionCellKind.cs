namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>The matrix in which a parameter of a model with products stands.</summary>
internal enum InteractionCellKind
{
    /// <summary>Indicator on latent variable.</summary>
    Loading,

    /// <summary>Residual (co)variance of indicators.</summary>
    Residual,

    /// <summary>Intercept of an indicator.</summary>
    Intercept,

    /// <summary>Intercept of a latent variable.</summary>
    LatentIntercept,

    /// <summary>Latent variable on latent variable.</summary>
    LatentRegression,

    /// <summary>Latent variable on control.</summary>
    ControlRegression,

    /// <summary>(Co)variance of disturbances of latent variables.</summary>
    Disturbance,

    /// <summary>Outcome on product of two latent variables.</summary>
    LatentProduct,

    /// <summary>Outcome on product of a latent variable (column) and a control (extra).</summary>
    ObservedModeration,

    /// <summary>Outcome on product of two controls.</summary>
    ControlProduct,
}
