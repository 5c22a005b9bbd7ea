namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>Which parameters are held equal across groups.</summary>
[Flags]
public enum GroupEquality
{
    /// <summary>None: configural invariance.</summary>
    None = 0,

    /// <summary>Loadings: metric (weak) invariance.</summary>
    Loadings = 1,

    /// <summary>Intercepts of observed variables; the latent means are then free in all groups but the first. With loadings: scalar (strong) invariance.</summary>
    Intercepts = 2,

    /// <summary>Residual variances of observed variables. With loadings and intercepts: strict invariance.</summary>
    Residuals = 4,

    /// <summary>Residual covariances of observed variables.</summary>
    ResidualCovariances = 8,

    /// <summary>Means of latent variables.</summary>
    LatentMeans = 16,

    /// <summary>(Residual) variances of latent variables.</summary>
    LatentVariances = 32,

    /// <summary>(Residual) covariances of latent variables.</summary>
    LatentCovariances = 64,

    /// <summary>Regressions.</summary>
    Regressions = 128,

    /// <summary>Loadings alone.</summary>
    Metric = Loadings,

    /// <summary>Loadings and intercepts.</summary>
    Scalar = Loadings | Intercepts,

    /// <summary>Loadings, intercepts and residual variances.</summary>
    Strict = Loadings | Intercepts | Residuals,
}
