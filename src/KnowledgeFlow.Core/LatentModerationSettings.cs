using KnowledgeFlow.Core.LatentInteraction.Inference;

namespace KnowledgeFlow.Core;

/// <summary>How a model with latent products is fitted.</summary>
public sealed record LatentModerationSettings
{
    /// <summary>What standard errors come from: the sandwich (MLR), which rests on no normal distribution, unless told.</summary>
    public InteractionErrors Errors { get; init; } = InteractionErrors.Sandwich;

    /// <summary>Fixed quadrature nodes in each dimension; null to double them until log L stands still.</summary>
    public int? Nodes { get; init; }
}
