# Writes study_a.json (run in this folder: Rscript study_a.R): every number of the tables that the sample knowledge-flow prints, by table, row and column,
# and of two further runs of its data: ranks and robust errors (ids spearman, kendall, dummies) and moderation by percentiles and by a binary moderator.
# psych: alpha, KMO, principal, item statistics; lavaan: the one-factor models, carried on to the limit of double precision, and the models with and without a method factor; lm, cor.test, t.test,
# oneway.test, effectsize, lmtest, sandwich. Varimax takes stats::varimax's steps to their limit, where that function stops as soon as its criterion stands still. Parallel analysis is another program's random numbers: its thresholds are those of 20,000 draws.
suppressPackageStartupMessages({library(psych); library(lavaan); library(effectsize); library(lmtest); library(sandwich); library(e1071); library(jsonlite)})

raw <- read.csv("../../../samples/knowledge-flow/synthetic-answers.csv")
items <- list(KS = paste0("KS", 1:5), KA = paste0("KA", 1:4), OC = paste0("OC", 1:4), KFE = paste0("KFE", 1:4))
all_items <- unlist(items, use.names = FALSE)
run_length <- apply(raw[, all_items], 1, function(a) { longest <- 0; run <- 0; last <- NA
  for (v in a) { run <- if (is.na(v)) 0 else if (!is.na(last) && v == last) run + 1 else 1; longest <- max(longest, run); last <- v }; longest })
fast <- raw$seconds < 60; blank <- rowMeans(is.na(raw[, all_items])) > 0.1; long <- run_length >= 17
removed <- ifelse(fast, "seconds", ifelse(blank, "max_missing", ifelse(long, "longstring", "")))
d <- raw[removed == "", ]
for (s in names(items)) d[[s]] <- rowMeans(d[, items[[s]]])

# effectsize stops searching for the noncentrality at about the seventh digit; these limits are carried on to the limit of double precision.
limits_of_d <- function(t, df, n1, n2) { at <- function(p) suppressWarnings(uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 8, t + 8), tol = 1e-15))$root; c(at(.975), at(.025)) * sqrt(1 / n1 + 1 / n2) }
limits_of_eta <- function(f, df1, df2) { at <- function(p) if (pf(f, df1, df2) < p) 0 else uniroot(function(ncp) pf(f, df1, df2, ncp) - p, c(0, 40 + 10 * f * df1), tol = 1e-13)$root
  ncp <- c(at(.975), at(.025)); ncp / (ncp + df2) }

cells <- list()
put <- function(.table, .row, ...) { v <- list(...); for (n in names(v)) if (length(v[[n]]) == 1 && is.finite(v[[n]]))
  cells[[length(cells) + 1]] <<- list(table = .table, row = .row, column = n, value = as.numeric(v[[n]])) }

# Sample
flow <- c(sent = 500, returned = nrow(raw), seconds = sum(removed == "seconds"), max_missing = sum(removed == "max_missing"),
          longstring = sum(removed == "longstring"), invalid = sum(removed != ""), valid = nrow(d))
for (r in names(flow)) put("screening.flow", r, n = flow[[r]], percent = 100 * flow[[r]] / 500)
labels <- list(gender = c(`0` = "male", `1` = "female"), year = c(`1` = "first year", `2` = "second year", `3` = "third year", `4` = "fourth year"),
               field = c(`0` = "science and engineering", `1` = "humanities and social sciences"))
for (v in names(labels)) for (code in names(labels[[v]])) { k <- sum(d[[v]] == as.numeric(code), na.rm = TRUE)
  put(paste0("frequencies.", v), labels[[v]][[code]], n = k, percent = 100 * k / nrow(d), valid_percent = 100 * k / sum(!is.na(d[[v]]))) }

# Descriptives
for (s in names(items)) { x <- d[[s]]; x <- x[!is.na(x)]
  put("descriptives.variables", s, n = length(x), mean = mean(x), sd = sd(x), skewness = skewness(x, type = 2), kurtosis = kurtosis(x, type = 2), min = min(x), max = max(x)) }

