# Writes location.json (run in this folder: Rscript location.R). quantile type 6, t.test, shapiro.test, nortest::lillie.test; Mardia's statistics by formula with divisor n, held to
# psych::mardia, which takes n - 1; partial correlations from lm's residuals; exact tests of rank correlations and Pearson's interval from cor.test.
suppressPackageStartupMessages({library(nortest); library(psych); library(jsonlite)})
likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
study <- read.csv("../data/study_a_valid.csv"); for (s in c("KS", "KA", "OC", "KFE")) study[[s]] <- rowMeans(study[, grep(paste0("^", s, "[0-9]"), names(study))])
swineford <- read.csv("../reliability/holzinger_swineford.csv")
of <- function(x) { x <- x[!is.na(x)]; t <- t.test(x); s <- shapiro.test(x); l <- lillie.test(x)
  list(n = length(x), median = median(x), q1 = unname(quantile(x, .25, type = 6)), q3 = unname(quantile(x, .75, type = 6)), se = sd(x) / sqrt(length(x)), lower = t$conf.int[1], upper = t$conf.int[2],
       w = unname(s$statistic), sw_p = s$p.value, d = unname(l$statistic), l_p = l$p.value) }
mardia_of <- function(x) { x <- as.matrix(na.omit(x)); n <- nrow(x); p <- ncol(x); z <- scale(x, scale = FALSE); d <- z %*% solve(cov(x) * (n - 1) / n) %*% t(z)
  b1 <- sum(d^3) / n^2; b2 <- sum(diag(d)^2) / n; y <- psych::mardia(x, plot = FALSE)
  stopifnot(abs(y$b1p - b1 * ((n - 1) / n)^3) < 1e-8, abs(y$b2p - b2 * ((n - 1) / n)^2) < 1e-8)
  k <- (b2 - p * (p + 2)) / sqrt(8 * p * (p + 2) / n)
  list(n = n, b1 = b1, chi2 = n * b1 / 6, df = p * (p + 1) * (p + 2) / 6, b1_p = pchisq(n * b1 / 6, p * (p + 1) * (p + 2) / 6, lower.tail = FALSE), b2 = b2, z = k, b2_p = 2 * pnorm(-abs(k))) }
partial_of <- function(data, a, b, controls, ranks = FALSE) { d <- na.omit(data[, c(a, b, controls)]); if (ranks) d[] <- lapply(d, rank)
  e <- function(v) residuals(lm(reformulate(controls, v), d)); df <- nrow(d) - 2 - length(controls)
  p <- function(r) 2 * pt(-abs(r * sqrt(df / (1 - r^2))), df); r <- cor(e(a), e(b)); s <- cor(d[[a]], e(b)); list(a = a, b = b, controls = I(controls), ranks = ranks, r = r, p = p(r), semi = s, semi_p = p(s)) }
set.seed(3, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
exact <- lapply(c(4, 6, 9, 20, 49), function(n) { x <- sample(n); y <- sample(n) + x / 2 + 1e-6 * x
  list(x = x, y = y, kendall = cor.test(x, y, method = "kendall", exact = TRUE)$p.value, spearman = if (n <= 9) cor.test(x, y, method = "spearman", exact = TRUE)$p.value else NULL) })
interval <- cor.test(study$KS, study$KFE)$conf.int
write(toJSON(list(software = list(R = paste(R.version$major, R.version$minor, sep = "."), nortest = as.character(packageVersion("nortest")), psych = as.character(packageVersion("psych"))),
  study = lapply(study[c("KS", "KA", "OC", "KFE", "KS1")], of), swineford = lapply(swineford, of), likert = lapply(likert[3:6], of),
  mardia = list(study = mardia_of(study[c("KS", "KA", "OC", "KFE")]), swineford = mardia_of(swineford)),
  partial = list(partial_of(study, "KS", "KFE", c("OC")), partial_of(study, "KS1", "KA", c("OC", "KFE", "gender")), partial_of(study, "KS", "KFE", c("OC", "gender"), TRUE)),
  exact = exact, interval = list(lower = interval[1], upper = interval[2])), digits = NA, auto_unbox = TRUE, null = "null"), "location.json")
