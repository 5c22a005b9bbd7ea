# Fits of lavaan against which the engine is compared. Run in this folder: Rscript fits.R
# Data: Holzinger and Swineford (1939) and Bollen's industrialisation and democracy, both as lavaan ships them;
# holes and six-point answers are made here with fixed seeds.
suppressMessages({library(lavaan); library(jsonlite)})

hs <- HolzingerSwineford1939[, c("sex", "school", paste0("x", 1:9))]
hs$school <- as.integer(hs$school == "Pasteur") + 1L
write.csv(hs, "hs1939.csv", row.names = FALSE)
write.csv(PoliticalDemocracy, "democracy.csv", row.names = FALSE)

set.seed(7)
holes <- hs
for (v in paste0("x", 1:9)) holes[runif(nrow(hs)) < 0.12, v] <- NA
holes$x9[hs$x1 > 6] <- NA
write.csv(holes, "hs1939_holes.csv", row.names = FALSE)

set.seed(11)
n <- 500
f <- matrix(rnorm(n * 3), n) %*% chol(matrix(c(1, .5, .3, .5, 1, .4, .3, .4, 1), 3))
likert <- sapply(1:10, function(j) {
  k <- c(1, 1, 1, 2, 2, 2, 2, 3, 3, 3)[j]
  l <- c(.8, .7, .6, .75, .65, .8, .55, .7, .8, .6)[j]
  cut(l * f[, k] + sqrt(1 - l^2) * rnorm(n), c(-Inf, c(-1.6, -.9, -.1, .7, 1.4)[1:(2 + j %% 4)] + j / 20, Inf), labels = FALSE)
})
colnames(likert) <- paste0("q", 1:10)
write.csv(likert, "likert.csv", row.names = FALSE)
likert <- as.data.frame(likert)

# nlminb calls convergence below its reach "false": the sharpest tolerance that it still reports as reached is used.
sharpest <- function(...) {
  for (tolerance in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10)) {
    fit <- suppressWarnings(sem(..., control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 20000L, eval.max = 40000L)))
    if (lavInspect(fit, "converged")) break
  }
  if (!lavInspect(fit, "converged")) stop("not converged")
  if (any(parTable(fit)$op == "==") || any(parTable(fit)$exo == 1L) || any(parTable(fit)$op == ":=")) return(fit)
  # Two Newton steps take an unconstrained optimum from nlminb's 1e-6 to the last digits.
  for (step in 1:2) {
    table <- parTable(fit)
    theta <- coef(fit) - solve(lavInspect(fit, "hessian"), lavInspect(fit, "gradient"))
    table$est[table$free > 0] <- theta[table$free[table$free > 0]]
    fit <- suppressWarnings(sem(..., start = table, optim.method = "none", optim.force.converged = TRUE))
  }
  fit
}

summary_of <- function(model, data, file, ..., mi = FALSE) {
  fit <- sharpest(model, data, ...)
  p <- parameterEstimates(fit, remove.eq = FALSE, remove.system.eq = FALSE)
  s <- standardizedSolution(fit)
  keep <- !p$op %in% c("==", "<", ">", "~*~")
  keep_s <- !s$op %in% c("==", "<", ">", "~*~")
  p <- p[keep, ]; s <- s[keep_s, ]
  group <- if (is.null(p$group)) rep(1L, nrow(p)) else p$group
  m <- fitMeasures(fit)
  out <- list(model = model, data = file, options = list(...)[setdiff(names(list(...)), "ordered")],
    lhs = p$lhs, op = p$op, rhs = p$rhs, group = group, est = p$est, se = p$se, z = p$z, p = p$pvalue, lower = p$ci.lower, upper = p$ci.upper,
    std = s$est.std, std_se = s$se, fit = as.list(m[!is.na(m)]),
    gradient = max(abs(lavInspect(fit, "gradient"))))
  r2 <- lavInspect(fit, "rsquare")
  out$r2 <- if (is.list(r2)) unname(lapply(r2, as.list)) else list(as.list(r2))
  rc <- residuals(fit, type = "cor.bollen")
  out$residuals <- if (!is.null(rc$cov)) list(unclass(as.matrix(rc$cov))) else lapply(unname(rc[fit@Data@group.label]), function(g) unclass(as.matrix(g$cov)))
  out$ordered <- lavNames(fit, "ov.ord")
  if (mi) {
    x <- modindices(fit)
    out$mi <- list(lhs = x$lhs, op = x$op, rhs = x$rhs, mi = x$mi, epc = x$epc, sepc = x$sepc.all)
  }
  out
}

