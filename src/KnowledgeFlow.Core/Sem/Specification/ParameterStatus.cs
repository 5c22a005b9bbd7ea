namespace KnowledgeFlow.Core.Sem.Specification;

/// <summary>Where a parameter's value comes from.</summary>
public enum ParameterStatus
{
    /// <summary>It is estimated.</summary>
    Free,

    /// <summary>The model or a default fixes it.</summary>
    Fixed,

    /// <summary>A moment of exogenous observed variables: taken from the sample, not estimated (fixed.x).</summary>
    SampleMoment,

    /// <summary>The residual variance of an ordered variable: what its latent response needs for a total variance of 1 (delta parameterisation).</summary>
    UnitVarianceResidual,
}
