namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The functions of generated R scripts that compute power, from base R alone.</summary>
internal static class LavaanPowerFunctions
{
    /// <summary>Power of t, F, χ², correlations and indirect effects.</summary>
    public const string Power = """
        power_t <- function(delta, df, alpha, sides) {
          t <- qt(alpha / sides, df, lower.tail = FALSE)
          pt(t, df, delta, lower.tail = FALSE) + if (sides == 2) pt(-t, df, delta) else 0
        }
        power_f <- function(lambda, df1, df2, alpha) pf(qf(alpha, df1, df2, lower.tail = FALSE), df1, df2, lambda, lower.tail = FALSE)
        power_chi2 <- function(lambda, null, df, alpha, below = FALSE) {
          critical <- if (null == 0) qchisq(alpha, df, lower.tail = below) else qchisq(alpha, df, null, lower.tail = below)
          pchisq(critical, df, lambda, lower.tail = below)
        }

        # Given one normal variable, t of the other's regression on it is noncentral; its sum of squares is integrated out.
        power_correlation <- function(rho, n, alpha, sides)
          integrate(function(v) vapply(v, function(x) power_t(rho / sqrt(1 - rho^2) * sqrt(x), n - 2, alpha, sides), 1) * dchisq(v, n - 1),
            max(0, n - 1 - 12 * sqrt(2 * n)), n - 1 + 12 * sqrt(2 * n) + 60, rel.tol = 1e-11, subdivisions = 2000L)$value
        power_indirect <- function(a, b, direct, n, alpha)
          power_correlation(a, n, alpha, 2) * power_correlation(b * sqrt((1 - a^2) / (1 - (direct + a * b)^2)), n - 1, alpha, 2)
        """;
}
