# Names that no program takes: 'quotes', "more" and 学习.
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.
# v: 性别
# v_1_1: =1+1
# Q1__Age: Q1. Age?
# v_3: 知识3
# v_2: 年级
# v_1: 知识1
# v_2_2: 知识2
# v_4: 知识4
# T_1: T 1
# T_2: T'2
# T_3: T.3
# mixed___3: mixed:知识3
# v_3_as_answered: 知识3 as answered
# v_5: 信任
# v_if: if
# K_2: K+信任
# K____if: K+信任+if
# a: 路径a
# v_c: c
# v_6: 间接
# v: 0 = 女, 1 = 男
# v_1_1: 1 = =cmd|' /C calc'!A0, 2 = say "hi"., 3 = it's

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
# Factors have the names of scores, which models therefore must not see.
answers <- data[setdiff(names(data), c("K", "v_5", "v_if", "mixed"))]
# What R's names stand for in the study.
originals <- c(v = "\U00006027\U0000522b", v_1_1 = "=1+1", Q1__Age = "Q1. Age?",
  v_3 = "\U000077e5\U00008bc63", v_2 = "\U00005e74\U00007ea7",
  v_1 = "\U000077e5\U00008bc61", v_2_2 = "\U000077e5\U00008bc62",
  v_4 = "\U000077e5\U00008bc64", T_1 = "T 1", T_2 = "T'2", T_3 = "T.3",
  mixed___3 = "\U000077e5\U00008bc63", v_3_as_answered = "\U000077e5\U00008bc63",
  v_5 = "\U00004fe1\U00004efb", v_if = "if", K_2 = "K+\U00004fe1\U00004efb",
  K____if = "K+\U00004fe1\U00004efb+if", a = "\U00008def\U00005f84a", v_c = "c",
  v_6 = "\U000095f4\U000063a5")

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

# ---- frequencies ----
frequencies(data$v, "frequencies.\U00006027\U0000522b", c(0, 1), c("\U00005973", "\U00007537"))
frequencies(data$v_1_1, "frequencies.=1+1", c(1, 2, 3),
  c("=cmd|' /C calc'!A0", "say \"hi\".", "it's"))

# ---- descriptives ----
for (v in c("Q1__Age", "K", "v_5", "v_if", "v_3"))
  descriptives(data[[v]], "descriptives.variables", named(v))

# ---- reliability ----
reliability(data[c("v_1", "v_2_2", "v_3", "v_4")], "reliability", "K",
  c("K:\U000077e5\U00008bc61", "\U000077e5\U00008bc62", "K:\U000077e5\U00008bc63", "\U000077e5\U00008bc64"))
reliability(data[c("T_1", "T_2", "T_3", "ON")], "reliability", "\U00004fe1\U00004efb",
  c("\U00004fe1\U00004efb:T 1", "T'2", "T.3", "ON"))
reliability(data[c("x", "X", "y_long_name_one", "y_long_name_two")], "reliability", "if")
reliability(data[c("v_1", "mixed___3", "T_1")], "reliability", "mixed",
  c("mixed:\U000077e5\U00008bc61", "mixed:\U000077e5\U00008bc63", "mixed:T 1"))

# ---- correlations ----
correlations(data[c("K", "v_5", "v_if", "Q1__Age")], "correlations", "pearson")

# ---- ranks ----
correlations(na.omit(data[c("K", "v_5", "v_if")]), "ranks", "spearman")

# ---- compare_groups ----
# Left out: intervals of effect sizes (noncentral distributions) are not repeated in R.
compare_groups(data$K, data$v, "compare_groups", "K by \U00006027\U0000522b", "two.sided")
compare_groups(data$K, data$v_1_1, "compare_groups", "K by =1+1", "two.sided")
compare_groups(data$v_5, data$v, "compare_groups", "\U00004fe1\U00004efb by \U00006027\U0000522b", "two.sided")
compare_groups(data$v_5, data$v_1_1, "compare_groups", "\U00004fe1\U00004efb by =1+1", "two.sided")

