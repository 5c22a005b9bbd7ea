# Writes descriptives.json (run in this folder: Rscript descriptives.R).
# e1071 type 2 for skewness and kurtosis; cor.test with exact = FALSE (Spearman's p by the plain t of r, as SPSS: R takes q - 1 for q when
# r is negative, an exact-test correction that has no place in the approximation); t.test, oneway.test, aov; effectsize for d and eta squared.
suppressPackageStartupMessages({library(e1071); library(effectsize); library(jsonlite)})

likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
set.seed(7)
likert$连续 <- round(rowMeans(likert[, 3:6], na.rm = TRUE) + rnorm(nrow(likert)) + 0.2 * likert$性别 * likert$年级, 3)
likert$尾 <- round(exp(2 * rnorm(nrow(likert))), 4)
likert$反 <- 6 - likert$发送1
write.csv(likert, "variables.csv", row.names = FALSE, quote = FALSE, na = "", fileEncoding = "UTF-8")
likert <- read.csv("variables.csv", check.names = FALSE, fileEncoding = "UTF-8")
variables <- names(likert)

describe <- function(v) { x <- likert[[v]]; x <- x[!is.na(x)]
  list(name = v, n = length(x), mean = mean(x), sd = sd(x), skewness = skewness(x, type = 2), kurtosis = kurtosis(x, type = 2), min = min(x), max = max(x)) }
pair <- function(a, b, method, complete) {
  d <- if (complete) na.omit(likert[, chosen]) else likert
  ok <- !is.na(d[[a]]) & !is.na(d[[b]]); x <- d[[a]][ok]; y <- d[[b]][ok]
  t <- suppressWarnings(cor.test(x, y, method = method, exact = FALSE)); r <- unname(t$estimate); n <- length(x)
  p <- if (method == "spearman") 2 * pt(-abs(r) / sqrt((1 - r^2) / (n - 2)), n - 2) else t$p.value
  list(a = a, b = b, method = method, listwise = complete, n = n, r = r, p = p)
}
chosen <- c("发送1", "发送2", "吸收2", "氛围4", "连续", "尾", "性别")
pairs <- list()
for (method in c("pearson", "spearman", "kendall")) for (complete in c(FALSE, TRUE)) for (i in 2:length(chosen)) for (j in 1:(i - 1))
  pairs[[length(pairs) + 1]] <- pair(chosen[i], chosen[j], method, complete)

groups <- function(outcome, by) {
  d <- likert[!is.na(likert[[outcome]]), c(outcome, by)]; names(d) <- c("y", "g"); d$g <- factor(d$g)
  a <- summary(aov(y ~ g, d))[[1]]; w <- oneway.test(y ~ g, d)
  e <- eta_squared(aov(y ~ g, d), partial = FALSE, alternative = "two.sided", ci = .95, verbose = FALSE)
  # effectsize turns a noncentrality into lambda/(lambda + df2); the population's eta squared is lambda/(lambda + N) (Steiger 2004, eq. 12; MBESS).
  rescale <- function(limit) { lambda <- limit * a$Df[2] / (1 - limit); lambda / (lambda + nrow(d)) }
  l <- d; l$y <- abs(d$y - ave(d$y, d$g)); lev <- summary(aov(y ~ g, l))[[1]]
  r <- list(outcome = outcome, by = by, f = a[["F value"]][1], df1 = a$Df[1], df2 = a$Df[2], p = a[["Pr(>F)"]][1],
    welch_f = unname(w$statistic), welch_df1 = unname(w$parameter[1]), welch_df2 = unname(w$parameter[2]), welch_p = w$p.value,
    eta2 = e$Eta2, eta2_lower = rescale(e$CI_low), eta2_upper = rescale(e$CI_high), levene = lev[["F value"]][1], levene_p = lev[["Pr(>F)"]][1])
  if (nlevels(d$g) == 2) {
    t <- t.test(y ~ g, d, var.equal = TRUE); v <- t.test(y ~ g, d); c <- cohens_d(y ~ g, data = d, pooled_sd = TRUE, ci = .95)
    r <- c(r, list(t = unname(t$statistic), t_df = unname(t$parameter), t_p = t$p.value, welch_t = unname(v$statistic), welch_t_df = unname(v$parameter), welch_t_p = v$p.value,
      d = c$Cohens_d, d_lower = c$CI_low, d_upper = c$CI_high))
  }
  r
}
result <- list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), e1071 = as.character(packageVersion("e1071")), effectsize = as.character(packageVersion("effectsize"))),
  descriptives = lapply(variables, describe), chosen = chosen, correlations = pairs,
  groups = list(groups("连续", "性别"), groups("发送1", "性别"), groups("氛围4", "性别"), groups("尾", "性别"), groups("连续", "年级"), groups("氛围4", "年级"), groups("发送1", "年级"), groups("尾", "年级")))
write(toJSON(result, digits = NA, auto_unbox = TRUE), "descriptives.json")
