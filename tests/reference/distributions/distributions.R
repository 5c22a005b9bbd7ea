# Tail probabilities by R, in logarithms, for large degrees of freedom and far tails, and quantiles.
# usage: Rscript distributions.R > distributions-r.csv
# A probability near 1 has no digits in its logarithm, and one below the doubles has no value here.
tail <- function(name, ..., value) if (value > -700 && value < -0.1) put(name, ..., value = value)
put <- function(name, ..., value) cat(name, ",", paste(sprintf("%.17g", c(...)), collapse = ","), strrep(",", 3 - length(c(...))), ",", sprintf("%.17g", value), "\n", sep = "")
cat("# ", R.version.string, "\nfunction,a1,a2,a3,value\n", sep = "")
for (df in c(1, 4, 60, 332, 1e6)) for (t in c(2, 9, 33)) tail("log.t.two_sided", t, df, value = log(2) + pt(-t, df, log.p = TRUE))
for (d in list(c(3, 1e5), c(1e4, 1e6), c(1e6, 10), c(1e7, 1e7), c(4, 1e7), c(5, 332)))
  for (z in c(-4, 0.01, 3, 12)) {
    f <- exp(z * sqrt(2 / d[1] + 2 / d[2]))
    tail("log.f.upper", f, d[1], d[2], value = pf(f, d[1], d[2], lower.tail = FALSE, log.p = TRUE))
    tail("log.f.lower", f, d[1], d[2], value = pf(f, d[1], d[2], log.p = TRUE))
  }
for (df in c(1, 5, 170, 1e6)) for (r in c(0.5, 1.2, 2)) {
  tail("log.chi2.upper", r * df + 1, df, value = pchisq(r * df + 1, df, lower.tail = FALSE, log.p = TRUE))
}
for (p in c(1e-250, 1e-20, 1e-5, 0.025, 0.3, 0.5, 0.6, 0.975)) {
  put("q.normal", p, value = qnorm(p))
  for (df in c(1, 2, 3.5, 30, 332, 1e6)) put("q.t", p, df, value = qt(p, df))
  for (df in c(1, 2, 24, 1000)) put("q.chi2.upper", p, df, value = qchisq(p, df, lower.tail = FALSE))
  for (d in list(c(1, 5), c(5, 332), c(40, 3), c(1000, 1000))) if (p > 1e-30) put("q.f.upper", p, d[1], d[2], value = qf(p, d[1], d[2], lower.tail = FALSE))
}
pivot <- function(f, lower, upper) uniroot(f, c(lower, upper), tol = 1e-13)$root
for (x in list(c(85.3, 24), c(612, 500), c(27, 24))) {
  for (p in c(0.05, 0.95)) {
    at <- function(nc) pchisq(x[1], x[2], nc, lower.tail = FALSE) - p
    put("nchi2.noncentrality", x[1], x[2], p, value = if (at(0) > 0) 0 else pivot(at, 0, 2000))
  }
}
for (x in list(c(2.1, 30), c(-1.2, 98), c(9, 336))) for (p in c(0.025, 0.975))
  put("nt.noncentrality", x[1], x[2], p, value = pivot(function(nc) pt(x[1], x[2], nc, lower.tail = FALSE) - p, -20, 30))
