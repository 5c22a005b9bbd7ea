namespace KnowledgeFlow.Studies.Verification;

/// <summary>What is known of a published value beforehand.</summary>
public enum PublishedStatus
{
    /// <summary>It should be reproduced.</summary>
    Expected,

    /// <summary>No data can have it; it is shown and counted apart.</summary>
    Impossible,

    /// <summary>It is taken for a misprint; it is shown and counted apart.</summary>
    Misprint,
}
