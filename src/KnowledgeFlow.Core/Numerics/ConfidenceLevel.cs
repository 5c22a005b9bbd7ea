namespace KnowledgeFlow.Core.Numerics;

/// <summary>The level of confidence intervals where nobody chooses one.</summary>
public static class ConfidenceLevel
{
    /// <summary>.95, by custom.</summary>
    public const double Usual = 0.95;
}
