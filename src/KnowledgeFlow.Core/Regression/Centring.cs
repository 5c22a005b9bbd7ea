namespace KnowledgeFlow.Core.Regression;

/// <summary>Which of the variables that are multiplied have their mean taken out first (Aiken and West 1991). Variables outside products never have.</summary>
public enum Centring
{
    /// <summary>All of them, binary variables too.</summary>
    All,

    /// <summary>Those with more than two distinct values.</summary>
    Continuous,

    /// <summary>None.</summary>
    None,
}
