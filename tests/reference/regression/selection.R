# Writes selection.csv and prints selection_results.csv: selection by p-values from add1() and drop1() with F tests (stepAIC goes by AIC), and weighted least squares by lm(weights =).
# usage: Rscript selection.R > selection_results.csv
suppressMessages({library(sandwich)})
set.seed(1960, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 150; x2 <- round(rnorm(n), 2); x3 <- round(rnorm(n), 2); x1 <- round(x2 + x3 + rnorm(n, 0, .45), 2); x4 <- round(rnorm(n), 2); x5 <- round(.5 * x4 + rnorm(n), 2); x6 <- round(rnorm(n), 2)
g <- sample(1:4, n, TRUE); w <- round(rexp(n) + .2, 2); c1 <- rep(1:15, 10)
d <- data.frame(y = round(.7 * x2 + .7 * x3 + .25 * x4 + c(0, .6, 0, .9)[g] + rnorm(n, 0, 1.2) / sqrt(w), 2), x1, x2, x3, x4, x5, x6, g, c1, w = replace(w, c(7, 90), c(0, NA)))
write.csv(d, "selection.csv", row.names = FALSE, quote = FALSE, na = "")
d <- read.csv("selection.csv")
cat("# ", R.version.string, ", sandwich ", format(packageVersion("sandwich")), "\naddress,value,tolerance\n", sep = "")
# Both sides lose three or four of sixteen digits to the normal equations or QR of columns of moderate condition.
tell <- function(address, value) cat(sprintf("\"%s\",%.17g,%.3g\n", address, unname(value), 1e-9 * max(1, abs(value))))
id <- function(t) sub("^f$", "factor(g)", t)
select <- function(name, data, scope, method, forced = "1", pin = .05, pout = .10, weighted = FALSE) {
  data$f <- factor(data$g); data$.w <- if (weighted) data$w else 1
  fit <- function(terms) lm(reformulate(c(forced, terms), "y"), data, weights = .w)
  inside <- if (method == "backward") scope else character(); step <- 0
  record <- function(term, entered, f, df1, df2, p, before, after) {
    step <<- step + 1; a <- sprintf("%s.steps[%d]", name, step)
    tell(paste0(a, ".f"), f); tell(paste0(a, ".df1"), df1); tell(paste0(a, ".df2"), df2); tell(paste0(a, ".p"), p)
    tell(paste0(a, ".r2"), summary(after)$r.squared); tell(paste0(a, ".adj_r2"), summary(after)$adj.r.squared); tell(paste0(a, ".delta_r2"), summary(after)$r.squared - summary(before)$r.squared)
    cat("# ", name, " step ", step, ": ", id(term), if (entered) " entered" else " removed", "\n", sep = "")
  }
  repeat {
    now <- fit(inside); moved <- FALSE
    if (method != "forward" && length(inside)) {
      a <- drop1(now, scope = reformulate(inside), test = "F")[-1, ]; k <- which.max(a$`Pr(>F)`)
      if (a$`Pr(>F)`[k] > pout) { term <- rownames(a)[k]; inside <- setdiff(inside, term); record(term, FALSE, a$`F value`[k], a$Df[k], now$df.residual, a$`Pr(>F)`[k], now, fit(inside)); moved <- TRUE }
    }
    if (!moved && method != "backward" && length(setdiff(scope, inside))) {
      a <- add1(now, scope = reformulate(c(forced, inside, setdiff(scope, inside))), test = "F")[-1, ]; k <- which.min(a$`Pr(>F)`)
      if (a$`Pr(>F)`[k] < pin) { term <- rownames(a)[k]; inside <- c(inside, term); new <- fit(inside); record(term, TRUE, a$`F value`[k], a$Df[k], new$df.residual, a$`Pr(>F)`[k], now, new); moved <- TRUE }
    }
    if (!moved) break
  }
  final <- fit(inside); block <- if (identical(forced, "1")) 1 else 2
  s <- summary(final); tell(sprintf("%s.models[%d].r2", name, block), s$r.squared); tell(sprintf("%s.models[%d].f", name, block), s$fstatistic[1])
  for (t in intersect(names(coef(final)), paste0("x", 1:6))) { tell(sprintf("%s.coefficients[%d:%s].b", name, block, t), coef(final)[t]); tell(sprintf("%s.coefficients[%d:%s].p", name, block, t), s$coefficients[t, 4]) }
}
x <- paste0("x", 1:6)
select("stepwise", d, x, "stepwise"); select("forward", d, c(x, "f"), "forward"); select("backward", d, c(x, "f"), "backward")
select("blocks", d, x, "stepwise", forced = "x6"); positive <- d[!is.na(d$w) & d$w > 0, ]; select("weighted", positive, c(x, "f"), "stepwise", weighted = TRUE)
select("lax", d, c(x, "f"), "stepwise", pin = .30, pout = .40)
# Weighted least squares.
f1 <- lm(y ~ x1, positive, weights = w); f <- lm(y ~ x1 + x4 + x6, positive, weights = w); s <- summary(f); X <- model.matrix(f); W <- positive$w; m <- function(v) sum(W * v) / sum(W); dev <- function(v) sqrt(W) * (v - m(v))
wr <- weighted.residuals(f); cells <- list(n = nobs(f), r2 = s$r.squared, adj_r2 = s$adj.r.squared, se = s$sigma, f = s$fstatistic[1], loglik = c(logLik(f)), aic = AIC(f), bic = BIC(f), delta_f = anova(f1, f)$F[2], delta_p = anova(f1, f)$`Pr(>F)`[2], durbin_watson = sum(diff(wr)^2) / sum(wr^2))
for (k in names(cells)) tell(sprintf("wls.models[2].%s", k), cells[[k]])
hc <- vcovHC(f, type = "HC3"); cl <- vcovCL(f, cluster = positive$c1, type = "HC1")
for (t in names(coef(f))) {
  a <- function(id, column) sprintf("%s.coefficients[%s:%s].%s", id, if (id == "wls") 2 else 1, t, column)
  tell(a("wls", "b"), coef(f)[t]); tell(a("wls", "se"), s$coefficients[t, 2]); tell(a("wls", "p"), s$coefficients[t, 4]); tell(a("wls", "lower"), confint(f)[t, 1]); tell(a("wlshc3", "se"), sqrt(hc[t, t])); tell(a("wlscluster", "se"), sqrt(cl[t, t]))
  if (t != "(Intercept)") {
    o <- setdiff(c("x1", "x4", "x6"), t); v <- dev(positive[[t]]); u <- sapply(positive[o], dev); ry <- dev(positive$y)
    tell(a("wls", "beta"), coef(f)[t] * sqrt(sum(v^2) / sum(ry^2))); tell(a("wls", "vif"), 1 / (1 - summary(lm(reformulate(o, t), positive, weights = w))$r.squared))
    out <- function(z) resid(lm.fit(u, z)); tell(sprintf("wls.correlations[%s].zero_order", t), sum(v * ry) / sqrt(sum(v^2) * sum(ry^2))); tell(sprintf("wls.correlations[%s].partial", t), sum(out(v) * out(ry)) / sqrt(sum(out(v)^2) * sum(out(ry)^2)))
  }
}
tell("wls.diagnostics[2].max_cook", max(cooks.distance(f))); tell("wls.diagnostics[2].max_leverage", max(hatvalues(f))); sw <- shapiro.test(wr); tell("wls.diagnostics[2].shapiro_wilk", sw$statistic)
z <- lm(y ~ 0 + x1 + x4, positive, weights = w); tell("wlsorigin.models[1].r2", summary(z)$r.squared); for (t in c("x1", "x4")) { tell(sprintf("wlsorigin.coefficients[1:%s].b", t), coef(z)[t]); tell(sprintf("wlsorigin.coefficients[1:%s].se", t), summary(z)$coefficients[t, 2]) }
