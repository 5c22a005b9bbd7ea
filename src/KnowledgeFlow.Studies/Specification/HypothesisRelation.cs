namespace KnowledgeFlow.Studies.Specification;

/// <summary>On which side of its bound a hypothesis supposes a number.</summary>
public enum HypothesisRelation
{
    /// <summary>Above it.</summary>
    Above,

    /// <summary>Below it.</summary>
    Below,

    /// <summary>On either side of it.</summary>
    Different,
}
