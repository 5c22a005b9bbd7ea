# Knowledge-flow efficiency in students' communities of practice
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.
# gender: 0 = male, 1 = female
# year: 1 = first year, 2 = second year, 3 = third year, 4 = fourth year
# field: 0 = science and engineering, 1 = humanities and social sciences

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
# Factors have the names of scores, which models therefore must not see.
answers <- data[setdiff(names(data), c("KS", "KA", "OC", "KFE"))]
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

compare_groups <- function(y, g, id, row, alternative) {
  table <- paste0(id, ".tests")
  keep <- !is.na(y) & !is.na(g)
  y <- y[keep]
  g <- factor(g[keep])
  welch <- paste(row, "(Welch)")
  spread <- anova(lm(abs(y - ave(y, g)) ~ g))
  cell(table, row, levene_f = spread[1, "F value"], levene_p = spread[1, "Pr(>F)"])
  if (nlevels(g) == 2) {
    t <- t.test(y ~ g, var.equal = TRUE, alternative = alternative)
    w <- t.test(y ~ g, alternative = alternative)
    d <- t$statistic[[1]] * sqrt(sum(1 / table(g)))
    cell(table, row, statistic = t$statistic[[1]], df1 = t$parameter[[1]], p = t$p.value, effect = d)
    cell(table, welch, statistic = w$statistic[[1]], df1 = w$parameter[[1]], p = w$p.value, effect = d)
  } else {
    a <- anova(lm(y ~ g))
    w <- oneway.test(y ~ g)
    eta <- a[1, "Sum Sq"] / sum(a[, "Sum Sq"])
    cell(table, row, statistic = a[1, "F value"], df1 = a[1, "Df"], df2 = a[2, "Df"], p = a[1, "Pr(>F)"], effect = eta)
    cell(table, welch, statistic = w$statistic[[1]], df1 = w$parameter[[1]], df2 = w$parameter[[2]], p = w$p.value, effect = eta)
  }
}

# Without continuity correction, as SPSS; exact without ties up to 50 rows.
rank_p <- function(x, y = NULL, alternative, few) suppressWarnings(wilcox.test(x, y, exact = few, correct = FALSE, alternative = alternative)$p.value)

compare_ranks <- function(y, g, id, row, alternative) {
  table <- paste0(id, ".ranks")
  keep <- !is.na(y) & !is.na(g)
  y <- y[keep]
  g <- factor(g[keep])
  n <- length(y)
  if (nlevels(g) == 2) {
    x <- split(y, g)
    u <- suppressWarnings(wilcox.test(x[[1]], x[[2]])$statistic[[1]])
    cell(table, row, statistic = u, p = rank_p(x[[1]], x[[2]], alternative, n <= 50 && !anyDuplicated(y)), effect = 2 * u / prod(lengths(x)) - 1)
  } else {
    k <- kruskal.test(y, g)
    ways <- lgamma(n + 1) - sum(lgamma(table(g) + 1))
    cell(table, row, statistic = k$statistic[[1]], df = k$parameter[[1]], effect = k$statistic[[1]] / (n - 1))
    if (anyDuplicated(y) || ways > log(1e6) || n > 50) cell(table, row, p = k$p.value)
  }
}

post_hoc <- function(y, g, id, row, labels, method, level) {
  keep <- !is.na(y) & !is.na(g)
  y <- y[keep]
  g <- factor(g[keep])
  k <- nlevels(g)
  if (k < 3) return(invisible())
  if (method == "auto") method <- if (anova(lm(abs(y - ave(y, g)) ~ g))[1, "Pr(>F)"] < .05) "games_howell" else "tukey"
  m <- tapply(y, g, mean)
  n <- tapply(y, g, length)
  v <- tapply(y, g, var)
  within <- sum((n - 1) * v) / (sum(n) - k)
  pairs <- combn(k, 2)
  for (i in seq_len(ncol(pairs))) {
    a <- pairs[1, i]
    b <- pairs[2, i]
    own <- method == "games_howell"
    se <- sqrt(if (own) v[[a]] / n[[a]] + v[[b]] / n[[b]] else within * (1 / n[[a]] + 1 / n[[b]]))
    df <- if (own) se^4 / ((v[[a]] / n[[a]])^2 / (n[[a]] - 1) + (v[[b]] / n[[b]])^2 / (n[[b]] - 1)) else sum(n) - k
    t <- abs(m[[a]] - m[[b]]) / se
    p <- 2 * pt(t, df, lower.tail = FALSE)
    p <- switch(method, lsd = p, bonferroni = min(1, ncol(pairs) * p), sidak = 1 - (1 - p)^ncol(pairs), scheffe = pf(t^2 / (k - 1), k - 1, df, lower.tail = FALSE),
      ptukey(t * sqrt(2), k, df, lower.tail = FALSE))
    cell(paste0(id, ".post_hoc"), paste0(row, ": ", labels[[levels(g)[a]]], " - ", labels[[levels(g)[b]]], " (", method, ")"),
      difference = m[[a]] - m[[b]], se = se, t = (m[[a]] - m[[b]]) / se, df = df, p = p)
  }
}

