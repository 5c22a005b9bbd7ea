namespace KnowledgeFlow.Core.Power;

/// <summary>What is held of a model's RMSEA, and to be rejected (MacCallum, Browne and Sugawara 1996).</summary>
public enum FitHypothesis
{
    /// <summary>Close fit, RMSEA at most .05: rejected by a large χ². Power is that of telling a model that fits less well.</summary>
    Close,

    /// <summary>No close fit, RMSEA at least .05: rejected by a small χ². Power is that of showing that a model fits closely.</summary>
    NotClose,

    /// <summary>Exact fit, RMSEA 0: the χ² test of the model itself.</summary>
    Exact,
}
