namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>What standard errors come from.</summary>
public enum InteractionErrors
{
    /// <summary>MLR: the sandwich H⁻¹JH⁻¹ of observed information and the scores' outer product (Huber 1967; White 1982), Mplus's default.</summary>
    Sandwich,

    /// <summary>ML: the inverse observed information H⁻¹.</summary>
    ObservedInformation,
}
