namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>What a logistic regression models of its outcome's categories, which are taken in the order of their codes.</summary>
public enum LogisticFamily
{
    /// <summary>Two categories: ln(P(Y = 2)/P(Y = 1)) = x'b, the higher code being the event.</summary>
    Binary,

    /// <summary>Ordered categories with proportional odds (McCullagh 1980): ln(P(Y ≤ k)/P(Y &gt; k)) = τ_k − x'b, one b for all k.</summary>
    Ordinal,

    /// <summary>Categories without an order: ln(P(Y = k)/P(Y = 1)) = x'b_k, the lowest code being the reference.</summary>
    Multinomial,
}