# Reliability
one_factor <- function(x) {
  names(x) <- paste0("v", seq_along(x))
  fit <- suppressWarnings(lavaan::cfa(paste("f =~", paste(names(x), collapse = " + ")), x, std.lv = TRUE, control = list(iter.max = 1e5, rel.tol = 1e-15, x.tol = 1e-15)))
  at <- coef(fit); information <- lavInspect(fit, "information")
  for (step in 1:200) {
    model <- lavaan:::lav_model_set_parameters(fit@Model, at)
    at <- at - 0.5 * drop(solve(information, lavaan:::lav_model_gradient(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data)))
  }
  k <- ncol(x); l <- unname(at[1:k]); t <- unname(at[k + 1:k]); z <- l / sqrt(l^2 + t)
  list(omega = sum(l)^2 / (sum(l)^2 + sum(t)), cr = sum(z)^2 / (sum(z)^2 + sum(1 - z^2)), ave = mean(z^2))
}
alphas <- c()
for (s in names(items)) {
  x <- na.omit(d[, items[[s]]]); n <- nrow(x); k <- ncol(x)
  a <- psych::alpha(x, check.keys = FALSE); ci <- alpha.ci(a$total$raw_alpha, n, k, digits = 15); m <- one_factor(x)
  alphas[s] <- a$total$raw_alpha
  put("reliability.constructs", s, items = k, n = n, alpha = a$total$raw_alpha, alpha_lower = ci$lower.ci, alpha_upper = ci$upper.ci,
      alpha_standardized = a$total$std.alpha, omega = m$omega, cr = m$cr, ave = m$ave, mean_r = a$total$average_r)
  e <- eigen(cor(x), symmetric = TRUE); l <- e$vectors[, 1] * sqrt(e$values[1]); l <- l * sign(sum(l))
  for (i in seq_len(k)) put("reliability.items", items[[s]][i], mean = mean(x[[i]]), sd = sd(x[[i]]), item_total_r = a$item.stats$r.drop[i],
                            alpha_if_deleted = a$alpha.drop$raw_alpha[i], loading = l[i])
}

# Correlations
correlations <- function(id, method) for (i in seq_along(items)) for (j in seq_along(items)) {
  a <- names(items)[i]; b <- names(items)[j]; x <- d[[a]]; y <- d[[b]]; ok <- !is.na(x) & !is.na(y); n <- sum(ok)
  cell <- function(table, value) { v <- list(value); names(v) <- b; do.call(put, c(list(paste0(id, table), a), v)) }
  cell(".n", n)
  if (i == j) { cell(".r", 1); cell(".summary", alphas[[a]]) } else {
    t <- suppressWarnings(cor.test(x[ok], y[ok], method = method, exact = FALSE)); r <- unname(t$estimate)
    cell(".r", r); cell(".p", if (method == "spearman") 2 * pt(-abs(r) / sqrt((1 - r^2) / (n - 2)), n - 2) else t$p.value)
    if (j < i) cell(".summary", r)
  }
  if (j == 1) put(paste0(id, ".summary"), a, mean = mean(x, na.rm = TRUE), sd = sd(x, na.rm = TRUE))
}
correlations("correlations", "pearson"); correlations("spearman", "spearman"); correlations("kendall", "kendall")

