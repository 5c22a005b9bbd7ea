namespace KnowledgeFlow.Studies.Verification;

/// <summary>Which of several cells is meant.</summary>
public enum CellExtreme
{
    /// <summary>Each of them.</summary>
    None,

    /// <summary>The largest.</summary>
    Maximum,

    /// <summary>The smallest.</summary>
    Minimum,
}