differences <- function(d, mu, table, row, id, alternative, level, ranks) {
  t <- t.test(d, mu = mu, alternative = alternative)
  limits <- t.test(d, mu = mu, conf.level = level)$conf.int - mu
  cell(table, row, n = length(d), sd = sd(d), difference = mean(d) - mu, lower = limits[1], upper = limits[2],
    t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value, d = (mean(d) - mu) / sd(d))
  d <- round(d - mu, 12)
  d <- d[d != 0]
  if (ranks && length(d) > 0) {
    v <- sum(rank(abs(d))[d > 0])
    cell(paste0(id, ".ranks"), row, statistic = v, p = rank_p(d, NULL, alternative, length(d) <= 50 && !anyDuplicated(abs(d))), effect = 4 * v / (length(d) * (length(d) + 1)) - 1)
  }
}

compare_pairs <- function(x, y, id, row, alternative, level, ranks) {
  keep <- !is.na(x) & !is.na(y)
  cell(paste0(id, ".paired"), row, mean1 = mean(x[keep]), mean2 = mean(y[keep]), r = cor(x[keep], y[keep]))
  differences((x - y)[keep], 0, paste0(id, ".paired"), row, id, alternative, level, ranks)
}

compare_value <- function(x, mu, id, row, alternative, level, ranks) {
  x <- x[!is.na(x)]
  cell(paste0(id, ".one_sample"), row, mean = mean(x))
  differences(x, mu, paste0(id, ".one_sample"), row, id, alternative, level, ranks)
}

adequacy <- function(data, id) {
  x <- na.omit(data)
  n <- nrow(x)
  k <- ncol(x)
  r <- cor(x)
  q <- cov2cor(solve(r))
  diag(q) <- 0
  off <- r
  diag(off) <- 0
  chi2 <- -(n - 1 - (2 * k + 5) / 6) * log(det(r))
  cell(paste0(id, ".adequacy"), "all", kmo = sum(off^2) / (sum(off^2) + sum(q^2)), chi2 = chi2, df = k * (k - 1) / 2,
    p = pchisq(chi2, k * (k - 1) / 2, lower.tail = FALSE))
  for (i in names(x)) cell(paste0(id, ".msa"), named(i), msa = sum(off[i, ]^2) / (sum(off[i, ]^2) + sum(q[i, ]^2)))
  values <- eigen(r, symmetric = TRUE)$values
  for (i in seq_len(k))
    cell(paste0(id, ".eigenvalues"), paste(i), eigenvalue = values[i], percent = 100 * values[i] / k, cumulative = 100 * sum(values[1:i]) / k)
}

# Principal components, if need be turned by varimax; by sums of squared loadings, each with a positive sum.
components <- function(data, id, factors, rotate) {
  e <- eigen(cor(na.omit(data)), symmetric = TRUE)
  l <- e$vectors[, seq_len(factors), drop = FALSE] %*% diag(sqrt(e$values[seq_len(factors)]), factors)
  if (rotate && factors > 1) l <- unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings)
  l <- l[, order(-colSums(l^2)), drop = FALSE]
  l <- l %*% diag(ifelse(colSums(l) < 0, -1, 1), factors)
  for (i in seq_len(ncol(data)))
    cell(paste0(id, ".loadings"), named(names(data)[i]), setNames(l[i, ], paste0("F", seq_len(factors))), communality = sum(l[i, ]^2))
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

