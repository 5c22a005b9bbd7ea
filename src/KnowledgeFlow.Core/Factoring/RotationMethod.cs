namespace KnowledgeFlow.Core.Factoring;

/// <summary>How extracted factors are rotated.</summary>
public enum RotationMethod
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><see cref="VarimaxRotation"/>, orthogonal.</summary>
    Varimax,

    /// <summary><see cref="PromaxRotation"/>, oblique.</summary>
    Promax,

    /// <summary><see cref="ObliminRotation"/>, oblique.</summary>
    Oblimin,

    /// <summary><see cref="CrawfordFergusonCriterion"/> with κ = 0, orthogonal, rows normalised.</summary>
    Quartimax,

    /// <summary><see cref="CrawfordFergusonCriterion"/> with κ = m/(2p), orthogonal, rows normalised.</summary>
    Equamax,

    /// <summary><see cref="GeominCriterion"/>, oblique.</summary>
    Geomin,

    /// <summary><see cref="BentlerCriterion"/>, oblique.</summary>
    Bentler,

    /// <summary><see cref="TargetCriterion"/>, oblique, factors in the order of the target.</summary>
    Target,

    /// <summary><see cref="TargetCriterion"/>, orthogonal, factors in the order of the target.</summary>
    TargetOrthogonal,
}
