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
}