# ---- efa ----
# Left out: the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.
v_efa_items <- data[c("v_1", "v_2_2", "v_3_as_answered", "v_4", "T_1", "T_2", "T_3", "ON")]
adequacy(v_efa_items, "efa")
components(v_efa_items, "efa", 2, rotate = FALSE)

# ---- axes ----
# Left out: loadings are written for R of principal components, unrotated or by varimax, alone.
# Left out: the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.
axes_items <- data[c("v_1", "v_2_2", "v_3", "v_4", "T_1", "T_2", "T_3", "ON")]
adequacy(axes_items, "axes")

# ---- likely ----
# Left out: loadings are written for R of principal components, unrotated or by varimax, alone.
# Left out: the eigenvalues of parallel analysis rest on random numbers and are not repeated in R.
likely_items <- data[c("v_1", "v_2_2", "v_3", "v_4", "T_1", "T_2", "T_3", "ON")]
adequacy(likely_items, "likely")

# ---- regression ----
regression_data <- na.omit(data[c("v_if", "v", "Q1__Age", "K", "v_5")])
regression_fits <- list(
  lm(v_if ~ 1 + I(as.numeric(v==1)) + Q1__Age, data = regression_data),
  lm(v_if ~ 1 + I(as.numeric(v==1)) + Q1__Age + K + v_5 + I(K^2), data = regression_data),
  lm(v_if ~ 1 + I(as.numeric(v==1)) + Q1__Age + K + v_5 + I(K^2) + I(K*v_5), data =
  regression_data))
regression_rows <- list(
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537", "Q1. Age?"),
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537", "Q1. Age?", "K",
  "\U00004fe1\U00004efb", "K^2"),
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537", "Q1. Age?", "K",
  "\U00004fe1\U00004efb", "K^2", "K:\U00004fe1\U00004efb"))
regression(regression_fits, regression_rows, "regression")

# ---- centred ----
centred_data <- na.omit(data[c("v_if", "Q1__Age", "K", "v_5")])
centred_data$K <- centred_data$K - mean(centred_data$K)
centred_data$v_5 <- centred_data$v_5 - mean(centred_data$v_5)
centred_fits <- list(
  lm(v_if ~ 1 + Q1__Age + K + v_5, data = centred_data),
  lm(v_if ~ 1 + Q1__Age + K + v_5 + I(K*v_5) + I(K^2), data = centred_data))
centred_rows <- list(
  c("(Intercept)", "Q1. Age?", "K", "\U00004fe1\U00004efb"),
  c("(Intercept)", "Q1. Age?", "K", "\U00004fe1\U00004efb", "K:\U00004fe1\U00004efb", "K^2"))
regression(centred_fits, centred_rows, "centred")

# ---- robust ----
robust_data <- na.omit(data[c("v_5", "K", "Q1__Age")])
robust_fits <- list(
  lm(v_5 ~ 1 + K + Q1__Age, data = robust_data))
robust_rows <- list(
  c("(Intercept)", "K", "Q1. Age?"))
regression(robust_fits, robust_rows, "robust", robust = TRUE)

# ---- origin ----
origin_data <- na.omit(data[c("v_5", "K", "v_if")])
origin_fits <- list(
  lm(v_5 ~ 0 + K + v_if, data = origin_data))
origin_rows <- list(
  c("K", "if"))
regression(origin_fits, origin_rows, "origin")

# ---- moderation ----
moderation_data <- na.omit(data[c("v_if", "K", "v_5", "v")])
moderation_moderator <- moderation_data$v_5
moderation_centre <- mean(moderation_moderator)
moderation_data$K <- moderation_data$K - mean(moderation_data$K)
moderation_data$v_5 <- moderation_data$v_5 - moderation_centre
moderation_fits <- list(
  lm(v_if ~ 1 + I(as.numeric(v==1)), data = moderation_data),
  lm(v_if ~ 1 + I(as.numeric(v==1)) + K + v_5, data = moderation_data),
  lm(v_if ~ 1 + I(as.numeric(v==1)) + K + v_5 + I(K*v_5), data = moderation_data))
