# Latent products with controls, second-order factors, unweighted least squares
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.
# v_C: C
# v_F: F

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
# Factors have the names of scores, which models therefore must not see.
answers <- data[setdiff(names(data), c("A", "B", "v_C", "Y"))]
# What R's names stand for in the study.
originals <- c(v_C = "C", v_F = "F")

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

frequencies <- function(x, table, codes, rows) {
  for (i in seq_along(codes)) {
    n <- sum(x == codes[i], na.rm = TRUE)
    cell(table, rows[i], n = n, percent = 100 * n / length(x), valid_percent = 100 * n / sum(!is.na(x)))
  }
}

# Skewness G1 and kurtosis G2 as SPSS has them.
descriptives <- function(x, table, row) {
  x <- x[!is.na(x)]
  n <- length(x)
  z <- (x - mean(x)) / sqrt(mean((x - mean(x))^2))
  cell(table, row, n = n, mean = mean(x), sd = sd(x), skewness = mean(z^3) * sqrt(n * (n - 1)) / (n - 2),
    kurtosis = ((n + 1) * (mean(z^4) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)), min = min(x), max = max(x))
}

correlations <- function(data, id, method) {
  for (a in names(data)) for (b in setdiff(names(data), a)) {
    pair <- na.omit(data[c(a, b)])
    test <- suppressWarnings(cor.test(pair[[1]], pair[[2]], method = method, exact = FALSE))
    r <- unname(test$estimate)
    n <- nrow(pair)
    p <- if (method == "spearman") 2 * pt(-abs(r) / sqrt((1 - r^2) / (n - 2)), n - 2) else test$p.value
    cell(paste0(id, ".r"), named(a), setNames(r, named(b)))
    cell(paste0(id, ".p"), named(a), setNames(p, named(b)))
    cell(paste0(id, ".n"), named(a), setNames(n, named(b)))
  }
}

reliability <- function(items, id, construct, rows = named(names(items))) {
  x <- na.omit(items)
  k <- ncol(x)
  table <- paste0(id, ".constructs")
  cell(table, construct, items = k, n = nrow(x))
  if (!has("psych")) message("alpha of ", construct, " is skipped: psych is not installed")
  if (k < 2) return(invisible())
  a <- if (has("psych")) psych::alpha(x, check.keys = FALSE, warnings = FALSE)
  if (!is.null(a)) {
    interval <- psych::alpha.ci(a$total$raw_alpha, nrow(x), k, digits = 15)
    cell(table, construct, alpha = a$total$raw_alpha, alpha_lower = interval$lower.ci[[1]], alpha_upper = interval$upper.ci[[1]],
      alpha_standardized = a$total$std.alpha, mean_r = a$total$average_r)
  }
  if (k == 2) cell(table, construct, spearman_brown = 2 * cor(x)[1, 2] / (1 + cor(x)[1, 2]))
  if (k > 2) {
    names(x) <- paste0("x", seq_len(k))
    fit <- suppressWarnings(cfa(paste("f =~", paste(names(x), collapse = " + ")), x, std.lv = TRUE,
      control = list(rel.tol = 1e-13, x.tol = 1e-13, iter.max = 20000L, eval.max = 40000L)))
    l <- coef(fit)[seq_len(k)]
    t <- coef(fit)[k + seq_len(k)]
    z <- l / sqrt(l^2 + t)
    cell(table, construct, omega = sum(l)^2 / (sum(l)^2 + sum(t)), cr = sum(z)^2 / (sum(z)^2 + sum(1 - z^2)), ave = mean(z^2))
  }
  e <- eigen(cor(x), symmetric = TRUE)
  first <- e$vectors[, 1] * sqrt(e$values[1])
  first <- first * sign(sum(first))
  for (i in seq_len(k))
    cell(paste0(id, ".items"), rows[i], mean = mean(x[[i]]), sd = sd(x[[i]]), item_total_r = cor(x[[i]], rowSums(x[-i])),
      if (k > 2 && !is.null(a)) c(alpha_if_deleted = a$alpha.drop$raw_alpha[i]), loading = first[i])
}