harman <- function(data, id) {
  first <- eigen(cor(na.omit(data)), symmetric = TRUE)$values[1]
  cell(paste0(id, ".harman"), "1", eigenvalue = first, percent = 100 * first / ncol(data))
}

collinearity <- function(scores, id) {
  vif <- diag(solve(cor(na.omit(scores))))
  for (s in names(vif)) cell(paste0(id, ".collinearity"), named(s), vif = vif[[s]])
}

# Lindell and Whitney (2001): the marker's smallest positive correlation is taken out of the others.
marker <- function(scores, marker, id) {
  x <- na.omit(cbind(scores, marker))
  own <- cor(x)[names(scores), ncol(x)]
  m <- if (any(own > 0)) min(own[own > 0]) else NA
  for (j in seq_along(scores)) for (i in seq_len(j - 1)) {
    test <- cor.test(x[[i]], x[[j]])
    r <- (test$estimate[[1]] - m) / (1 - m)
    df <- nrow(x) - 3
    t <- r / sqrt((1 - r^2) / df)
    cell(paste0(id, ".marker"), paste0(named(names(scores)[i]), "~~", named(names(scores)[j])), r = test$estimate[[1]], r_p = test$p.value,
      marker_r = m, adjusted_r = r, t = t, df = if (is.na(m)) NA else df, p = 2 * pt(-abs(t), df))
  }
}

errors_of <- function(fit, robust, clusters = NULL) {
  if (!is.null(clusters)) return(sandwich::vcovCL(fit, cluster = clusters, type = "HC1"))
  if (robust) sandwich::vcovHC(fit, type = "HC3") else vcov(fit)
}

# Each model of a hierarchical regression, its change from the one before, and its coefficients under the rows' names.
regression <- function(fits, rows, id, robust = FALSE, diagnostics = TRUE, clusters = NULL) {
  if ((robust || !is.null(clusters)) && !has("sandwich")) return(message(id, " is skipped: its errors need the package sandwich"))
  for (m in seq_along(fits)) {
    fit <- fits[[m]]
    s <- summary(fit)
    V <- errors_of(fit, robust, clusters)
    X <- model.matrix(fit)
    e <- weighted.residuals(fit)
    w <- if (is.null(weights(fit))) rep(1, length(e)) else weights(fit)
    spread <- function(x) sqrt(sum(w * (x - sum(w * x) / sum(w))^2))
    k <- length(coef(fit))
    with_intercept <- attr(terms(fit), "intercept") == 1
    own <- if (with_intercept) seq_len(k)[-1] else seq_len(k)
    before <- if (m == 1) (if (with_intercept) 1 else 0) else length(coef(fits[[m - 1]]))
    added <- seq_len(k)[seq_len(k) > before]
    r2_before <- if (m == 1) 0 else summary(fits[[m - 1]])$r.squared
    df2 <- if (is.null(clusters)) df.residual(fit) else length(unique(clusters)) - 1
    wald <- function(which) {
      if (!length(which) || (!is.null(clusters) && length(which) > df2)) return(NA)
      drop(coef(fit)[which] %*% solve(V[which, which], coef(fit)[which])) / length(which)
    }
    cell(paste0(id, ".models"), paste(m), n = length(e), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared,
      se = s$sigma, f = wald(own), df1 = length(own), df2 = df2, p = pf(wald(own), length(own), df2, lower.tail = FALSE),
      delta_r2 = s$r.squared - r2_before, delta_f = wald(added), delta_df = length(added),
      delta_p = pf(wald(added), length(added), df2, lower.tail = FALSE), f2 = (s$r.squared - r2_before) / (1 - s$r.squared),
      durbin_watson = sum(diff(e)^2) / sum(e^2), loglik = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit))
    se <- sqrt(diag(V))
    t <- coef(fit) / se
    reach <- qt(.975, df2)
    y <- model.response(model.frame(fit))
    names_of <- rows[[m]]
    for (i in seq_len(k)) {
      others <- X[, setdiff(own, i), drop = FALSE]
      vif <- if (with_intercept && i %in% own) 1 / (1 - if (ncol(others)) summary(lm(X[, i] ~ others, weights = w))$r.squared else 0) else NA
      cell(paste0(id, ".coefficients"), paste0(m, ":", names_of[i]), b = coef(fit)[[i]], se = se[[i]], t = t[[i]],
        p = 2 * pt(-abs(t[[i]]), df2), lower = coef(fit)[[i]] - reach * se[[i]], upper = coef(fit)[[i]] + reach * se[[i]],
        if (with_intercept && i %in% own) c(beta = coef(fit)[[i]] * spread(X[, i]) / spread(y), vif = vif, tolerance = 1 / vif))
    }
    if (diagnostics && with_intercept && length(own)) {
      auxiliary <- summary(lm(e^2 ~ X[, own]))$r.squared
      if (is.null(weights(fit))) cell(paste0(id, ".diagnostics"), paste(m), breusch_pagan = length(e) * auxiliary,
        bp_p = pchisq(length(e) * auxiliary, length(own), lower.tail = FALSE))
      cell(paste0(id, ".diagnostics"), paste(m), shapiro_wilk = shapiro.test(e)$statistic[[1]],
        sw_p = shapiro.test(e)$p.value, max_cook = max(cooks.distance(fit)), max_leverage = max(hatvalues(fit)))
    }
  }
}