# Groups
for (v in names(labels)) {
  g <- d[!is.na(d[[v]]), c("KFE", v)]; names(g) <- c("y", "g"); g$g <- factor(g$g)
  for (code in levels(g$g)) { x <- g$y[g$g == code]; put("compare_groups.groups", paste0("KFE by ", v, ": ", labels[[v]][[code]]), n = length(x), mean = mean(x), sd = sd(x)) }
  l <- g; l$y <- abs(g$y - ave(g$y, g$g)); lev <- summary(aov(y ~ g, l))[[1]]
  row <- paste("KFE by", v); welch <- paste(row, "(Welch)")
  if (nlevels(g$g) == 2) {
    t <- t.test(y ~ g, g, var.equal = TRUE); w <- t.test(y ~ g, g); e <- cohens_d(y ~ g, data = g, pooled_sd = TRUE, ci = .95)
    exact <- limits_of_d(unname(t$statistic), unname(t$parameter), sum(g$g == levels(factor(g$g))[1]), sum(g$g == levels(factor(g$g))[2])); stopifnot(abs(exact - c(e$CI_low, e$CI_high)) < 1e-6); e$CI_low <- exact[1]; e$CI_high <- exact[2]
    put("compare_groups.tests", row, statistic = t$statistic, df1 = t$parameter, p = t$p.value, effect = e$Cohens_d, effect_lower = e$CI_low, effect_upper = e$CI_high)
    put("compare_groups.tests", welch, statistic = w$statistic, df1 = w$parameter, p = w$p.value, effect = e$Cohens_d, effect_lower = e$CI_low, effect_upper = e$CI_high)
    effect <- function(measure, value, limits) put("compare_groups.effects", paste0(row, ": ", measure), value = value, lower = limits[1], upper = limits[2])
    m <- -diff(tapply(g$y, g$g, mean)); half <- unname(t$parameter) / 2; J <- exp(lgamma(half) - log(half) / 2 - lgamma(half - .5))
    effect("mean_difference", m, t$conf.int); effect("mean_difference (Welch)", m, w$conf.int); effect("cohen_d", e$Cohens_d, exact); effect("hedges_g", J * e$Cohens_d, J * exact)
  } else {
    a <- summary(aov(y ~ g, g))[[1]]; w <- oneway.test(y ~ g, g); e <- eta_squared(aov(y ~ g, g), partial = FALSE, alternative = "two.sided", ci = .95, verbose = FALSE)
    exact <- limits_of_eta(a[["F value"]][1], a$Df[1], a$Df[2]); stopifnot(abs(exact - c(e$CI_low, e$CI_high)) < 1e-6)
    # The population's eta squared is lambda/(lambda + N) (Steiger 2004); effectsize takes lambda/(lambda + df2).
    lambda <- exact * a$Df[2] / (1 - exact); exact <- lambda / (lambda + nrow(g)); e$CI_low <- exact[1]; e$CI_high <- exact[2]
    put("compare_groups.tests", row, statistic = a[["F value"]][1], df1 = a$Df[1], df2 = a$Df[2], p = a[["Pr(>F)"]][1], effect = e$Eta2, effect_lower = e$CI_low, effect_upper = e$CI_high)
    put("compare_groups.tests", welch, statistic = w$statistic, df1 = w$parameter[1], df2 = w$parameter[2], p = w$p.value, effect = e$Eta2, effect_lower = e$CI_low, effect_upper = e$CI_high)
  }
  if (nlevels(g$g) > 2) {
    m <- aov(y ~ g, g); effect <- function(measure, value) put("compare_groups.effects", paste0(row, ": ", measure), value = value, lower = exact[1], upper = exact[2])
    A <- a[["Sum Sq"]]; s2 <- A[2] / a$Df[2]
    effect("eta_squared", e$Eta2); effect("omega_squared", (A[1] - a$Df[1] * s2) / (sum(A) + s2)); effect("epsilon_squared", (A[1] - a$Df[1] * s2) / sum(A))
  }
  put("compare_groups.tests", row, levene_f = lev[["F value"]][1], levene_p = lev[["Pr(>F)"]][1])
}

# Factors
x <- na.omit(d[, all_items]); R <- cor(x); n <- nrow(x); k <- ncol(x)
kmo <- KMO(R); bartlett <- cortest.bartlett(R, n); e <- eigen(R, symmetric = TRUE)
put("efa.adequacy", "all", kmo = kmo$MSA, chi2 = bartlett$chisq, df = bartlett$df, p = bartlett$p.value)
for (i in all_items) put("efa.msa", i, msa = kmo$MSAi[[i]])
set.seed(1)
chance <- replicate(20000, eigen(cor(matrix(rnorm(n * k), n)), symmetric = TRUE, only.values = TRUE)$values)
for (i in 1:k) put("efa.eigenvalues", as.character(i), eigenvalue = e$values[i], percent = 100 * e$values[i] / k, cumulative = 100 * sum(e$values[1:i]) / k,
                   threshold = quantile(chance[i, ], .95, names = FALSE))
unrotated <- e$vectors[, 1:4] %*% diag(sqrt(e$values[1:4])); length_of <- sqrt(rowSums(unrotated^2)); u <- unrotated / length_of; turn <- diag(4)
for (step in 1:5000) { z <- u %*% turn; b <- svd(t(u) %*% (z^3 - z %*% diag(colSums(z^2)) / k)); turn <- b$u %*% t(b$v) }
stopifnot(max(abs(unrotated %*% turn - unclass(varimax(unrotated, normalize = TRUE, eps = 1e-15)$loadings))) < 1e-7)
rotated <- unrotated %*% turn
rotated <- rotated[, order(-colSums(rotated^2))]; rotated <- rotated %*% diag(sign(colSums(rotated)))
for (i in 1:k) put("efa.loadings", all_items[i], F1 = rotated[i, 1], F2 = rotated[i, 2], F3 = rotated[i, 3], F4 = rotated[i, 4], communality = sum(rotated[i, ]^2))
extracted <- e$values[1:4]; turned <- colSums(rotated^2)
for (i in 1:4) put("efa.variance", as.character(i), extracted = extracted[i], extracted_percent = 100 * extracted[i] / k, extracted_cumulative = 100 * sum(extracted[1:i]) / k,
                   rotated = turned[i], rotated_percent = 100 * turned[i] / k, rotated_cumulative = 100 * sum(turned[1:i]) / k)
