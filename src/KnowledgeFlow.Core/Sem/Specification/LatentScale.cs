namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>What gives a latent variable its unit.</summary>
public enum LatentScale
{
    /// <summary>The first loading is fixed to 1.</summary>
    FirstLoading,

    /// <summary>The (residual) variance is fixed to 1.</summary>
    UnitVariance,
}
