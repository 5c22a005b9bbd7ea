namespace KnowledgeFlow.Studies.Specification;

/// <summary>How a construct's score is made of its items.</summary>
public enum ScoreKind
{
    /// <summary>The mean of the answered items.</summary>
    Mean,

    /// <summary>The sum of the items; where some are missing, the mean of the answered ones times the number of items.</summary>
    Sum,
}
