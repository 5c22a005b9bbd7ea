namespace KnowledgeFlow.Core.Descriptives;

/// <summary>What a test holds against equality.</summary>
public enum Alternative
{
    /// <summary>Either way.</summary>
    TwoSided,

    /// <summary>The first (or the sample) is higher.</summary>
    Greater,

    /// <summary>The first (or the sample) is lower.</summary>
    Less,
}
