namespace KnowledgeFlow.Studies.Drafting;

/// <summary>How a draft came to a construct.</summary>
public enum ConstructOrigin
{
    /// <summary>Its items are the rows of one matrix question.</summary>
    Matrix,

    /// <summary>The names of its items differ in their last number alone, and their answers share a scale.</summary>
    NameStem,

    /// <summary>Its items correlate with one another.</summary>
    Cluster,

    /// <summary>The user named it.</summary>
    Given,
}
