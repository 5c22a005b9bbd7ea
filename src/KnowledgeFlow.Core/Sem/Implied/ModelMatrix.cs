namespace KnowledgeFlow.Core.Sem.Implied;

/// <summary>The matrices of the LISREL all-y model (Jöreskog and Sörbom).</summary>
internal enum ModelMatrix
{
    /// <summary>Λ: loadings of observed on structural variables.</summary>
    Loadings,

    /// <summary>B: regressions among structural variables.</summary>
    Regressions,

    /// <summary>Ψ: (residual) covariances of structural variables.</summary>
    StructuralCovariances,

    /// <summary>Θ: residual covariances of observed variables.</summary>
    ResidualCovariances,

    /// <summary>ν: intercepts of observed variables.</summary>
    Intercepts,

    /// <summary>α: intercepts of structural variables.</summary>
    StructuralIntercepts,

    /// <summary>τ: thresholds of ordered variables.</summary>
    Thresholds,
}