put("common_method.harman", "1", eigenvalue = e$values[1], percent = 100 * e$values[1] / k)

measurement <- paste(sapply(names(items), function(s) paste(s, "=~", paste(items[[s]], collapse = " + "))), collapse = "\n")
method <- paste(c(measurement, paste("method =~", paste(c(paste0("NA*", all_items[1]), all_items[-1]), collapse = " + ")), "method ~~ 1*method",
                  paste("method ~~", paste(paste0("0*", names(items)), collapse = " + "))), collapse = "\n")
fit_of <- function(model) suppressWarnings(cfa(model, d[all_items]))
rivals <- list(measurement = fit_of(measurement), `single-factor` = fit_of(paste("g =~", paste(all_items, collapse = " + "))), `method-factor` = fit_of(method))
base <- fitMeasures(rivals$measurement)
for (r in names(rivals)) { f <- fitMeasures(rivals[[r]]); row <- list(n = f[["ntotal"]], parameters = f[["npar"]], chi2 = f[["chisq"]], df = f[["df"]], p = f[["pvalue"]],
    chi2_df = f[["chisq"]] / f[["df"]], rmsea = f[["rmsea"]], rmsea_lower = f[["rmsea.ci.lower"]], rmsea_upper = f[["rmsea.ci.upper"]], rmsea_p = f[["rmsea.pvalue"]],
    cfi = f[["cfi"]], tli = f[["tli"]], srmr = f[["srmr"]], aic = f[["aic"]], bic = f[["bic"]], loglik = f[["logl"]])
  if (r != "measurement") { change <- c(f[["chisq"]] - base[["chisq"]], f[["df"]] - base[["df"]])
    row <- c(row, delta_chi2 = change[1], delta_df = change[2], delta_p = pchisq(abs(change[1]), abs(change[2]), lower.tail = FALSE), delta_cfi = f[["cfi"]] - base[["cfi"]]) }
  do.call(put, c(list("common_method.models", r), row)) }
for (s in names(items)) put("common_method.collinearity", s, vif = solve(cor(d[names(items)]))[s, s])

# Regression
models <- function(id, fits, robust = FALSE, change = TRUE) {
  before <- NULL
  for (m in seq_along(fits)) {
    f <- fits[[m]]; s <- summary(f); p <- length(coef(f)); y <- model.response(model.frame(f)); X <- model.matrix(f); row <- as.character(m)
    V <- if (robust) vcovHC(f, "HC3") else vcov(f)
    wald <- function(which) { b <- coef(f)[which]; drop(b %*% solve(V[which, which], b)) / length(which) }
    df1 <- p - 1; df2 <- df.residual(f)
    F <- if (robust) wald(2:p) else s$fstatistic[[1]]
    r0 <- if (is.null(before)) 0 else summary(before)$r.squared; p0 <- if (is.null(before)) 1 else length(coef(before))
    dF <- if (robust) wald((p0 + 1):p) else (s$r.squared - r0) / (p - p0) / ((1 - s$r.squared) / df2)
    e <- residuals(f)
    put(paste0(id, ".models"), row, n = nobs(f), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared, se = s$sigma, f = F, df1 = df1, df2 = df2,
        p = pf(F, df1, df2, lower.tail = FALSE), delta_r2 = s$r.squared - r0, delta_f = dF, delta_df = p - p0, delta_p = pf(dF, p - p0, df2, lower.tail = FALSE),
        f2 = (s$r.squared - r0) / (1 - s$r.squared), durbin_watson = sum(diff(e)^2) / sum(e^2), loglik = as.numeric(logLik(f)), aic = AIC(f), bic = BIC(f))
    t <- coeftest(f, vcov. = V); ci <- coefci(f, vcov. = V)
    for (i in seq_len(p)) {
      name <- rownames(t)[i]; bar <- paste0(m, ":", name)
      put(paste0(id, ".coefficients"), bar, b = t[i, 1], se = t[i, 2], t = t[i, 3], p = t[i, 4], lower = ci[i, 1], upper = ci[i, 2])
      if (i > 1) { v <- if (p == 2) 1 else 1 / (1 - summary(lm(X[, i] ~ X[, -c(1, i)]))$r.squared)
        put(paste0(id, ".coefficients"), bar, beta = t[i, 1] * sd(X[, i]) / sd(y), vif = v, tolerance = 1 / v) }
    }
    bp <- bptest(f); sw <- shapiro.test(e)
    put(paste0(id, ".diagnostics"), row, breusch_pagan = bp$statistic, bp_p = bp$p.value, shapiro_wilk = sw$statistic, sw_p = sw$p.value,
        max_cook = max(cooks.distance(f)), max_leverage = max(hatvalues(f)))
    before <- f
  }
}
complete <- na.omit(d[, c("KFE", "gender", "year", "field", "KS", "KA", "OC")])
models("regression", list(lm(KFE ~ gender + year, complete), lm(KFE ~ gender + year + KS + KA + OC, complete)))