# lavaan's optimiser stops early by default: the sharpest tolerance that it reports as reached is taken.
fit_model <- function(model, data, ...) {
  fit <- NULL
  for (tolerance in c(1e-12, 1e-10, 1e-8)) {
    fit <- tryCatch(suppressWarnings(sem(model, data, ...,
      control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 5000L, eval.max = 10000L))),
      error = function(e) message("no fit: ", conditionMessage(e)))
    if (is.null(fit) || lavInspect(fit, "converged")) break
  }
  if (!is.null(fit) && !lavInspect(fit, "converged")) { message("not converged"); return(NULL) }
  if (!is.null(fit) && identical(list(...)$estimator, "ULS") && is.null(list(...)$NACOV))
    return(fit_model(model, data, ..., se = "robust.sem", NACOV = normal_theory(fit)))
  if (!is.null(fit)) invisible(lavInspect(fit, "post.check"))
  fit
}

# The covariance matrix of moments of normal data at the estimates: with it lavaan's errors of ULS are those of Browne (1984), where
# of itself it takes the identity.
normal_theory <- function(fit) {
  of <- function(moments) {
    s <- unclass(moments$cov)
    k <- which(lower.tri(s, TRUE), arr.ind = TRUE)
    i <- k[, 1]
    j <- k[, 2]
    gamma <- s[i, i] * s[j, j] + s[i, j] * s[j, i]
    if (is.null(moments$mean)) return(unname(gamma))
    p <- ncol(s)
    whole <- matrix(0, p + nrow(k), p + nrow(k))
    whole[seq_len(p), seq_len(p)] <- s
    whole[-seq_len(p), -seq_len(p)] <- gamma
    whole
  }
  moments <- fitted(fit)
  if (is.null(moments$cov)) lapply(unname(moments), of) else of(moments)
}

fit_measures <- function(fit, table, row, srmr = "srmr", likelihood = TRUE) {
  if (is.null(fit)) return(invisible())
  m <- fitMeasures(fit)
  columns <- c(parameters = "npar", chi2 = "chisq", df = "df", p = "pvalue", rmsea = "rmsea",
    rmsea_lower = "rmsea.ci.lower", rmsea_upper = "rmsea.ci.upper", rmsea_p = "rmsea.pvalue", cfi = "cfi", tli = "tli",
    srmr = srmr, if (likelihood) c(aic = "aic", bic = "bic", loglik = "logl"))
  if ("chisq.scaled" %in% names(m)) {
    own <- setdiff(names(columns), c("parameters", "srmr", "aic", "bic", "loglik"))
    columns[own] <- paste0(columns[own], ".scaled")
    columns <- c(columns, scaling_factor = "chisq.scaling.factor", chi2_unscaled = "chisq")
  }
  columns <- c(columns, cfi_robust = "cfi.robust", tli_robust = "tli.robust", rmsea_robust = "rmsea.robust")
  columns <- columns[columns %in% names(m)]
  cell(table, row, n = sum(lavInspect(fit, "nobs")), setNames(m[columns], names(columns)),
    chi2_df = m[[columns[["chi2"]]]] / m[[columns[["df"]]]])
}

difference <- function(fit, reference, table, row) {
  if (is.null(fit) || is.null(reference)) return(invisible())
  cfi <- if ("cfi.scaled" %in% names(fitMeasures(fit))) "cfi.scaled" else "cfi"
  change <- fitMeasures(fit)[[cfi]] - fitMeasures(reference)[[cfi]]
  df <- fitMeasures(fit)[["df"]] - fitMeasures(reference)[["df"]]
  estimator <- lavInspect(fit, "options")$estimator
  method <- if (estimator == "DWLS") "satorra.2000" else if ("chisq.scaled" %in% names(fitMeasures(fit))) "satorra.bentler.2001" else "default"
  if (df == 0 && method != "default") return(cell(table, row, delta_df = df, delta_cfi = change))
  pair <- if (df < 0) list(fit, reference) else list(reference, fit)
  test <- suppressWarnings(lavTestLRT(pair[[1]], pair[[2]], method = method, A.method = "delta", scaled.shifted = TRUE))
  cell(table, row, delta_chi2 = (if (df < 0) -1 else 1) * test[2, "Chisq diff"], delta_df = df,
    delta_p = test[2, "Pr(>Chisq)"], delta_cfi = change)
}

