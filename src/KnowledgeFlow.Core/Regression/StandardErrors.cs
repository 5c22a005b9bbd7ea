namespace KnowledgeFlow.Core.Regression;

/// <summary>Which covariance matrix of the coefficients a regression's tests and intervals use.</summary>
public enum StandardErrors
{
    /// <summary>s²(X'X)⁻¹: one error variance for all rows.</summary>
    Ordinary,

    /// <summary>
    /// HC3 (MacKinnon and White 1985): (X'X)⁻¹ X' diag(e²/(1 − h)²) X (X'X)⁻¹, consistent where the error variance differs
    /// between rows. Model F and ΔF become Wald tests b'V⁻¹b/q with the same degrees of freedom; R², its change and f² stay as they are.
    /// </summary>
    Hc3,
}
