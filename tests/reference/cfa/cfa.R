# What cfa, sem and common_method must print, computed with lavaan and semTools. Run in this folder: Rscript cfa.R
# Data: those of ../sem (see fits.R there). Keys of the cells are addresses within results.json.
suppressMessages({library(lavaan); library(semTools); library(jsonlite)})

hs <- read.csv("../sem/hs1939.csv")
holes <- read.csv("../sem/hs1939_holes.csv")
likert <- read.csv("../sem/likert.csv")
democracy <- read.csv("../sem/democracy.csv")

# nlminb's own stopping rule leaves six or seven digits: the sharpest tolerance that it reports as reached is used, and
# where no constraint stands in the way two Newton steps take the optimum to the last digits.
sharpest <- function(...) {
  for (tolerance in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10)) {
    fit <- suppressWarnings(sem(..., control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 20000L, eval.max = 40000L)))
    if (lavInspect(fit, "converged")) break
  }
  if (!lavInspect(fit, "converged")) stop("not converged")
  if (any(parTable(fit)$op %in% c("==", ":="))) return(fit)
  for (step in 1:2) {
    table <- parTable(fit)
    theta <- coef(fit) - solve(lavInspect(fit, "hessian"), lavInspect(fit, "gradient"))
    table$est[table$free > 0] <- theta[table$free[table$free > 0]]
    fit <- suppressWarnings(sem(..., start = table, optim.method = "none", optim.force.converged = TRUE))
  }
  fit
}

columns <- c(parameters = "npar", chi2 = "chisq", df = "df", p = "pvalue", rmsea = "rmsea", rmsea_lower = "rmsea.ci.lower", rmsea_upper = "rmsea.ci.upper",
  rmsea_p = "rmsea.pvalue", cfi = "cfi", tli = "tli", srmr = "srmr", aic = "aic", bic = "bic", loglik = "logl")
scaled <- c(chi2 = "chisq.scaled", df = "df.scaled", p = "pvalue.scaled", rmsea = "rmsea.scaled", rmsea_lower = "rmsea.ci.lower.scaled", rmsea_upper = "rmsea.ci.upper.scaled",
  rmsea_p = "rmsea.pvalue.scaled", cfi = "cfi.scaled", tli = "tli.scaled", scaling_factor = "chisq.scaling.factor", chi2_unscaled = "chisq")
robust <- c(cfi_robust = "cfi.robust", tli_robust = "tli.robust", rmsea_robust = "rmsea.robust")

fit_cells <- function(fit, row, from = columns, with_robust = FALSE) {
  m <- fitMeasures(fit)
  if ("chisq.scaled" %in% names(m)) from <- c(columns[!names(columns) %in% names(scaled)], scaled, if (with_robust) robust)
  from <- from[from %in% names(m)]
  x <- as.list(m[from]); names(x) <- paste0(row, ".", names(from))
  c(setNames(list(sum(lavInspect(fit, "nobs"))), paste0(row, ".n")), x[!is.na(unlist(x))])
}

parameter_cells <- function(fit, table) {
  p <- parameterEstimates(fit, remove.eq = FALSE, remove.system.eq = FALSE); s <- standardizedSolution(fit)
  keep <- p$op %in% c("=~", "~", "~~", "~1", "|", ":=") & !(p$op == "|" & FALSE)
  p <- p[keep, ]; s <- s[s$op %in% c("=~", "~", "~~", "~1", "|", ":="), ]
  groups <- lavInspect(fit, "group.label")
  out <- list()
  for (i in seq_len(nrow(p))) {
    name <- if (p$op[i] == ":=") p$lhs[i] else paste0(p$lhs[i], p$op[i], p$rhs[i])
    if (length(groups) > 0 && p$op[i] != ":=") name <- paste0(groups[p$group[i]], "/", name)
    at <- paste0(if (p$op[i] == ":=") sub("parameters", "defined", table) else table, "[", name, "]")
    out[[paste0(at, ".est")]] <- p$est[i]
    out[[paste0(at, ".std")]] <- s$est.std[i]
    if (!is.na(p$se[i]) && p$se[i] > 0) {
      out[paste0(at, c(".se", ".z", ".p", ".lower", ".upper"))] <- list(p$se[i], p$z[i], p$pvalue[i], p$ci.lower[i], p$ci.upper[i])
    }
    if (!is.na(s$se[i]) && s$se[i] > 1e-10) {
      out[paste0(at, c(".std_se", ".std_z", ".std_lower", ".std_upper"))] <- list(s$se[i], s$z[i], s$ci.lower[i], s$ci.upper[i])
    }
  }
  out
}

