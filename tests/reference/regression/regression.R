# Hierarchical regressions by lm, anova, sandwich, lmtest, car and shapiro.test.
# study_a_scores.csv: the 338 valid rows of the synthetic sample of study A, scales scored as item means.
# heteroscedastic.csv: generated, error SD growing with |x - 3|.
# usage: Rscript regression.R > regression.csv
suppressMessages({library(sandwich); library(lmtest); library(car)})
out <- function(case, table, row, column, value) cat(paste(case, table, row, column, sprintf("%.17g", unname(value)), sep = ","), sep = "\n")
cat("# ", R.version.string, ", sandwich ", format(packageVersion("sandwich")), ", lmtest ", format(packageVersion("lmtest")), ", car ", format(packageVersion("car")), "\n", sep = "")
cat("case,table,row,column,value\n")

# Variance inflation of every column, dummies one by one.
inflation <- function(m) {
  X <- model.matrix(m)
  if ("(Intercept)" %in% colnames(X)) { X <- X[, -1, drop = FALSE]; if (ncol(X) == 1) 1 else diag(solve(cor(X))) }
  else diag(solve(cov2cor(crossprod(X))))
}
report <- function(case, models, robust = FALSE, intercept = TRUE) {
  before <- NULL
  for (k in seq_along(models)) {
    m <- models[[k]]; s <- summary(m); X <- model.matrix(m); y <- model.response(model.frame(m)); df2 <- m$df.residual
    V <- if (robust) vcovHC(m, type = "HC3") else vcov(m)
    b <- coef(m); se <- sqrt(diag(V)); t <- b / se; q <- qt(0.975, df2)
    wald <- function(i) drop(t(b[i]) %*% solve(V[i, i, drop = FALSE]) %*% b[i]) / length(i)
    slopes <- if (intercept) seq_along(b)[-1] else seq_along(b)
    f <- if (robust) wald(slopes) else unname(s$fstatistic[1])
    p <- pf(f, length(slopes), df2, lower.tail = FALSE)
    v <- c(n = nobs(m), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared, se = s$sigma, f = f, df1 = length(slopes), df2 = df2, p = p,
      durbin_watson = durbinWatsonTest(m, simulate = FALSE)$dw, loglik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m))
    if (is.null(before)) { dr2 <- s$r.squared; df <- f; ddf <- length(slopes); dp <- p }
    else {
      a <- anova(before, m); dr2 <- s$r.squared - summary(before)$r.squared; ddf <- a$Df[2]
      df <- if (robust) wald(setdiff(seq_along(b), seq_along(coef(before)))) else a$F[2]
      dp <- pf(df, ddf, df2, lower.tail = FALSE)
    }
    v <- c(v, delta_r2 = dr2, delta_f = df, delta_df = ddf, delta_p = dp, f2 = dr2 / (1 - s$r.squared))
    for (c in names(v)) out(case, "models", k, c, v[c])
    name <- gsub("^factor\\(([a-z]+)\\)([0-9]+)$", "factor(\\1)=\\2", gsub("I\\(([A-Za-z]+)\\^([0-9])\\)", "\\1^\\2", names(b)))
    name <- gsub("^x:factor\\(z\\)([0-9])$", "x:factor(z)=\\1", name)
    beta <- if (intercept) b * apply(X, 2, sd) / sd(y) else b * sqrt(colSums(X^2) / sum(y^2)); vif <- rep(NA, length(b)); vif[slopes] <- inflation(m)
    if (intercept && length(slopes) > 1 && !any(grepl("factor", names(b)))) stopifnot(all.equal(unname(car::vif(m)), unname(vif[slopes])))
    for (j in seq_along(b)) {
      id <- paste0(k, ":", name[j])
      out(case, "coefficients", id, "b", b[j]); out(case, "coefficients", id, "se", se[j]); out(case, "coefficients", id, "t", t[j])
      out(case, "coefficients", id, "p", 2 * pt(-abs(t[j]), df2)); out(case, "coefficients", id, "lower", b[j] - q * se[j]); out(case, "coefficients", id, "upper", b[j] + q * se[j])
      if (j %in% slopes) { out(case, "coefficients", id, "beta", beta[j]); out(case, "coefficients", id, "vif", vif[j]); out(case, "coefficients", id, "tolerance", 1 / vif[j]) }
    }
    if (ncol(X) < 2) { before <- m; next }
    bp <- bptest(m); sw <- shapiro.test(residuals(m))
    d <- c(breusch_pagan = unname(bp$statistic), bp_df = unname(bp$parameter), bp_p = unname(bp$p.value), shapiro_wilk = unname(sw$statistic), sw_p = sw$p.value, max_cook = max(cooks.distance(m)), max_leverage = max(hatvalues(m)),
      studentized_3 = unname(rstudent(m)[3]), standardized_7 = unname(rstandard(m)[7]), cook_5 = unname(cooks.distance(m)[5]))
    for (c in names(d)) out(case, "diagnostics", k, c, d[c])
    qq <- qqnorm(rstandard(m), plot.it = FALSE)
    out(case, "qq", k, "theoretical_1", min(qq$x)); out(case, "qq", k, "theoretical_max", max(qq$x)); out(case, "qq", k, "sample_1", min(qq$y))
    before <- m
  }
}
a <- read.csv("study_a_scores.csv")
study <- list(lm(KFE ~ gender + factor(year), a), lm(KFE ~ gender + factor(year) + KS + KA + OC, a), lm(KFE ~ gender + factor(year) + KS + KA + OC + I(KS^2) + KS:KA, a))
report("study_a", study)
report("study_a_hc3", study, robust = TRUE)
h <- read.csv("heteroscedastic.csv")
generated <- list(lm(y ~ x + factor(z), h), lm(y ~ x + factor(z) + w, h), lm(y ~ x + factor(z) + w + x:factor(z), h))
report("generated", generated)
report("generated_hc3", generated, robust = TRUE)
report("plain", list(lm(y ~ x + w, h)))
report("no_intercept", list(lm(y ~ 0 + x, h), lm(y ~ 0 + x + w, h)), intercept = FALSE)

# Shapiro-Wilk over sample sizes, on values that anyone can form: expected quantiles of several shapes.
for (n in c(3, 4, 5, 6, 7, 11, 12, 20, 50, 501, 5000)) {
  p <- (1:n) / (n + 1)
  shapes <- list(uniform = p, exponential = -log(1 - p), logistic = log(p / (1 - p)), cubic = (p - 0.4)^3)
  for (shape in names(shapes)) { w <- shapiro.test(shapes[[shape]]); out(paste0("shapiro_", shape), "n", n, "w", w$statistic); out(paste0("shapiro_", shape), "n", n, "p", w$p.value) }
}
