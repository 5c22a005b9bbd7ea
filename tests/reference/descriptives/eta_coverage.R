# How often 95 % intervals of eta squared hold the population's value: lambda/(lambda + N) against lambda/(lambda + df2), and d's for two groups.
# 20,000 samples a design; a limit is on the right side of the truth when the tail of F at the truth's lambda says so, so that nothing is solved for.
# usage: Rscript eta_coverage.R > eta_coverage.csv
set.seed(2004)
cat("# ", R.version.string, "\nk,n,eta2,coverage_rows,coverage_df2\n", sep = "")
for (k in c(2, 4, 8)) for (n in c(3, 5, 10, 50)) for (eta2 in c(.1, .3, .6)) {
  N <- k * n; df1 <- k - 1; df2 <- N - k
  lambda <- N * eta2 / (1 - eta2)
  f <- rf(20000, df1, df2, ncp = lambda)
  # An interval of h(lambda) covers eta2 when it covers h's inverse there: lambda itself, or df2 eta2/(1 - eta2).
  covers <- function(at) { p <- pf(f, df1, df2, ncp = at); mean(p >= .025 & p <= .975) }
  cat(k, n, eta2, covers(lambda), covers(df2 * eta2 / (1 - eta2)), sep = ","); cat("\n")
}