# The predictor's slope at values of the moderator, and where it passes the .05 level within the data.
slopes <- function(fit, moderator, centre, at, id, robust = FALSE) {
  if (robust && !has("sandwich")) return(invisible())
  V <- errors_of(fit, robust)
  k <- length(coef(fit))
  x <- k - 2
  reach <- qt(.975, df.residual(fit))
  for (name in names(at)) {
    w <- at[[name]] - centre
    b <- coef(fit)[[x]] + coef(fit)[[k]] * w
    se <- sqrt(V[x, x] + 2 * w * V[x, k] + w^2 * V[k, k])
    cell(paste0(id, ".slopes"), name, value = at[[name]], b = b, se = se, t = b / se, p = 2 * pt(-abs(b / se), df.residual(fit)),
      lower = b - reach * se, upper = b + reach * se)
  }
  if (length(unique(moderator)) == 2) return(invisible())
  q <- c(coef(fit)[[x]]^2 - reach^2 * V[x, x], 2 * (coef(fit)[[x]] * coef(fit)[[k]] - reach^2 * V[x, k]),
    coef(fit)[[k]]^2 - reach^2 * V[k, k])
  inside <- q[2]^2 - 4 * q[1] * q[3]
  if (inside < 0) return(invisible())
  boundaries <- sort(centre + (-q[2] + c(-1, 1) * sqrt(inside)) / (2 * q[3]))
  boundaries <- boundaries[boundaries > min(moderator) & boundaries < max(moderator)]
  for (i in seq_along(boundaries))
    cell(paste0(id, ".johnson_neyman"), paste(i), value = boundaries[i], percent_below = 100 * mean(moderator < boundaries[i]),
      percent_above = 100 * mean(moderator > boundaries[i]))
}

# ---- frequencies ----
frequencies(data$gender, "frequencies.gender", c(0, 1), c("male", "female"))
frequencies(data$year, "frequencies.year", c(1, 2, 3, 4),
  c("first year", "second year", "third year", "fourth year"))
frequencies(data$field, "frequencies.field", c(0, 1),
  c("science and engineering", "humanities and social sciences"))

# ---- descriptives ----
for (v in c("KS", "KA", "OC", "KFE"))
  descriptives(data[[v]], "descriptives.variables", named(v))

# ---- reliability ----
reliability(data[c("KS1", "KS2", "KS3", "KS4", "KS5")], "reliability", "KS")
reliability(data[c("KA1", "KA2", "KA3", "KA4")], "reliability", "KA")
reliability(data[c("OC1", "OC2", "OC3", "OC4")], "reliability", "OC")
reliability(data[c("KFE1", "KFE2", "KFE3", "KFE4")], "reliability", "KFE")

# ---- correlations ----
correlations(data[c("KS", "KA", "OC", "KFE")], "correlations", "pearson")

# ---- compare_groups ----
# Left out: intervals of effect sizes (noncentral distributions) are not repeated in R.
compare_groups(data$KFE, data$gender, "compare_groups", "KFE by gender", "two.sided")
compare_groups(data$KFE, data$year, "compare_groups", "KFE by year", "two.sided")
compare_groups(data$KFE, data$field, "compare_groups", "KFE by field", "two.sided")