parameters <- function(fit, id, groups = "", intervals = TRUE) {
  if (is.null(fit)) return(invisible())
  relations <- c("=~", "~", "~~", "~1", "|", ":=")
  p <- parameterEstimates(fit, remove.eq = FALSE, remove.system.eq = FALSE)
  s <- standardizedSolution(fit)
  p <- p[p$op %in% relations, ]
  s <- s[s$op %in% relations, ]
  for (i in seq_len(nrow(p))) {
    defined <- p$op[i] == ":="
    row <- if (defined) named(p$lhs[i]) else paste0(groups[max(1, p$group[i])], named(p$lhs[i]), p$op[i], named(p$rhs[i]))
    cell(paste0(id, if (defined) ".defined" else ".parameters"), row, est = p$est[i],
      if (isTRUE(p$se[i] > 0)) c(se = p$se[i], z = p$z[i], p = p$pvalue[i]),
      if (isTRUE(p$se[i] > 0) && intervals) c(lower = p$ci.lower[i], upper = p$ci.upper[i]), std = s$est.std[i],
      if (isTRUE(s$se[i] > 1e-10)) c(std_se = s$se[i], std_z = s$z[i], std_p = s$pvalue[i]),
      if (isTRUE(s$se[i] > 1e-10) && intervals) c(std_lower = s$ci.lower[i], std_upper = s$ci.upper[i]))
  }
}

by_group <- function(x) if (is.list(x)) unname(x) else list(x)

r_squared <- function(fit, id, groups = "") {
  if (is.null(fit)) return(invisible())
  r2 <- by_group(lavInspect(fit, "rsquare"))
  for (g in seq_along(r2)) for (v in names(r2[[g]])) cell(paste0(id, ".r2"), paste0(groups[g], named(v)), r2 = r2[[g]][[v]])
}

# The factors below a factor, through however many floors.
factors_below <- function(loadings, factor, seen = character()) {
  for (f in setdiff(loadings$rhs[loadings$lhs == factor & loadings$rhs %in% loadings$lhs], seen)) seen <- factors_below(loadings, f, c(seen, f))
  seen
}

# CR and AVE of standardised loadings; correlations of factors with the root of AVE on the diagonal. The largest correlation is that
# with another factor that has items, other than those above and below in a hierarchy.
validity <- function(fit, id, groups = "") {
  if (is.null(fit)) return(invisible())
  s <- standardizedSolution(fit)
  if (is.null(s$group)) s$group <- 1
  r <- by_group(lavInspect(fit, "cor.lv"))
  loadings <- unique(s[s$op == "=~", c("lhs", "rhs")])
  measured <- unique(loadings$lhs[!loadings$rhs %in% loadings$lhs])
  for (g in seq_along(r)) for (f in colnames(r[[g]])) {
    l <- s$est.std[s$lhs == f & s$op == "=~" & s$group == g & !s$rhs %in% colnames(r[[g]])]
    if (!length(l)) next
    kin <- c(f, factors_below(loadings, f), Filter(function(h) f %in% factors_below(loadings, h), colnames(r[[g]])))
    others <- r[[g]][f, setdiff(intersect(colnames(r[[g]]), measured), kin)]
    root <- sqrt(mean(l^2))
    cell(paste0(id, ".validity"), paste0(groups[g], named(f)), cr = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), ave = mean(l^2),
      sqrt_ave = root, if (length(others)) c(max_r = max(abs(others))))
    cell(paste0(id, ".fornell_larcker"), paste0(groups[g], named(f)), 
      setNames(ifelse(measured == f, root, r[[g]][f, measured]), named(measured)))
  }
}

residual_correlations <- function(fit, id, groups = "") {
  if (is.null(fit)) return(invisible())
  r <- residuals(fit, type = "cor.bollen")
  r <- if (is.null(r$cov)) unname(lapply(r[lavInspect(fit, "group.label")], function(x) x$cov)) else list(r$cov)
  for (g in seq_along(r)) for (v in rownames(r[[g]])) {
    x <- r[[g]][v, ]
    cell(paste0(id, ".residuals"), paste0(groups[g], named(v)), renamed(x[names(x) != v]))
  }
}

