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

    /// <summary>
    /// Clustered (Liang and Zeger 1986): (X'X)⁻¹ Σ_g X_g'e_g e_g'X_g (X'X)⁻¹ · G/(G − 1) · (n − 1)/(n − p) over G clusters (Cameron and Miller 2015, eq. 12; Stata's
    /// default), for rows that depend on one another within clusters. Tests take G − 1 degrees of freedom; model F and ΔF become Wald tests.
    /// </summary>
    Clustered,
}
