namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>How terms are selected by their tests.</summary>
public enum SelectionMethod
{
    /// <summary>Terms enter one at a time; after each, those that no longer pass leave again (Efroymson 1960), as SPSS's STEPWISE.</summary>
    Stepwise,

    /// <summary>Terms enter one at a time and stay.</summary>
    Forward,

    /// <summary>All terms are in, and leave one at a time.</summary>
    Backward,
}
