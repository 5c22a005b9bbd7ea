namespace KnowledgeFlow.Core.Descriptives;

/// <summary>How the search for a polychoric correlation ended.</summary>
internal enum PolychoricEnding
{
    /// <summary>At the maximum of the likelihood.</summary>
    Converged,

    /// <summary>At the largest correlation allowed with a likelihood that still grows, or where it grows by less than can be told: there is no maximum below 1.</summary>
    AtBoundary,

    /// <summary>Where no step raised the likelihood although the score is not 0.</summary>
    Stalled,
}