validity_cells <- function(fit, id) {
  std <- standardizedSolution(fit); out <- list()
  r <- lavInspect(fit, "cor.lv")
  for (f in colnames(r)) {
    l <- std$est.std[std$lhs == f & std$op == "=~"]
    at <- paste0(id, ".validity[", f, "].")
    out[[paste0(at, "cr")]] <- sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
    out[[paste0(at, "ave")]] <- mean(l^2)
    out[[paste0(at, "sqrt_ave")]] <- sqrt(mean(l^2))
    out[[paste0(at, "max_r")]] <- max(abs(r[f, colnames(r) != f]))
    for (g in colnames(r)) out[[paste0(id, ".fornell_larcker[", f, "].", g)]] <- if (f == g) sqrt(mean(l^2)) else r[f, g]
  }
  out
}

square_cells <- function(m, table) {
  out <- list()
  for (i in rownames(m)) for (j in colnames(m)) if (i != j) out[[paste0(table, "[", i, "].", j)]] <- if (!is.na(m[i, j])) m[i, j] else m[j, i]
  out
}

modification_cells <- function(fit, table) {
  x <- modindices(fit); x <- x[x$mi >= qchisq(.95, 1), ]; out <- list()
  for (i in seq_len(nrow(x))) {
    at <- paste0(table, "[", x$lhs[i], x$op[i], x$rhs[i], "].")
    out[paste0(at, c("mi", "epc", "std_epc"))] <- list(x$mi[i], x$epc[i], x$sepc.all[i])
  }
  out
}

difference_cells <- function(fit, reference, row, method = "default") {
  x <- lavTestLRT(reference, fit, method = method)
  key <- if ("cfi.scaled" %in% names(fitMeasures(fit))) "cfi.scaled" else "cfi"
  setNames(list(x[2, "Chisq diff"], x[2, "Df diff"], x[2, "Pr(>Chisq)"], unname(fitMeasures(fit, key) - fitMeasures(reference, key))),
    paste0(row, c(".delta_chi2", ".delta_df", ".delta_p", ".delta_cfi")))
}

three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
one <- paste("g =~", paste0("x", 1:9, collapse = " + "))
cases <- list()

ml <- sharpest(three, hs); rival <- sharpest(one, hs)
ht <- htmt(three, hs, htmt2 = FALSE); ht2 <- htmt(three, hs, htmt2 = TRUE)
two <- sharpest("a =~ x1 + x2 + x3 + x7 + x8 + x9\ntextual =~ x4 + x5 + x6", hs)
cases$ml <- c(fit_cells(ml, "cfa.fit[model]"), parameter_cells(ml, "cfa.parameters"), validity_cells(ml, "cfa"),
  square_cells(unclass(ht), "cfa.htmt"), square_cells(unclass(ht2), "cfa.htmt2"), modification_cells(ml, "cfa.modification"),
  square_cells(residuals(ml, type = "cor.bollen")$cov, "cfa.residuals"),
  fit_cells(rival, "cfa.comparison[one-factor]"), difference_cells(rival, ml, "cfa.comparison[one-factor]"),
  fit_cells(two, "cfa.comparison[2-factor]"), difference_cells(two, ml, "cfa.comparison[2-factor]"),
  fit_cells(rival, "cfa.comparison[1-factor]"), difference_cells(rival, ml, "cfa.comparison[1-factor]"))

mlr <- sharpest(three, hs, estimator = "MLR"); mlr_rival <- sharpest(one, hs, estimator = "MLR")
cases$mlr <- c(fit_cells(mlr, "cfa.fit[model]", with_robust = TRUE), parameter_cells(mlr, "cfa.parameters"),
  fit_cells(mlr_rival, "cfa.comparison[one-factor]", with_robust = TRUE), difference_cells(mlr_rival, mlr, "cfa.comparison[one-factor]", "satorra.bentler.2001"))

for (estimator in c("ULS", "GLS")) {
  fit <- sharpest(three, hs, estimator = estimator)
  cases[[tolower(estimator)]] <- c(fit_cells(fit, "cfa.fit[model]", columns[!names(columns) %in% c("aic", "bic", "loglik")]), parameter_cells(fit, "cfa.parameters"))
}

fiml <- sharpest(three, holes, missing = "ml")
cases$fiml <- c(fit_cells(fiml, "cfa.fit[model]", c(columns, robust)), parameter_cells(fiml, "cfa.parameters"))

