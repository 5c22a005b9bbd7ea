namespace KnowledgeFlow.Core.Power;

/// <summary>On which sides of the distribution of its statistic a test rejects.</summary>
public enum TestSides
{
    /// <summary>On both: an effect of either sign counts.</summary>
    Two,

    /// <summary>On one, that of the effect expected.</summary>
    One,
}
