namespace KnowledgeFlow.Studies.Hypotheses;

/// <summary>The rules by which hypotheses are judged.</summary>
internal enum HypothesisRule
{
    /// <summary>p is below .05.</summary>
    Significance,

    /// <summary>The 95 % interval excludes the bound.</summary>
    Interval,

    /// <summary>The number lies on the supposed side, and nothing more is known.</summary>
    Comparison,
}