wlsmv <- sharpest("A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10", likert, estimator = "WLSMV", ordered = paste0("q", 1:10))
cases$wlsmv <- c(fit_cells(wlsmv, "cfa.fit[model]", scaled, with_robust = TRUE), parameter_cells(wlsmv, "cfa.parameters"))

grouped <- transform(hs, school = ifelse(school == 2, "Pasteur", "Grant-White"))
configural <- sharpest(three, grouped, group = "school", group.label = c("Grant-White", "Pasteur"))
metric <- sharpest(three, grouped, group = "school", group.label = c("Grant-White", "Pasteur"), group.equal = "loadings")
scalar <- sharpest(three, grouped, group = "school", group.label = c("Grant-White", "Pasteur"), group.equal = c("loadings", "intercepts"))
strict <- sharpest(three, grouped, group = "school", group.label = c("Grant-White", "Pasteur"), group.equal = c("loadings", "intercepts", "residuals"))
cases$groups <- c(fit_cells(configural, "cfa.fit[model]"), parameter_cells(configural, "cfa.parameters"),
  fit_cells(configural, "cfa.invariance[configural]"), fit_cells(metric, "cfa.invariance[metric]"), fit_cells(scalar, "cfa.invariance[scalar]"), fit_cells(strict, "cfa.invariance[strict]"),
  difference_cells(metric, configural, "cfa.invariance[metric]"), difference_cells(scalar, metric, "cfa.invariance[scalar]"), difference_cells(strict, scalar, "cfa.invariance[strict]"))

# AMOS multiplies F by N - 1: lavaan's Wishart likelihood. Mplus always models means and has an SRMR of its own; of complete
# data its errors are taken from the expected information, as the contract has it.
amos <- sharpest(three, hs, likelihood = "wishart")
cases$amos <- fit_cells(amos, "cfa.fit[model]", columns[c("chi2", "df", "p", "rmsea", "rmsea_lower", "rmsea_upper", "cfi", "tli")])
mplus <- sharpest(three, hs, meanstructure = TRUE)
mplus_columns <- columns; mplus_columns["srmr"] <- "srmr_mplus"
cases$mplus <- c(fit_cells(mplus, "cfa.fit[model]", mplus_columns), parameter_cells(mplus, "cfa.parameters"))

structural <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + y2 + y3 + y4\ndem65 =~ y5 + y6 + y7 + y8\ndem60 ~ a*ind60\ndem65 ~ c*ind60 + b*dem60\nindirect := a*b\ntotal := c + a*b"
sem_fit <- sharpest(structural, democracy)
r2 <- lavInspect(sem_fit, "rsquare")
cases$sem <- c(fit_cells(sem_fit, "sem.fit[model]"), parameter_cells(sem_fit, "sem.parameters"), setNames(as.list(r2), paste0("sem.r2[", names(r2), "].r2")))

# The method factor loads on every item and is uncorrelated with the rest.
method <- sharpest(paste0(three, "\nM =~ NA*x1 + ", paste0("x", 2:9, collapse = " + "), "\nM ~~ 1*M\nM ~~ 0*visual + 0*textual + 0*speed"), hs)
scores <- sapply(list(visual = 1:3, textual = 4:6, speed = 7:9), function(k) rowMeans(hs[, paste0("x", k)]))
vif <- diag(solve(cor(scores)))
cases$common_method <- c(fit_cells(ml, "common_method.models[measurement]"), fit_cells(rival, "common_method.models[single-factor]"),
  difference_cells(rival, ml, "common_method.models[single-factor]"),
  setNames(as.list(vif), paste0("common_method.collinearity[", names(vif), "].vif")))
is_proper <- function(fit) all(diag(lavInspect(fit, "theta")) > 0) && all(eigen(lavInspect(fit, "cov.lv"))$values > 0)
cat("the method factor of hs1939 is", if (is_proper(method)) "proper" else "improper", "\n")
if (is_proper(method)) {
  d <- lavTestLRT(method, ml)
  cases$common_method <- c(cases$common_method, fit_cells(method, "common_method.models[method-factor]"),
    list("common_method.models[method-factor].delta_chi2" = -d[2, "Chisq diff"], "common_method.models[method-factor].delta_df" = -d[2, "Df diff"], "common_method.models[method-factor].delta_p" = d[2, "Pr(>Chisq)"]))
}

write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan"), "semTools", packageVersion("semTools")), cases = cases),
  "cfa.json", auto_unbox = TRUE, digits = NA, pretty = 1)
for (n in names(cases)) cat(n, length(cases[[n]]), "cells\n")
