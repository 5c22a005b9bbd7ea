namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>The ways in which a search ends.</summary>
internal enum AscentEnding
{
    /// <summary>The Newton decrement is as small as asked for.</summary>
    Converged,

    /// <summary>The search has come to where the likelihood ends, on the way up.</summary>
    AtBoundary,

    /// <summary>No step upwards was found, or there were too many.</summary>
    Stopped,
}
