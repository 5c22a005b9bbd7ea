# missing = "ml" where no answer is missing, where rows are dropped for a blank predictor, and where two items were never
# answered together. Run in this folder after fits.R: Rscript full_information.R
suppressMessages({library(lavaan); library(jsonlite)})
hs <- read.csv("hs1939.csv")
three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"

# nlminb calls convergence below its reach "false": the sharpest tolerance that it still reports as reached is used.
sharpest <- function(...) {
  for (tolerance in c(1e-13, 1e-12, 1e-11, 1e-10)) {
    fit <- suppressWarnings(sem(..., missing = "ml", control = list(rel.tol = tolerance, x.tol = tolerance)))
    if (lavInspect(fit, "converged")) return(fit)
  }
  stop("not converged")
}

summary_of <- function(model, data, estimator) {
  fit <- sharpest(model, data, estimator = estimator)
  p <- parameterEstimates(fit)
  p <- p[!is.na(p$z), ]
  m <- fitMeasures(fit)
  list(model = model, estimator = estimator, parameter = paste0(p$lhs, p$op, p$rhs), est = p$est, se = p$se, fit = as.list(m[!is.na(m)]))
}

predictor <- hs
predictor$x9[seq(3, 301, 7)] <- NA
regressed <- "visual =~ x1 + x2 + x3\nvisual ~ x9"

# x1 in odd rows, x2 in even ones. lavaan counts df without regard to that; chi-squared is from two fits whose likelihoods hold no
# cov(x1, x2): the saturated one fixes it, at whatever value.
apart <- hs
apart$x1[seq(2, 301, 2)] <- NA
apart$x2[seq(1, 301, 2)] <- NA
one <- "f =~ x3 + x1 + x2 + x4 + x5"
names <- c("x1", "x2", "x3", "x4", "x5")
pairs <- combn(names, 2)
saturated <- paste(c(paste(names, "~~", names), paste(pairs[1, ], "~~", ifelse(pairs[1, ] == "x1" & pairs[2, ] == "x2", "0.3*", ""), pairs[2, ]), paste(names, "~ 1")), collapse = "\n")
fit_of <- function(model) sharpest(model, apart, test = "none", baseline = FALSE, h1 = FALSE)
a <- fit_of(one)
b <- fit_of(saturated)
statistic <- 2 * as.numeric(logLik(b) - logLik(a))
write.csv(apart, "hs1939_apart.csv", row.names = FALSE)

out <- list(
  versions = list(R = R.version.string, lavaan = as.character(packageVersion("lavaan"))),
  complete_ml = summary_of(three, hs, "ML"), complete_mlr = summary_of(three, hs, "MLR"),
  predictor_ml = summary_of(regressed, predictor, "ML"),
  apart = list(model = one, chi2 = statistic, df = 4L, saturated_logl = as.numeric(logLik(b)), logl = as.numeric(logLik(a)), estimates = as.list(coef(a))))
write_json(out, "full_information.json", auto_unbox = TRUE, digits = I(15), pretty = TRUE)
print(c(statistic, logLik(a), logLik(b)))
