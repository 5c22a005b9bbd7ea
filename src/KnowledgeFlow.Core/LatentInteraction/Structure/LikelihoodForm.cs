namespace KnowledgeFlow.Core.LatentInteraction.Structure;

/// <summary>How the likelihood of a model with latent products is integrated. Both forms are the same function of the parameters.</summary>
public enum LikelihoodForm
{
    /// <summary>
    /// An integral, for each person, of a normal density of the outcomes over the posterior of the latent predictors given
    /// their indicators: few nodes suffice, since that posterior is narrow and centred on the person.
    /// </summary>
    Reduced,

    /// <summary>
    /// Klein and Moosbrugger's (2000, Psychometrika 65:457-474) mixture of multivariate normal densities over nodes of the
    /// latent predictors' own distribution: many nodes, but no indicator needs a residual variance.
    /// </summary>
    Mixture,
}
