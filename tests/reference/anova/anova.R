# Factorial analysis of variance and covariance: car::Anova, emmeans, effectsize, anova of residuals' sizes.
# usage: Rscript anova.R   (writes data.csv, anova.json)
suppressMessages({library(jsonlite); library(car); library(emmeans); library(effectsize)})
options(contrasts = c("contr.sum", "contr.poly")); set.seed(1934)
n <- 97; d <- data.frame(a = sample(1:2, n, TRUE, c(.4, .6)), b = sample(1:3, n, TRUE, c(.5, .3, .2)), c = sample(1:2, n, TRUE), x = round(rnorm(n, 10, 3), 2))
d$y <- round(2 + .5 * d$a + c(0, .6, .9)[d$b] + .7 * (d$a == 2 & d$b == 3) + .1 * d$x + rnorm(n), 3)
write.csv(d, "data.csv", row.names = FALSE)
d$a <- factor(d$a); d$b <- factor(d$b); d$c <- factor(d$c)
table_of <- function(m, type) { A <- Anova(m, type = type); A <- A[rownames(A) != "(Intercept)", ]; list(terms = rownames(A), ss = A[["Sum Sq"]], df = A$Df, f = A[["F value"]], p = A[["Pr(>F)"]]) }
means <- function(m, spec) { e <- as.data.frame(emmeans(m, spec)); list(mean = e$emmean, se = e$SE, lower = e$lower.CL, upper = e$upper.CL) }
pairs_of <- function(m, spec, adjust, by = NULL) { s <- as.data.frame(summary(pairs(emmeans(m, spec, by = by)), infer = TRUE, adjust = adjust)); list(adjust = adjust, difference = s$estimate, se = s$SE, t = s$t.ratio, p = s$p.value, lower = s$lower.CL, upper = s$upper.CL) }
simple <- function(m, spec, by) { s <- as.data.frame(joint_tests(m, by = by)); s <- s[s[["model term"]] == spec, ]; list(f = s$F.ratio, df = s$df1, p = s$p.value) }
case <- function(m, cells) { r <- abs(residuals(m)); l <- anova(lm(r ~ cells)); e2 <- suppressMessages(as.data.frame(eta_squared(Anova(m, type = 3), partial = TRUE, ci = NULL))); o2 <- suppressMessages(as.data.frame(omega_squared(Anova(m, type = 3), partial = TRUE, ci = NULL)))
  list(type2 = table_of(m, 2), type3 = table_of(m, 3), residual_ss = deviance(m), residual_df = df.residual(m), r2 = summary(m)$r.squared, adj_r2 = summary(m)$adj.r.squared, levene_f = l[1, "F value"], levene_p = l[1, "Pr(>F)"], eta2 = setNames(as.list(e2[[2]]), e2[[1]]), omega2 = setNames(as.list(o2[[2]]), o2[[1]]),
    means_b = means(m, "b"), means_ab = means(m, c("b", "a")), pairs = lapply(c("none", "bonferroni", "sidak", "tukey", "scheffe"), function(a) pairs_of(m, "b", a)), pairs_within = pairs_of(m, "b", "bonferroni", "a"), simple = if (any(grepl("a:b", labels(terms(m))))) simple(m, "b", "a") else NULL) }
cells <- interaction(d$a, d$b)
out <- list(version = R.version.string, packages = sapply(c("car", "emmeans", "effectsize"), function(p) as.character(packageVersion(p))),
  two_way = case(lm(y ~ a * b, d), cells), covariance = case(lm(y ~ x + a * b, d), cells), three_way = case(lm(y ~ a * b * c, d), interaction(d$a, d$b, d$c)), additive = case(lm(y ~ x + a + b, d), cells))
writeLines(toJSON(out, digits = 17, auto_unbox = TRUE, null = "null"), "anova.json")