modification <- function(fit, id, groups = "") {
  if (is.null(fit)) return(invisible())
  x <- modindices(fit)
  x <- x[x$mi >= qchisq(.95, 1), ]
  x <- x[order(-x$mi), ]
  for (i in seq_len(nrow(x)))
    cell(paste0(id, ".modification"), paste0(groups[max(1, x$group[i])], named(x$lhs[i]), x$op[i], named(x$rhs[i])),
      mi = x$mi[i], epc = x$epc[i], std_epc = x$sepc.all[i])
}

heterotrait <- function(model, data, id) {
  if (!has("semTools")) return(message("HTMT is skipped: semTools is not installed"))
  for (table in c("htmt", "htmt2")) {
    r <- tryCatch(unclass(semTools::htmt(model, data, htmt2 = table == "htmt2")), error = function(e) NULL)
    for (f in rownames(r)) {
      x <- ifelse(is.na(r[f, ]), r[, f], r[f, ])
      cell(paste0(id, ".", table), named(f), renamed(x[names(x) != f]))
    }
  }
}

# ---- descriptives ----
for (v in c("A", "B", "v_C", "Y", "age"))
  descriptives(data[[v]], "descriptives.variables", named(v))

# ---- reliability ----
reliability(data[c("a1", "a2", "a3")], "reliability", "A")
reliability(data[c("b1", "b2", "b3")], "reliability", "B")
reliability(data[c("c1", "c2", "c3")], "reliability", "C")
reliability(data[c("y1", "y2", "y3")], "reliability", "Y")

# ---- lms ----
# Left out: lavaan has no products of latent variables: the model with them is modsem's, where that is installed, and is printed in modsem's own words to standard error.
lms_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  v_C =~ c1 + c2 + c3
  Y =~ y1 + y2 + y3
  Y ~ A + B + v_C + A:B + age + sex
  A ~ age
  A ~ sex
  B ~ age
  B ~ sex
  v_C ~ age
  v_C ~ sex
  A ~~ B
  A ~~ v_C
  B ~~ v_C
'
lms_data <- answers[c("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3", "y1", "y2", "y3",
  "age", "sex")]
# modsem's tables go to standard error: standard output holds addresses and numbers alone.
if (has("modsem")) {
  lms_fit <- modsem::modsem(lms_model, na.omit(lms_data), method = "lms", robust.se = TRUE)
  message(paste(capture.output(print(summary(lms_fit))), collapse = "\n"))
} else message("lms: the model with products is skipped: modsem is not installed")
lms_without_products <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  v_C =~ c1 + c2 + c3
  Y =~ y1 + y2 + y3
  Y ~ A + B + v_C + age + sex
  A ~ age
  A ~ sex
  B ~ age
  B ~ sex
  v_C ~ age
  v_C ~ sex
  A ~~ B
  A ~~ v_C
  B ~~ v_C
'
lms_fit_without_products <- fit_model(lms_without_products, answers, estimator = "MLR",
  meanstructure = TRUE)
fit_measures(lms_fit_without_products, "lms.fit", "without_products")

# ---- incomplete ----
# Left out: lavaan has no products of latent variables: the model with them is modsem's, where that is installed, and is printed in modsem's own words to standard error.
incomplete_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  Y =~ y1 + y2 + y3
  Y ~ A + B + A:B + age
  A ~ age
  B ~ age
  A ~~ B
'
incomplete_data <- answers[c("a1", "a2", "a3", "b1", "b2", "b3", "y1", "y2", "y3", "age")]
# modsem's tables go to standard error: standard output holds addresses and numbers alone.
if (has("modsem")) {
  incomplete_fit <- modsem::modsem(incomplete_model, incomplete_data, method = "lms", robust.se = FALSE, missing = "fiml")
  message(paste(capture.output(print(summary(incomplete_fit))), collapse = "\n"))
} else message("incomplete: the model with products is skipped: modsem is not installed")
incomplete_without_products <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  Y =~ y1 + y2 + y3
  Y ~ A + B + age
  A ~ age
  B ~ age
  A ~~ B
'
incomplete_fit_without_products <- fit_model(incomplete_without_products, answers,
  estimator = "ML", missing = "ml",
  meanstructure = TRUE)
