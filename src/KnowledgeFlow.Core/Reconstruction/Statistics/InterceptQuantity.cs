namespace KnowledgeFlow.Core.Reconstruction.Statistics;

/// <summary>What is printed of an intercept.</summary>
public enum InterceptQuantity
{
    /// <summary>ȳ − Σ b x̄.</summary>
    B,

    /// <summary>Its ordinary standard error, s·√(1/n + x̄'S⁻¹x̄) with S the centred cross-products.</summary>
    StandardError,

    /// <summary>b over its standard error.</summary>
    T,

    /// <summary>|t|, which decides p.</summary>
    AbsoluteT,
}
