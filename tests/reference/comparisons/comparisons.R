# Post hoc tests, paired and one-sample tests, rank tests and effect sizes: stats, emmeans, effectsize, multcompView, rstatix.
# usage: Rscript comparisons.R   (writes groups.csv, pairs.csv, comparisons.json)
suppressMessages({library(jsonlite); library(emmeans); library(effectsize); library(multcompView)})
set.seed(20261127)
g <- rep(1:5, c(14, 22, 9, 31, 18))
y <- round(c(3.1, 3.4, 4.2, 3.9, 4.6)[g] + c(.6, .9, 1.4, .5, .8)[g] * rnorm(length(g)), 3)
groups <- data.frame(y = y, g = g, likert = pmin(5, pmax(1, round(y))))
write.csv(groups, "groups.csv", row.names = FALSE)
before <- round(rnorm(30, 3, .8), 6); after <- round(before + .3 + rnorm(30, 0, .7), 6)
pairs <- data.frame(before = before, after = after, first = sample(1:5, 30, TRUE), second = sample(2:5, 30, TRUE))
write.csv(pairs, "pairs.csv", row.names = FALSE)

f <- factor(g); fit <- lm(y ~ f); em <- emmeans(fit, "f")
pooled <- function(adjust, level) { s <- as.data.frame(summary(pairs(em), infer = TRUE, adjust = adjust, level = level))
  list(adjust = adjust, level = level, difference = s$estimate, se = s$SE, df = s$df, t = s$t.ratio, p = s$p.value, lower = s$lower.CL, upper = s$upper.CL) }
gh <- function(level) { m <- tapply(y, f, mean); v <- tapply(y, f, var) / table(f); n <- table(f); k <- nlevels(f); o <- combn(k, 2)
  d <- m[o[1, ]] - m[o[2, ]]; a <- v[o[1, ]]; b <- v[o[2, ]]; se <- sqrt(a + b); df <- (a + b)^2 / (a^2 / (n[o[1, ]] - 1) + b^2 / (n[o[2, ]] - 1))
  q <- qtukey(level, k, df) / sqrt(2)
  list(level = level, difference = as.vector(d), se = as.vector(se), df = as.vector(df), p = as.vector(ptukey(abs(d) / se * sqrt(2), k, df, lower.tail = FALSE)), lower = as.vector(d - q * se), upper = as.vector(d + q * se),
    rstatix = rstatix::games_howell_test(groups, y ~ g)$p.adj) }
es <- function(x) list(value = x[[1]], lower = x$CI_low, upper = x$CI_high)
a <- anova(fit); F <- a[1, "F value"]
two <- subset(groups, g %in% c(2, 4)); x1 <- two$y[two$g == 2]; x2 <- two$y[two$g == 4]
tt <- function(...) { t <- t.test(...); list(t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value, lower = t$conf.int[1], upper = t$conf.int[2]) }
sides <- c("two.sided", "greater", "less")
d <- pairs$before - pairs$after; dl <- pairs$first - pairs$second
wz <- function(d) { d <- d[d != 0]; n <- length(d); r <- rank(abs(d)); t <- table(r); (sum(r[d > 0]) - n * (n + 1) / 4) / sqrt(n * (n + 1) * (2 * n + 1) / 24 - sum(t^3 - t) / 48) }
signed <- function(d, exact, level) { r <- rank_biserial(d, mu = 0, ci = level); c(list(n = sum(d != 0), v = wilcox.test(d, exact = exact, correct = FALSE)$statistic[[1]], z = wz(d), exact = exact, level = level,
  p = sapply(sides, function(s) wilcox.test(d, exact = exact, correct = FALSE, alternative = s)$p.value)), list(r = es(as.data.frame(r)))) }
# All ways to deal ranks to three groups, one by one.
kw <- function(groups) { n <- lengths(groups); r <- rank(unlist(groups)); N <- sum(n); h <- function(i, j) { k <- setdiff(1:N, c(i, j)); sum(r[i])^2 / n[1] + sum(r[j])^2 / n[2] + sum(r[k])^2 / n[3] }
  first <- combn(N, n[1]); all <- unlist(apply(first, 2, function(i) { rest <- setdiff(1:N, i); apply(combn(length(rest), n[2]), 2, function(j) h(i, rest[j])) }))
  observed <- h(1:n[1], n[1] + 1:n[2]); list(groups = groups, h = kruskal.test(groups)$statistic[[1]], p = mean(all >= observed - 1e-9)) }