three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
democracy <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + y2 + y3 + y4\ndem65 =~ y5 + y6 + y7 + y8\ndem60 ~ a*ind60\ndem65 ~ c*ind60 + b*dem60\ny1 ~~ y5\ny2 ~~ y4 + y6\ny3 ~~ y7\ny4 ~~ y8\ny6 ~~ y8\nindirect := a*b\ntotal := c + a*b"
held <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + l2*y2 + l3*y3 + l4*y4\ndem65 =~ y5 + l2*y6 + l3*y7 + l4*y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60"
nonlinear <- "visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + d*x6\nvisual ~~ r*textual\na == b^2\nc + d == 2\nratio := a/b"
path <- "x7 ~ b1*x1 + x2\nx9 ~ b2*x7 + x1\nx4 ~ x2\ni := b1*b2"
mimic <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ sex + school\ntextual ~ visual + sex"
pairs <- "f =~ x1 + x2\ng =~ x4 + x5\nh =~ x8 + x9"
second <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\ng =~ visual + textual + speed"
levels <- "visual =~ x1 + x2 + x3\nvisual ~ 0*1\nx1 ~ m*1\nx2 ~ 1\nx3 ~ 1"
ordinal <- "A =~ q1 + q2 + q3\nB =~ q4 + q5 + q6 + q7\nC =~ q8 + q9 + q10"

cases <- list()
add <- function(name, ...) cases[[name]] <<- summary_of(...)
add("ml", three, hs, "hs1939.csv", mi = TRUE)
add("ml_one_factor", paste("g =~", paste0("x", 1:9, collapse = " + ")), hs, "hs1939.csv")
add("ml_unit_variance", three, hs, "hs1939.csv", std.lv = TRUE)
add("ml_means", levels, hs, "hs1939.csv")
add("ml_democracy", democracy, PoliticalDemocracy, "democracy.csv", mi = TRUE)
add("ml_held_equal", held, PoliticalDemocracy, "democracy.csv")
add("ml_constraints", nonlinear, hs, "hs1939.csv")
add("ml_path", path, hs, "hs1939.csv")
add("ml_mimic", mimic, hs, "hs1939.csv")
add("ml_pairs", pairs, hs, "hs1939.csv")
add("ml_second_order", second, hs, "hs1939.csv")
add("ml_configural", three, hs, "hs1939.csv", group = "school")
add("ml_metric", three, hs, "hs1939.csv", group = "school", group.equal = "loadings")
add("ml_scalar", three, hs, "hs1939.csv", group = "school", group.equal = c("loadings", "intercepts"))
add("ml_strict", three, hs, "hs1939.csv", group = "school", group.equal = c("loadings", "intercepts", "residuals"))
add("uls", three, hs, "hs1939.csv", estimator = "ULS")
add("gls", three, hs, "hs1939.csv", estimator = "GLS")
add("mlr", three, hs, "hs1939.csv", estimator = "MLR")
add("mlr_democracy", democracy, PoliticalDemocracy, "democracy.csv", estimator = "MLR")
add("mlr_scalar", three, hs, "hs1939.csv", estimator = "MLR", group = "school", group.equal = c("loadings", "intercepts"))
add("mlr_mimic", mimic, hs, "hs1939.csv", estimator = "MLR")
add("fiml", three, holes, "hs1939_holes.csv", missing = "ml")
add("fiml_mlr", three, holes, "hs1939_holes.csv", missing = "ml", estimator = "MLR")
add("fiml_mimic", mimic, holes, "hs1939_holes.csv", missing = "ml")
add("fiml_scalar", three, holes, "hs1939_holes.csv", missing = "ml", group = "school", group.equal = c("loadings", "intercepts"))
add("wlsmv", ordinal, likert, "likert.csv", estimator = "WLSMV", ordered = paste0("q", 1:10))

write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")), cases = cases),
           "fits.json", auto_unbox = TRUE, digits = NA, na = "null", matrix = "rowmajor", pretty = 0)
for (n in names(cases)) cat(n, "gradient", signif(cases[[n]]$gradient, 2), "chisq", cases[[n]]$fit$chisq, "\n")

# Differences between nested models under MLR, both of Satorra and Bentler's ways.
configural <- sharpest(three, hs, estimator = "MLR", group = "school")
metric <- sharpest(three, hs, estimator = "MLR", group = "school", group.equal = "loadings")
scalar <- sharpest(three, hs, estimator = "MLR", group = "school", group.equal = c("loadings", "intercepts"))
row <- function(a, b, method) {
  x <- lavTestLRT(a, b, method = method)
  list(method = method, statistic = x[2, "Chisq diff"], df = x[2, "Df diff"], p = x[2, "Pr(>Chisq)"])
}
write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")),
    configural_metric = list(row(configural, metric, "satorra.bentler.2001"), row(configural, metric, "satorra.bentler.2010")),
    metric_scalar = list(row(metric, scalar, "satorra.bentler.2001"), row(metric, scalar, "satorra.bentler.2010"))),
  "differences.json", auto_unbox = TRUE, digits = NA, pretty = 1)
