namespace KnowledgeFlow.Studies.Verification;

/// <summary>What a print says of significance.</summary>
public enum SignificanceMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>*: p in [.01, .05).</summary>
    OneStar,

    /// <summary>**: p in [.001, .01).</summary>
    TwoStars,

    /// <summary>***: p below .001.</summary>
    ThreeStars,

    /// <summary>n.s.: p of .05 or more.</summary>
    NotSignificant,
}