# ---- efa ----
# Left out: the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.
v_efa_items <- data[c("KS1", "KS2", "KS3", "KS4", "KS5", "KA1", "KA2", "KA3", "KA4", "OC1",
  "OC2", "OC3", "OC4", "KFE1", "KFE2", "KFE3", "KFE4")]
adequacy(v_efa_items, "efa")
components(v_efa_items, "efa", 4, rotate = TRUE)

# ---- common_method ----
harman(data[c("KS1", "KS2", "KS3", "KS4", "KS5", "KA1", "KA2", "KA3", "KA4", "OC1", "OC2", "OC3",
  "OC4", "KFE1", "KFE2", "KFE3", "KFE4")], "common_method")
common_method_model <- '
  KS =~ KS1 + KS2 + KS3 + KS4 + KS5
  KA =~ KA1 + KA2 + KA3 + KA4
  OC =~ OC1 + OC2 + OC3 + OC4
  KFE =~ KFE1 + KFE2 + KFE3 + KFE4
'
common_method_fit <- fit_model(common_method_model, answers, estimator = "ML")
fit_measures(common_method_fit, "common_method.models", "measurement")
common_method_model_1 <- '
  single =~ KS1 + KS2 + KS3 + KS4 + KS5 + KA1 + KA2 + KA3 + KA4 + OC1 + OC2 + OC3 + OC4 +
    KFE1 + KFE2 + KFE3 + KFE4
'
common_method_fit_1 <- fit_model(common_method_model_1, answers, estimator = "ML")
fit_measures(common_method_fit_1, "common_method.models", "single-factor")
difference(common_method_fit_1, common_method_fit, "common_method.models", "single-factor")
common_method_model_2 <- '
  KS =~ KS1 + KS2 + KS3 + KS4 + KS5
  KA =~ KA1 + KA2 + KA3 + KA4
  OC =~ OC1 + OC2 + OC3 + OC4
  KFE =~ KFE1 + KFE2 + KFE3 + KFE4
  method =~ NA*KS1 + NA*KS2 + NA*KS3 + NA*KS4 + NA*KS5 + NA*KA1 + NA*KA2 + NA*KA3 + NA*KA4 +
    NA*OC1 + NA*OC2 + NA*OC3 + NA*OC4 + NA*KFE1 + NA*KFE2 + NA*KFE3 + NA*KFE4
  method ~~ 1*method + 0*KS + 0*KA + 0*OC + 0*KFE
'
common_method_fit_2 <- fit_model(common_method_model_2, answers, estimator = "ML")
fit_measures(common_method_fit_2, "common_method.models", "method-factor")
difference(common_method_fit_2, common_method_fit, "common_method.models", "method-factor")
collinearity(data[c("KS", "KA", "OC", "KFE")], "common_method")

# ---- regression ----
regression_data <- na.omit(data[c("KFE", "gender", "year", "KS", "KA", "OC")])
regression_fits <- list(
  lm(KFE ~ 1 + gender + year, data = regression_data),
  lm(KFE ~ 1 + gender + year + KS + KA + OC, data = regression_data))
regression_rows <- list(
  c("(Intercept)", "gender", "year"),
  c("(Intercept)", "gender", "year", "KS", "KA", "OC"))
regression(regression_fits, regression_rows, "regression")

# ---- moderation ----
moderation_data <- na.omit(data[c("KFE", "KS", "OC", "gender", "year")])
moderation_moderator <- moderation_data$OC
moderation_centre <- mean(moderation_moderator)
moderation_data$KS <- moderation_data$KS - mean(moderation_data$KS)
moderation_data$OC <- moderation_data$OC - moderation_centre
moderation_fits <- list(
  lm(KFE ~ 1 + gender + year, data = moderation_data),
  lm(KFE ~ 1 + gender + year + KS + OC, data = moderation_data),
  lm(KFE ~ 1 + gender + year + KS + OC + I(KS*OC), data = moderation_data))
moderation_rows <- list(
  c("(Intercept)", "gender", "year"),
  c("(Intercept)", "gender", "year", "KS", "OC"),
  c("(Intercept)", "gender", "year", "KS", "OC", "KS:OC"))
regression(moderation_fits, moderation_rows, "moderation", diagnostics = FALSE)
slopes(moderation_fits[[3]], moderation_moderator, moderation_centre,
  mean(moderation_moderator) + c(low = -1, mean = 0, high = 1) * sd(moderation_moderator),
  "moderation")
