# Tables of counts: chisq.test, fisher.test, the likelihood ratio by loglin, effectsize for V.
# usage: Rscript contingency.R   (writes contingency.json)
suppressMessages({library(jsonlite); library(effectsize)})
of <- function(m, exact = TRUE, level = .95) {
  x <- suppressWarnings(chisq.test(m, correct = FALSE)); y <- suppressWarnings(chisq.test(m)); n <- m[m > 0]; lr <- 2 * sum(n * log(n / x$expected[m > 0])); df <- unname(x$parameter)
  lambda <- function(tail) { f <- function(l) pchisq(x$statistic, df, l, lower.tail = FALSE) - tail; if (f(0) >= 0) 0 else uniroot(f, c(0, 10 * x$statistic + 100), tol = 1e-13)$root }
  scale <- sum(m) * (min(dim(m)) - 1); v <- as.data.frame(cramers_v(m, adjust = FALSE, alternative = "two.sided", ci = level))
  list(counts = m, level = level, chi2 = unname(x$statistic), df = df, p = x$p.value, yates = if (all(dim(m) == 2)) unname(y$statistic) else NULL, yates_p = if (all(dim(m) == 2)) y$p.value else NULL,
    lr = lr, lr_p = pchisq(lr, df, lower.tail = FALSE), expected = x$expected, adjusted = x$stdres, v = unname(sqrt(x$statistic / scale)), v_lower = unname(sqrt(lambda((1 - level) / 2) / scale)), v_upper = unname(sqrt(lambda((1 + level) / 2) / scale)),
    effectsize = c(v[[1]], v$CI_low, v$CI_high), fisher = if (exact) fisher.test(m, workspace = 2e7)$p.value else NULL)
}
m <- function(rows, ...) matrix(c(...), rows, byrow = TRUE)
out <- list(version = R.version.string, packages = list(effectsize = as.character(packageVersion("effectsize"))), tables = list(
  of(m(2, 3, 1, 1, 3)), of(m(2, 24, 13, 9, 31)), of(m(2, 0, 7, 9, 2)), of(m(2, 120, 80, 95, 105), level = .9),
  of(m(3, 4, 2, 0, 1, 5, 3, 2, 2, 6)), of(m(4, 1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11)), of(m(2, 8, 3, 5, 1, 2, 9, 4, 6)), of(m(3, 12, 9, 7, 10, 14, 9, 5, 8, 19, 6, 7, 8), level = .9),
  of(m(3, 60, 42, 31, 28, 44, 52, 39, 35, 22, 41, 57, 63), exact = FALSE)),
  simulated = { set.seed(7); t <- m(3, 60, 42, 51, 48, 44, 52, 39, 55, 42, 41, 57, 43); list(counts = t, draws = 1e6, p = fisher.test(t, simulate.p.value = TRUE, B = 1e6)$p.value) })
writeLines(toJSON(out, digits = 17, auto_unbox = TRUE, null = "null"), "contingency.json")