# Dummies, a square, a product and a product with dummies, under HC3. Columns carry the contract's names.
w <- complete; for (code in 2:4) w[[paste0("factor(year)=", code)]] <- as.numeric(w$year == code)
w[["KS^2"]] <- w$KS^2; w[["KS:OC"]] <- w$KS * w$OC; for (code in 2:4) w[[paste0("KS:factor(year)=", code)]] <- w$KS * (w$year == code)
dummies <- paste0("factor(year)=", 2:4); products <- c("KS^2", "KS:OC", paste0("KS:", dummies))
named <- function(columns) { f <- lm(reformulate(paste0("`", columns, "`"), "KFE"), w); names(f$coefficients) <- gsub("`", "", names(f$coefficients)); f }
models("dummies", list(named(c("gender", dummies)), named(c("gender", dummies, "KS", "OC", products))), robust = TRUE)

# Moderation
moderation <- function(id, moderator, controls, probes, ids) {
  m <- complete; m$x <- m$KS - mean(m$KS); m$m <- m[[moderator]] - mean(m[[moderator]]); m$xm <- m$x * m$m
  fits <- list(lm(reformulate(controls, "KFE"), m), lm(reformulate(c(controls, "x", "m"), "KFE"), m), lm(reformulate(c(controls, "x", "m", "xm"), "KFE"), m))
  rename <- c(x = "KS", m = moderator, xm = paste0("KS:", moderator))
  for (i in 1:3) { n <- names(fits[[i]]$coefficients); n[n %in% names(rename)] <- rename[n[n %in% names(rename)]]; names(fits[[i]]$coefficients) <- n }
  keep <- length(cells); models(id, fits); cells <<- Filter(function(c) c$table != paste0(id, ".diagnostics"), cells)
  f <- fits[[3]]; b <- unname(coef(f)); V <- unname(vcov(f)); p <- length(b); a <- p - 2; q <- p; df <- df.residual(f); crit <- qt(.975, df)
  at <- probes(m[[moderator]])
  for (i in seq_along(at)) { c0 <- at[i] - mean(m[[moderator]]); s <- b[a] + c0 * b[q]; se <- sqrt(V[a, a] + 2 * c0 * V[a, q] + c0^2 * V[q, q])
    put(paste0(id, ".slopes"), ids[i], value = at[i], b = s, se = se, t = s / se, p = 2 * pt(-abs(s / se), df), lower = s - crit * se, upper = s + crit * se,
        outside = as.numeric(at[i] < min(m[[moderator]]) || at[i] > max(m[[moderator]]))) }
  A <- b[q]^2 - crit^2 * V[q, q]; B <- 2 * (b[a] * b[q] - crit^2 * V[a, q]); C <- b[a]^2 - crit^2 * V[a, a]; disc <- B^2 - 4 * A * C
  if (disc > 0 && length(unique(m[[moderator]])) > 2) { roots <- sort((-B + c(-1, 1) * sqrt(disc)) / (2 * A)) + mean(m[[moderator]])
    roots <- roots[roots >= min(m[[moderator]]) & roots <= max(m[[moderator]])]
    for (i in seq_along(roots)) put(paste0(id, ".johnson_neyman"), as.character(i), value = roots[i],
                                    percent_below = 100 * mean(m[[moderator]] < roots[i]), percent_above = 100 * mean(m[[moderator]] > roots[i])) }
}
moderation("moderation", "OC", c("gender", "year"), function(m) mean(m) + c(-1, 0, 1) * sd(m), c("low", "mean", "high"))
moderation("percentiles", "KA", c("gender", "year"), function(m) quantile(m, c(.16, .5, .84), type = 6, names = FALSE), c("low", "mean", "high"))
moderation("binary", "field", "year", function(m) c(0, 1), c("low", "high"))

version <- function(p) as.character(packageVersion(p))
write(toJSON(list(software = c(list(R = paste(R.version$major, R.version$minor, sep = ".")),
  sapply(c("psych", "lavaan", "effectsize", "lmtest", "sandwich", "e1071"), version, simplify = FALSE)), cells = cells), digits = NA, auto_unbox = TRUE), "study_a.json")
