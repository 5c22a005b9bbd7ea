# Writes agreement.json, ratings.csv and teams.csv (run in this folder: Rscript agreement.R).
# ICC by psych::ICC (Shrout and Fleiss's own ratings among the data), kappa by psych::cohen.kappa, rwg(j), ICC(1), ICC(2) by multilevel. irr is not at hand:
# Fleiss's kappa by its formula in base R, and Krippendorff's alpha by its coincidence matrix, both held to published examples.
suppressPackageStartupMessages({library(psych); library(multilevel); library(jsonlite)})

shrout <- data.frame(j1 = c(9, 6, 8, 7, 10, 6), j2 = c(2, 1, 4, 1, 5, 2), j3 = c(5, 3, 6, 2, 6, 4), j4 = c(8, 2, 8, 6, 9, 7))
set.seed(7, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 60; trait <- rnorm(n)
rate <- function(shift, spread) pmin(5, pmax(1, round(3 + trait + shift + spread * rnorm(n))))
ratings <- data.frame(a = rate(0, .6), b = rate(.4, .7), c = rate(-.3, .9))
write.csv(ratings, "ratings.csv", row.names = FALSE, quote = FALSE)
icc <- function(x) { f <- suppressMessages(psych::ICC(x, lmer = FALSE)$results)
  lapply(seq_len(6), function(i) list(type = f$type[i], icc = f$ICC[i], f = f$F[i], df1 = f$df1[i], df2 = f$df2[i], p = f$p[i], lower = f$"lower bound"[i], upper = f$"upper bound"[i])) }
kappa <- function(x, y) {
  levels <- sort(unique(c(x, y))); c <- length(levels); q <- 1 - (outer(1:c, 1:c, "-"))^2 / (c - 1)^2; l <- 1 - abs(outer(1:c, 1:c, "-")) / (c - 1)
  table <- unclass(table(factor(x, levels), factor(y, levels)))
  a <- suppressWarnings(cohen.kappa(table, w = q)); b <- suppressWarnings(cohen.kappa(table, w = l))
  # psych's variance of a weighted kappa is not that of Fleiss, Cohen and Everitt (1969): errors are the delta method's, from numerical derivatives by the cells' shares.
  p <- table / sum(table); share <- function(p, w) { p <- p / sum(p); e <- sum(w * outer(rowSums(p), colSums(p))); (sum(w * p) - e) / (1 - e) }
  error <- function(w) { h <- 1e-5; g <- p; for (k in seq_along(p)) { up <- p; up[k] <- p[k] + h; down <- p; down[k] <- p[k] - h; up2 <- p; up2[k] <- p[k] + 2 * h; down2 <- p; down2[k] <- p[k] - 2 * h
    g[k] <- (8 * (share(up, w) - share(down, w)) - (share(up2, w) - share(down2, w))) / (12 * h) }
    sqrt(sum(p * (g - sum(p * g))^2) / sum(table)) }
  list(kappa = a$kappa, se = sqrt(a$var.kappa), quadratic = a$weighted.kappa, quadratic_se = error(q), linear = b$weighted.kappa, linear_se = error(l), plain_se = error(diag(c)), psych_quadratic_se = sqrt(a$var.weighted))
}
fleiss <- function(x) {
  x <- as.matrix(x); levels <- sort(unique(as.vector(x))); counts <- t(apply(x, 1, function(r) tabulate(match(r, levels), length(levels))))
  n <- nrow(counts); m <- ncol(x); p <- colSums(counts) / (n * m); agree <- mean((rowSums(counts^2) - m) / (m * (m - 1))); chance <- sum(p^2)
  q <- 1 - p; se <- sqrt(2 / (n * m * (m - 1)) * (sum(p * q)^2 - sum(p * q * (q - p)))) / sum(p * q)
  k <- (agree - chance) / (1 - chance); list(kappa = k, se = se, p = 2 * pnorm(-abs(k / se)))
}
krippendorff <- function(x, metric) {
  x <- as.matrix(x); values <- sort(unique(na.omit(as.vector(x)))); o <- matrix(0, length(values), length(values))
  for (i in seq_len(nrow(x))) { r <- match(na.omit(x[i, ]), values); if (length(r) < 2) next
    for (a in seq_along(r)) for (b in seq_along(r)) if (a != b) o[r[a], r[b]] <- o[r[a], r[b]] + 1 / (length(r) - 1) }
  n <- rowSums(o); d <- outer(seq_along(values), seq_along(values), Vectorize(function(i, j) if (i == j) 0 else switch(metric,
    nominal = 1, interval = (values[i] - values[j])^2, ordinal = (sum(n[min(i, j):max(i, j)]) - (n[i] + n[j]) / 2)^2)))
  1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d)
}
# Krippendorff (2011), the example with four observers and twelve units: .743, .815, .849.
observers <- matrix(c(1, 1, NA, 1, 2, 2, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 2, 3, 4, 4, 4, 4, 4, 1, 1, 2, 1, 2, 2, 2, 2, NA, 5, 5, 5, NA, NA, 1, 1, NA, NA, 3, NA), nrow = 12, byrow = TRUE)
alphas <- function(x) list(nominal = krippendorff(x, "nominal"), ordinal = krippendorff(x, "ordinal"), interval = krippendorff(x, "interval"))
stopifnot(all(round(unlist(alphas(observers)), 3) == c(.743, .815, .849)))

team <- rep(1:20, times = rep(c(3, 4, 5, 2, 6), 4)); level <- rnorm(20, 0, .5)[team]
teams <- data.frame(t1 = pmin(5, pmax(1, round(3 + level + .8 * rnorm(80)))), t2 = pmin(5, pmax(1, round(3 + level + .8 * rnorm(80)))), t3 = pmin(5, pmax(1, round(3 + level + .9 * rnorm(80)))), team = team)
write.csv(teams, "teams.csv", row.names = FALSE, quote = FALSE)
model <- aov(score ~ factor(team), data.frame(score = rowMeans(teams[, 1:3]), team = team)); w <- rwg.j(teams[, 1:3], teams$team, ranvar = (5^2 - 1) / 12)
write(toJSON(list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), multilevel = as.character(packageVersion("multilevel"))),
  icc = list(shrout = icc(shrout), ratings = icc(ratings)),
  kappa = list(ab = kappa(ratings$a, ratings$b), ac = kappa(ratings$a, ratings$c)), fleiss = fleiss(ratings),
  krippendorff = list(ratings = alphas(ratings), observers = alphas(observers)), observers = observers,
  teams = list(rwg = w$rwg.j, icc1 = ICC1(model), icc2 = ICC2(model), f = summary(model)[[1]][["F value"]][1])), digits = NA, auto_unbox = TRUE, na = "null"), "agreement.json")
