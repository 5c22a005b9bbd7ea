# Difference tests and modification indices of lavaan under WLSMV. Run in this folder, after fits.R: Rscript ordinal_tests.R
suppressMessages({library(lavaan); library(jsonlite)})
likert <- read.csv("likert.csv")
models <- list(
  three = "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10",
  two = "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7 + q8 + q9 + q10",
  one = "A =~ q1 + q2 + q3 + q4 + q5 + q6 + q7 + q8 + q9 + q10",
  uncorrelated = "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10\nA ~~ 0*C",
  equal = "A =~ q1 + a*q2 + a*q3\nB =~ q4 + b*q5 + b*q6 + b*q7\nC =~ q8 + q9 + q10",
  held = "A =~ q1 + a*q2 + b*q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10\na + b == 1.5",
  both = "A =~ q1 + a*q2 + b*q3\nB =~ q4 + d*q5 + d*q6 + q7\nC =~ q8 + q9 + q10\na + b == 1.5")
fit <- function(model) {
  for (tolerance in c(1e-13, 1e-12, 1e-11, 1e-10)) {
    it <- suppressWarnings(cfa(model, likert, ordered = TRUE, control = list(rel.tol = tolerance, iter.max = 20000L)))
    if (lavInspect(it, "converged")) return(it)
  }
  stop("not converged")
}
fits <- lapply(models, fit)
pairs <- list(c("two", "three"), c("one", "two"), c("one", "three"), c("uncorrelated", "three"), c("equal", "three"), c("held", "three"), c("both", "held"))
differences <- lapply(pairs, function(pair) {
  x <- lavTestLRT(fits[[pair[2]]], fits[[pair[1]]], method = "satorra.2000", A.method = "delta", scaled.shifted = TRUE)
  list(nested = pair[1], wider = pair[2], statistic = x[2, "Chisq diff"], df = x[2, "Df diff"], p = x[2, "Pr(>Chisq)"])
})
indices <- lapply(models[c("three", "one")], function(model) {
  x <- modindices(fit(model))
  x <- x[x$op %in% c("=~", "~~") & x$lhs != x$rhs, ]
  list(model = model, lhs = x$lhs, op = x$op, rhs = x$rhs, mi = x$mi, epc = x$epc, sepc = x$sepc.all)
})
write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")), models = models, differences = differences, indices = indices),
  "ordinal_tests.json", auto_unbox = TRUE, digits = NA, pretty = 0)