dn <- function(y) { s <- rstatix::dunn_test(data.frame(y = y, g = f), y ~ g, p.adjust.method = "holm", detailed = TRUE); b <- rstatix::dunn_test(data.frame(y = y, g = f), y ~ g, p.adjust.method = "bonferroni")
  list(difference = -as.vector(s$estimate), z = -as.vector(s$statistic), p = s$p, holm = s$p.adj, bonferroni = b$p.adj) }
letters_of <- function(p) { m <- tapply(y, f, mean); o <- combn(5, 2); names(p) <- paste(o[1, ], o[2, ], sep = "-"); l <- multcompLetters2(y ~ g, p, data.frame(y = y, g = f))$Letters; as.vector(l[as.character(1:5)]) }
tukey <- TukeyHSD(aov(fit))$f; names_t <- rownames(tukey); p_t <- tukey[, "p adj"]; o <- combn(5, 2); p_t <- p_t[paste(o[2, ], o[1, ], sep = "-")]
grid <- expand.grid(q = c(.05, .5, 1, 2, 3.5, 5, 8), k = c(2, 3, 5, 10, 30), df = c(2, 5, 17.3, 60, 500, Inf))
grid$p <- mapply(function(q, k, df) ptukey(q, k, df, lower.tail = FALSE), grid$q, grid$k, grid$df)
quantiles <- expand.grid(p = c(.5, .1, .05, .01, .001), k = c(2, 4, 12), df = c(3, 20, 200, Inf)); quantiles$q <- mapply(function(p, k, df) qtukey(p, k, df, lower.tail = FALSE), quantiles$p, quantiles$k, quantiles$df)
columns <- function(x) lapply(as.list(x), function(v) ifelse(is.infinite(v), 1e300, v))
out <- list(version = R.version.string, packages = sapply(c("emmeans", "effectsize", "multcompView", "rstatix"), function(p) as.character(packageVersion(p))),
  pooled = lapply(c("none", "bonferroni", "sidak", "tukey", "scheffe"), pooled, level = .95), pooled90 = lapply(c("tukey", "scheffe"), pooled, level = .9), games_howell = list(gh(.95), gh(.9)),
  letters = letters_of(p_t), f = F, df1 = a[1, 1], df2 = a[2, 1],
  omega2 = omega_squared(fit, partial = FALSE, ci = NULL)$Omega2, epsilon2 = epsilon_squared(fit, partial = FALSE, ci = NULL)$Epsilon2, eta2 = eta_squared(fit, partial = FALSE, ci = NULL)$Eta2,
  cohen_d = es(as.data.frame(cohens_d(x1, x2))), hedges_g = es(as.data.frame(hedges_g(x1, x2))), hedges_g90 = es(as.data.frame(hedges_g(x1, x2, ci = .9))),
  pooled_t = lapply(sides, function(s) tt(x1, x2, var.equal = TRUE, alternative = s)), welch_t = lapply(sides, function(s) tt(x1, x2, alternative = s)),
  paired = list(mean = mean(d), sd = sd(d), r = cor(before, after), t = lapply(sides, function(s) tt(before, after, paired = TRUE, alternative = s)), d = es(as.data.frame(cohens_d(d))), g = es(as.data.frame(hedges_g(d)))),
  one_sample = list(t = lapply(sides, function(s) tt(before, mu = 2.8, alternative = s)), d = es(as.data.frame(cohens_d(before, mu = 2.8))), g = es(as.data.frame(hedges_g(before, mu = 2.8)))),
  signed = list(signed(d, TRUE, .95), signed(dl, FALSE, .95), signed(d, TRUE, .9)),
  rank_sum = lapply(sides, function(s) list(exact = wilcox.test(x1[1:8], x2[1:9], alternative = s)$p.value, large = wilcox.test(two$likert[two$g == 2], two$likert[two$g == 4], exact = FALSE, correct = FALSE, alternative = s)$p.value)),
  kruskal = list(kw(list(c(1.1, 2.3, 0.4), c(3.9, 4.1, 5.2, 2.9), c(0.1, 6.3, 7.2))), kw(list(c(5, 1, 2, 4), c(9, 7, 8), c(3, 6, 11, 12)))),
  rank_epsilon2 = { set.seed(1); es(as.data.frame(rank_epsilon_squared(y ~ f, iterations = 20000, alternative = "two.sided"))) },
  dunn = list(continuous = dn(y), likert = dn(groups$likert)), ptukey = columns(grid), qtukey = columns(quantiles))
writeLines(toJSON(out, digits = 17, auto_unbox = TRUE, pretty = 1), "comparisons.json")