moderation_rows <- list(
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537"),
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537", "K", "\U00004fe1\U00004efb"),
  c("(Intercept)", "factor(\U00006027\U0000522b)=\U00007537", "K", "\U00004fe1\U00004efb",
  "K:\U00004fe1\U00004efb"))
regression(moderation_fits, moderation_rows, "moderation", diagnostics = FALSE)
slopes(moderation_fits[[3]], moderation_moderator, moderation_centre,
  setNames(quantile(moderation_moderator, c(.16, .50, .84), type = 6), c("low", "mean", "high")),
  "moderation")

# ---- ages ----
ages_data <- na.omit(data[c("v_5", "v_if", "Q1__Age")])
ages_moderator <- ages_data$Q1__Age
ages_centre <- 0
ages_data$Q1__Age <- ages_data$Q1__Age - ages_centre
ages_fits <- list(
  lm(v_5 ~ 1 + v_if + Q1__Age, data = ages_data),
  lm(v_5 ~ 1 + v_if + Q1__Age + I(v_if*Q1__Age), data = ages_data))
ages_rows <- list(
  c("(Intercept)", "if", "Q1. Age?"),
  c("(Intercept)", "if", "Q1. Age?", "if:Q1. Age?"))
regression(ages_fits, ages_rows, "ages", robust = TRUE, diagnostics = FALSE)
slopes(ages_fits[[2]], ages_moderator, ages_centre, c("20" = 20, "30" = 30, "60" = 60),
  "ages", robust = TRUE)

# ---- cfa ----
# Left out: bootstrap intervals rest on random numbers and are not repeated in R.
cfa_model <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
'
cfa_fit <- fit_model(cfa_model, answers, estimator = "ML")
fit_measures(cfa_fit, "cfa.fit", "model")
parameters(cfa_fit, "cfa")
validity(cfa_fit, "cfa")
residual_correlations(cfa_fit, "cfa")
modification(cfa_fit, "cfa")
heterotrait(cfa_model, answers, "cfa")
cfa_model_1 <- '
  K_2 =~ v_1 + v_2_2 + v_3 + v_4 + T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
'
cfa_fit_1 <- fit_model(cfa_model_1, answers, estimator = "ML")
fit_measures(cfa_fit_1, "cfa.comparison", "2-factor")
difference(cfa_fit_1, cfa_fit, "cfa.comparison", "2-factor")
cfa_model_2 <- '
  K____if =~ v_1 + v_2_2 + v_3 + v_4 + T_1 + T_2 + T_3 + ON + x + X + y_long_name_one +
    y_long_name_two
'
cfa_fit_2 <- fit_model(cfa_model_2, answers, estimator = "ML")
fit_measures(cfa_fit_2, "cfa.comparison", "1-factor")
difference(cfa_fit_2, cfa_fit, "cfa.comparison", "1-factor")

# ---- groups ----
# Left out: HTMT is written for lavaan of one group with complete rows of measured quantities alone.
groups_groups <- c("\U00005973/", "\U00007537/")
groups_model <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
'
groups_fit <- fit_model(groups_model, answers, estimator = "MLR", missing = "ml", group = "v",
  group.label = c("0", "1"))
fit_measures(groups_fit, "groups.fit", "model")
parameters(groups_fit, "groups", groups_groups)
fit_measures(groups_fit, "groups.invariance", "configural")
validity(groups_fit, "groups", groups_groups)
residual_correlations(groups_fit, "groups", groups_groups)
groups_fit_1 <- fit_model(groups_model, answers, estimator = "MLR", missing = "ml", group = "v",
  group.label = c("0", "1"), group.equal = c("loadings"))
