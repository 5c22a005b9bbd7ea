# Weighted, clustered and selected regressions, and logistic ones
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.
# way: 0 = bus, 1 = car, 2 = foot

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
answers <- data
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

logistic <- function(fits, rows, id) {
  for (i in seq_along(fits)) {
    # glm's errors are those of its last iteration but one.
    f <- if (inherits(fits[[i]], "glm")) update(fits[[i]], start = coef(fits[[i]])) else fits[[i]]
    b <- if (inherits(f, "polr")) c(f$zeta, coef(f)) else c(t(coef(f)))
    v <- vcov(f)
    se <- sqrt(diag(v))
    if (inherits(f, "polr")) se <- se[names(b)]
    if (inherits(f, "glm")) se <- se[names(coef(f))]
    n <- nrow(model.frame(f))
    cell(paste0(id, ".models"), as.character(i), n = n, minus_2ll = -2 * c(logLik(f)), aic = AIC(f), bic = -2 * c(logLik(f)) + log(n) * sum(!is.na(b)))
    for (j in seq_along(b)) cell(paste0(id, ".coefficients"), paste0(i, ":", rows[[i]][j]), b = unname(b[j]), se = unname(se[j]),
      z = unname(b[j] / se[j]), p = unname(2 * pnorm(-abs(b[j] / se[j]))))
  }
}

# ---- regression ----
regression_data <- na.omit(data[c("y", "x4", "g", "x1", "x2", "w")])
regression_data <- regression_data[regression_data$w > 0, ]
regression_fits <- list(
  lm(y ~ 1 + x4 + I(as.numeric(g==2)) + I(as.numeric(g==3)) + I(as.numeric(g==4)), data =
  regression_data, weights = w),
  lm(y ~ 1 + x4 + I(as.numeric(g==2)) + I(as.numeric(g==3)) + I(as.numeric(g==4)) + x1 + x2, data
  = regression_data, weights = w))
regression_rows <- list(
  c("(Intercept)", "x4", "factor(g)=2", "factor(g)=3", "factor(g)=4"),
  c("(Intercept)", "x4", "factor(g)=2", "factor(g)=3", "factor(g)=4", "x1", "x2"))
regression(regression_fits, regression_rows, "regression")

# ---- clustered ----
clustered_data <- na.omit(data[c("y", "x4", "x1", "x2", "team")])
clustered_fits <- list(
  lm(y ~ 1 + x4, data = clustered_data),
  lm(y ~ 1 + x4 + x1 + x2, data = clustered_data))
clustered_rows <- list(
  c("(Intercept)", "x4"),
  c("(Intercept)", "x4", "x1", "x2"))
regression(clustered_fits, clustered_rows, "clustered", clusters = clustered_data$team)

# ---- both ----
both_data <- na.omit(data[c("y", "x1", "x4", "team", "w")])
both_data <- both_data[both_data$w > 0, ]
both_data$x1 <- both_data$x1 - mean(both_data$x1)
both_data$x4 <- both_data$x4 - mean(both_data$x4)
both_fits <- list(
  lm(y ~ 1 + x1 + x4 + I(x1*x4), data = both_data, weights = w))
both_rows <- list(
  c("(Intercept)", "x1", "x4", "x1:x4"))
regression(both_fits, both_rows, "both", clusters = both_data$team)

# ---- robust ----
# Left out: what bootstrap:, also: asks for is not asked of R.
robust_data <- na.omit(data[c("y", "x2", "x3", "w")])
robust_data <- robust_data[robust_data$w > 0, ]
robust_fits <- list(
  lm(y ~ 1 + x2 + x3, data = robust_data, weights = w))
robust_rows <- list(
  c("(Intercept)", "x2", "x3"))
regression(robust_fits, robust_rows, "robust", robust = TRUE)

# ---- selected ----
# Left out: the last model has the terms that kflow selected; the steps of the selection are not repeated.
selected_data <- na.omit(data[c("y", "x6", "x1", "x2", "x3", "x4", "x5", "g")])
selected_fits <- list(
  lm(y ~ 1 + x6, data = selected_data),
  lm(y ~ 1 + x6 + I(as.numeric(g==2)) + I(as.numeric(g==3)) + I(as.numeric(g==4)) + x2 + x3 + x4,
  data = selected_data))
selected_rows <- list(
  c("(Intercept)", "x6"),
  c("(Intercept)", "x6", "factor(g)=2", "factor(g)=3", "factor(g)=4", "x2", "x3", "x4"))
regression(selected_fits, selected_rows, "selected")

# ---- backward ----
# Left out: the last model has the terms that kflow selected; the steps of the selection are not repeated.
backward_data <- na.omit(data[c("y", "x1", "x2", "x3", "x4", "x5", "g", "w")])
backward_data <- backward_data[backward_data$w > 0, ]
backward_fits <- list(
  lm(y ~ 1 + x2 + x3 + x4 + x5 + I(as.numeric(g==2)) + I(as.numeric(g==3)) + I(as.numeric(g==4)),
  data = backward_data, weights = w))
backward_rows <- list(
  c("(Intercept)", "x2", "x3", "x4", "x5", "factor(g)=2", "factor(g)=3", "factor(g)=4"))
regression(backward_fits, backward_rows, "backward")

# ---- logistic ----
# Left out: tests of fit and of proportional odds, and classifications, are not asked of R.
logistic_data <- na.omit(data[c("won", "x2", "x3", "g")])
logistic_fits <- list(
  glm(I(won == max(won)) ~ 1 + x2, data = logistic_data, family = binomial(), control =
  glm.control(epsilon = 1e-14, maxit = 100)),
  glm(I(won == max(won)) ~ 1 + x2 + x3 + I(as.numeric(g==2)) + I(as.numeric(g==3)) +
  I(as.numeric(g==4)), data = logistic_data, family = binomial(), control = glm.control(epsilon =
  1e-14, maxit = 100)))
logistic_rows <- list(
  c("(Intercept)", "x2"),
  c("(Intercept)", "x2", "x3", "factor(g)=2", "factor(g)=3", "factor(g)=4"))
logistic(logistic_fits, logistic_rows, "logistic")

# ---- ordinal ----
# Left out: tests of fit and of proportional odds, and classifications, are not asked of R.
ordinal_data <- na.omit(data[c("grade", "x2", "x3", "x4")])
ordinal_fits <- list(
  MASS::polr(factor(grade) ~ 1 + x2 + x3 + x4, data = ordinal_data, Hess = TRUE, control =
  list(reltol = 1e-14, maxit = 1000)))
ordinal_rows <- list(
  c("grade<=1", "grade<=2", "grade<=3", "x2", "x3", "x4"))
logistic(ordinal_fits, ordinal_rows, "ordinal")

# ---- ways ----
# Left out: tests of fit and of proportional odds, and classifications, are not asked of R.
ways_data <- na.omit(data[c("way", "x4", "x3")])
ways_fits <- list(
  nnet::multinom(factor(way) ~ 1 + x4 + x3, data = ways_data, trace = FALSE, reltol = 1e-16, maxit
  = 1000))
ways_rows <- list(
  c("way=car:(Intercept)", "way=car:x4", "way=car:x3", "way=foot:(Intercept)", "way=foot:x4",
  "way=foot:x3"))
logistic(ways_fits, ways_rows, "ways")
