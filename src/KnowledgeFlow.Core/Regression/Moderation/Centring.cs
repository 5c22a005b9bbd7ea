namespace KnowledgeFlow.Core.Regression.Moderation;

/// <summary>Which of predictor and moderator have their mean taken out before they are multiplied. Controls never have.</summary>
public enum Centring
{
    /// <summary>Both, binary variables too.</summary>
    All,

    /// <summary>Those with more than two distinct values.</summary>
    Continuous,

    /// <summary>None.</summary>
    None,
}