fit_measures(incomplete_fit_without_products, "incomplete.fit", "without_products")

# ---- second ----
second_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  v_C =~ c1 + c2 + c3
  G =~ A + B + v_C
'
second_fit <- fit_model(second_model, answers, estimator = "ML")
fit_measures(second_fit, "second.fit", "model")
parameters(second_fit, "second")
validity(second_fit, "second")
residual_correlations(second_fit, "second")
modification(second_fit, "second")
heterotrait(second_model, answers, "second")

# ---- squares ----
squares_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  v_C =~ c1 + c2 + c3
'
squares_fit <- fit_model(squares_model, answers, estimator = "ULS")
fit_measures(squares_fit, "squares.fit", "model", likelihood = FALSE)
parameters(squares_fit, "squares")
validity(squares_fit, "squares")
residual_correlations(squares_fit, "squares")
heterotrait(squares_model, answers, "squares")

# ---- grouped ----
# Left out: HTMT is written for lavaan of one group with complete rows of measured quantities alone.
grouped_groups <- c("1/", "2/")
grouped_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
'
grouped_fit <- fit_model(grouped_model, answers, estimator = "ML", group = "school",
  group.label = c("1", "2"))
fit_measures(grouped_fit, "grouped.fit", "model")
parameters(grouped_fit, "grouped", grouped_groups)
fit_measures(grouped_fit, "grouped.invariance", "configural")
validity(grouped_fit, "grouped", grouped_groups)
residual_correlations(grouped_fit, "grouped", grouped_groups)
modification(grouped_fit, "grouped", grouped_groups)
grouped_fit_1 <- fit_model(grouped_model, answers, estimator = "ML", group = "school",
  group.label = c("1", "2"), group.equal = c("loadings"))
fit_measures(grouped_fit_1, "grouped.invariance", "metric")
difference(grouped_fit_1, grouped_fit, "grouped.invariance", "metric")
grouped_fit_2 <- fit_model(grouped_model, answers, estimator = "ML", group = "school",
  group.label = c("1", "2"), group.equal = c("loadings", "intercepts"))
fit_measures(grouped_fit_2, "grouped.invariance", "scalar")
difference(grouped_fit_2, grouped_fit_1, "grouped.invariance", "scalar")
grouped_fit_3 <- fit_model(grouped_model, answers, estimator = "ML", group = "school",
  group.label = c("1", "2"),
  group.equal = c("loadings", "intercepts", "residuals"))
fit_measures(grouped_fit_3, "grouped.invariance", "strict")
difference(grouped_fit_3, grouped_fit_2, "grouped.invariance", "strict")

# ---- path ----
path_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  v_C =~ c1 + c2 + c3
  Y =~ y1 + y2 + y3
  Y ~ A + B + v_C
'
path_fit <- fit_model(path_model, answers, estimator = "ULS")
fit_measures(path_fit, "path.fit", "model", likelihood = FALSE)
parameters(path_fit, "path")
r_squared(path_fit, "path")

# ---- general ----
general_model <- '
  A =~ a1 + a2 + a3
  B =~ b1 + b2 + b3
  Y =~ y1 + y2 + y3
  Y ~ A + B
'
general_fit <- fit_model(general_model, answers, estimator = "GLS")
fit_measures(general_fit, "general.fit", "model", likelihood = FALSE)
parameters(general_fit, "general")
r_squared(general_fit, "general")

# ---- started ----
started_model <- '
  v_F =~ start(0.8)*a1 + a2 + a3
  H =~ b1 + b2 + b3
  H ~ v_F + age
'
started_fit <- fit_model(started_model, answers, estimator = "ML")
fit_measures(started_fit, "started.fit", "model")
parameters(started_fit, "started")
r_squared(started_fit, "started")

# ---- complete ----
# Left out: HTMT is written for lavaan of one group with complete rows of measured quantities alone.
complete_model <- '
  v_F =~ c1 + c2 + c3 + y1
'
complete_fit <- fit_model(complete_model, answers, estimator = "ML", missing = "ml")
fit_measures(complete_fit, "complete.fit", "model")
parameters(complete_fit, "complete")
validity(complete_fit, "complete")
residual_correlations(complete_fit, "complete")
