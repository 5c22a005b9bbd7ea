namespace KnowledgeFlow.Core.Sem.Estimators;

/// <summary>What one may ask of an estimator beside estimates, errors and test.</summary>
public enum EstimatorFeature
{
    /// <summary>log L, AIC and BIC; products of latent variables, which need a likelihood.</summary>
    Likelihood,

    /// <summary>All rows with an answer (full information), not complete ones alone.</summary>
    IncompleteAnswers,

    /// <summary>Several groups at once.</summary>
    SeveralGroups,

    /// <summary>A bootstrap of rows; see <see cref="Inference.ModelBootstrap"/>.</summary>
    Bootstrap,
}
