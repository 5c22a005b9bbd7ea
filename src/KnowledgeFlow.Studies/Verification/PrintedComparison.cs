namespace KnowledgeFlow.Studies.Verification;

/// <summary>How a printed inequality compares.</summary>
public enum PrintedComparison
{
    /// <summary>&lt;</summary>
    Less,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>≥</summary>
    AtLeast,
}