fit_measures(groups_fit_1, "groups.invariance", "metric")
difference(groups_fit_1, groups_fit, "groups.invariance", "metric")
groups_fit_2 <- fit_model(groups_model, answers, estimator = "MLR", missing = "ml", group = "v",
  group.label = c("0", "1"), group.equal = c("loadings", "intercepts"))
fit_measures(groups_fit_2, "groups.invariance", "scalar")
difference(groups_fit_2, groups_fit_1, "groups.invariance", "scalar")
groups_fit_3 <- fit_model(groups_model, answers, estimator = "MLR", missing = "ml", group = "v",
  group.label = c("0", "1"),
  group.equal = c("loadings", "intercepts", "residuals"))
fit_measures(groups_fit_3, "groups.invariance", "strict")
difference(groups_fit_3, groups_fit_2, "groups.invariance", "strict")

# ---- ordinal ----
# Left out: HTMT is written for lavaan of one group with complete rows of measured quantities alone.
ordinal_model <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
'
ordinal_fit <- fit_model(ordinal_model, answers, estimator = "WLSMV", ordered = TRUE)
fit_measures(ordinal_fit, "ordinal.fit", "model", likelihood = FALSE)
parameters(ordinal_fit, "ordinal")
validity(ordinal_fit, "ordinal")
residual_correlations(ordinal_fit, "ordinal")

# ---- sem ----
sem_model <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
  v_5 ~ a*K
  v_if ~ b*v_5 + v_c*K
  v_1 ~~ v_2_2
  v_6 := a*b
  total := v_c + v_6
'
sem_fit <- fit_model(sem_model, answers, estimator = "MLR")
fit_measures(sem_fit, "sem.fit", "model")
parameters(sem_fit, "sem")
r_squared(sem_fit, "sem")

# ---- held ----
held_model <- '
  g =~ v_1 + l*v_2_2 + l*v_3
  h =~ x + start(0.8)*k*X + 0.9*y_long_name_one
  h ~ g
  k == (l^2) + 0.1
'
held_fit <- fit_model(held_model, answers, estimator = "ML", missing = "ml")
fit_measures(held_fit, "held.fit", "model")
parameters(held_fit, "held")
r_squared(held_fit, "held")

# ---- lms ----
# Left out: lavaan has no products of latent variables: the model with them is modsem's, where that is installed, and is printed in modsem's own words to standard error.
lms_model <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
  v_if ~ K + b1*v_5 + K:v_5 + v_2
  K ~~ v_5
  half := b1/2
  K ~ v_2
  v_5 ~ v_2
'
lms_data <- answers[c("v_1", "v_2_2", "v_3", "v_4", "T_1", "T_2", "T_3", "ON", "x", "X",
  "y_long_name_one", "y_long_name_two", "v_2")]
# modsem's tables go to standard error: standard output holds addresses and numbers alone.
if (has("modsem")) {
  lms_fit <- modsem::modsem(lms_model, na.omit(lms_data), method = "lms", robust.se = TRUE)
  message(paste(capture.output(print(summary(lms_fit))), collapse = "\n"))
} else message("lms: the model with products is skipped: modsem is not installed")
lms_without_products <- '
  K =~ v_1 + v_2_2 + v_3 + v_4
  v_5 =~ T_1 + T_2 + T_3 + ON
  v_if =~ x + X + y_long_name_one + y_long_name_two
  v_if ~ K + b1*v_5 + v_2
  K ~~ v_5
  K ~ v_2
  v_5 ~ v_2
'
lms_fit_without_products <- fit_model(lms_without_products, answers, estimator = "MLR",
  meanstructure = TRUE)
fit_measures(lms_fit_without_products, "lms.fit", "without_products")

# ---- common_method ----
harman(data[c("v_1", "v_2_2", "v_3", "v_4", "T_1", "x")], "common_method")
marker(data[c("K", "v_5", "v_if", "mixed")], data$Q1__Age, "common_method")
