namespace KnowledgeFlow.Studies.Auditing;

/// <summary>How sure a finding is.</summary>
public enum FindingCertainty
{
    /// <summary>No data can give what is printed, beside the other numbers named.</summary>
    Impossible,

    /// <summary>Data can give it, but not in the way that such numbers are usually made.</summary>
    Implausible,

    /// <summary>It says something, but hardly what was meant: a decimal point or a digit has slipped.</summary>
    LikelyMisprint,
}
