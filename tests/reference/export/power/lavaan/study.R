# A planned study
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
originals <- c()

has <- function(package) requireNamespace(package, quietly = TRUE)
named <- function(x) unname(ifelse(x %in% names(originals), originals[x], x))
renamed <- function(values) setNames(values, named(names(values)))

# One line a number: its address in kflow's results, then the number as R finds it.
# The dots keep R from taking a column called r or t for the beginning of row or table.
cell <- function(.table, .row, ...) {
  if (grepl("[].\"[]|^ | $", .row)) .row <- encodeString(.row, quote = "\"")
  values <- c(...)
  values <- values[is.finite(values)]
  if (length(values)) cat(sprintf("%s[%s].%s\t%.10g\n", .table, .row, names(values), values), sep = "")
}

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

# ---- correlation ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("correlation.results", "small", power = power_correlation(0.1, 782, 0.05, 2))
cell("correlation.results", "medium", power = power_correlation(0.3, 84, 0.05, 2))
cell("correlation.results", "large", power = power_correlation(0.5, 29, 0.05, 2))

# ---- towards ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("towards.results", "0.2@50", power = power_correlation(0.2, 50, 0.05, 1))
cell("towards.results", "0.2@400", power = power_correlation(0.2, 400, 0.05, 1))

# ---- groups ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("groups.results", "0.5", power = power_t(0.5 * sqrt(68 * 102 / 170), 168, 0.01, 1))
cell("groups.results", "0.65", power = power_t(0.65 * sqrt(41 * 62 / 103), 101, 0.01, 1))

# ---- pairs ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("pairs.results", "medium@30", power = power_t(0.5 * sqrt(30), 29, 0.05, 2))

# ---- one ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("one.results", "20", power = power_t(0.8504183546902954 * sqrt(20), 19, 0.05, 2))
cell("one.results", "338", power = power_t(0.19663763095365278 * sqrt(338), 337, 0.05, 2))

# ---- variance ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("variance.results", "medium", power = power_f(180 * 0.25^2, 3, 176, 0.05))
cell("variance.results", "0.3", power = power_f(128 * 0.3^2, 3, 124, 0.05))

# ---- moderation ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("moderation.results", "delta_r2=0.02", power = power_f(277 * 0.028571428571428574, 1, 271, 0.05))

# ---- model ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("model.results", "338", power = power_f(338 * 0.04549793539512055, 8, 329, 0.05))

# ---- table ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("table.results", "small", power = power_chi2(1541 * 0.1^2, 0, 4, 0.05))
cell("table.results", "large", power = power_chi2(62 * 0.5^2, 0, 4, 0.05))

# ---- close ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("close.results", "0.07", power = power_chi2(276 * 84 * 0.07^2, 276 * 84 * 0.05^2, 84, 0.05, FALSE))
cell("close.results", "0.08", power = power_chi2(147 * 84 * 0.08^2, 147 * 84 * 0.05^2, 84, 0.05, FALSE))

# ---- not_close ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("not_close.results", "338", power = power_chi2(337 * 84 * 0.029113538733211233^2, 337 * 84 * 0.05^2, 84, 0.05, TRUE))

# ---- exact ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("exact.results", "0.05@200", power = power_chi2(199 * 84 * 0.05^2, 199 * 84 * 0^2, 84, 0.05, FALSE))
cell("exact.results", "0.05@338", power = power_chi2(337 * 84 * 0.05^2, 337 * 84 * 0^2, 84, 0.05, FALSE))

# ---- mediated ----
# Left out: R computes the power at each sample size and effect; it does not search for them.
cell("mediated.results", "a=0.3,b=0.25", power = power_indirect(0.3, 0.25, 0.1, 144, 0.05))
