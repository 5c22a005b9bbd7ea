# Fits of lavaan by the conventions of other programs. Run in this folder after fits.R: Rscript conventions.R
# Amos, EQS and LISREL maximise the Wishart likelihood; mimic = "Mplus" takes Mplus's options and SRMR.
suppressMessages({library(lavaan); library(jsonlite)})
hs <- read.csv("hs1939.csv")
holes <- read.csv("hs1939_holes.csv")
three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
# nlminb calls convergence below its reach "false": the sharpest tolerance that it still reports as reached is used.
sharpest <- function(...) {
  for (tolerance in c(1e-13, 1e-12, 1e-11, 1e-10, 1e-9)) {
    fit <- suppressWarnings(cfa(..., control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 20000L, eval.max = 40000L)))
    if (lavInspect(fit, "converged")) return(fit)
  }
  stop("not converged")
}
row <- function(data, file, convention, ...) {
  fit <- sharpest(three, data, ...)
  p <- parameterEstimates(fit)
  m <- fitMeasures(fit)
  o <- list(...)
  list(data = file, convention = convention, estimator = if (is.null(o$estimator)) "ML" else o$estimator, group = o$group, missing = o$missing, model = three,
    lhs = p$lhs, op = p$op, rhs = p$rhs, group_of = if (is.null(p$group)) rep(1L, nrow(p)) else p$group, est = p$est, se = p$se, fit = as.list(m[!is.na(m)]))
}
cases <- list(
  amos = row(hs, "hs1939.csv", "amos", likelihood = "wishart"),
  amos_groups = row(hs, "hs1939.csv", "amos", likelihood = "wishart", group = "school", meanstructure = FALSE),
  mplus = row(hs, "hs1939.csv", "mplus", mimic = "Mplus", information = "expected"),
  mplus_mlr = row(hs, "hs1939.csv", "mplus", mimic = "Mplus", estimator = "MLR"),
  mplus_fiml = row(holes, "hs1939_holes.csv", "mplus", mimic = "Mplus", missing = "ml"))
write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")), cases = cases), "conventions.json", auto_unbox = TRUE, digits = NA, na = "null", null = "null", pretty = 0)
for (n in names(cases)) cat(n, unlist(cases[[n]]$fit[c("chisq", "df", "npar", "srmr", "rmsea", "aic", "bic")]), "\n")
