namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The conventional words for the size of an effect.</summary>
public enum EffectSizeWord
{
    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
