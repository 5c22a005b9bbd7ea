namespace KnowledgeFlow.Core.Descriptives.PostHoc;

/// <summary>How tests of pairs of means guard against their number.</summary>
public enum PairwiseAdjustment
{
    /// <summary>Not at all: Fisher's least significant difference (Fisher 1935).</summary>
    None,

    /// <summary>p times the number of pairs (Bonferroni; Dunn 1961).</summary>
    Bonferroni,

    /// <summary>1 − (1 − p)^m (Šidák 1967).</summary>
    Sidak,

    /// <summary>The studentised range of all means (Tukey 1953; Kramer 1956 for unequal groups).</summary>
    Tukey,

    /// <summary>All contrasts at once (Scheffé 1953).</summary>
    Scheffe,
}
