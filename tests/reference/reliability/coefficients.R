# Writes coefficients.json (run in this folder, after reliability.R: Rscript coefficients.R).
# Split-half and Guttman's lambdas from their formulas, lambda 4 by trying every split and beside it psych::splitHalf's; omega with its standard error by the
# delta method from lavaan; omega hierarchical by psych::omega; polychoric correlations by lavaan, of which alpha by formula and omega from psych::fa (minres).
suppressPackageStartupMessages({library(psych); library(lavaan); library(GPArotation); library(jsonlite)})

likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
likert[["吸收2"]] <- 6 - likert[["吸收2"]]
study <- read.csv("../data/study_a_valid.csv")
swineford <- read.csv("holzinger_swineford.csv")

halves <- function(x) {
  k <- ncol(x); k1 <- ceiling(k / 2); a <- x[, 1:k1, drop = FALSE]; b <- x[, (k1 + 1):k, drop = FALSE]
  alpha_of <- function(y) if (ncol(y) < 2) NULL else ncol(y) / (ncol(y) - 1) * (1 - sum(diag(cov(y))) / var(rowSums(y)))
  r <- cor(rowSums(a), rowSums(b)); q <- k1 * (k - k1) / k^2
  list(first = alpha_of(a), second = alpha_of(b), r = r, equal = 2 * r / (1 + r),
       unequal = (-r^2 + sqrt(r^4 + 4 * r^2 * (1 - r^2) * q)) / (2 * (1 - r^2) * q),
       guttman = 2 * (1 - (var(rowSums(a)) + var(rowSums(b))) / var(rowSums(x))))
}
lambdas <- function(x) {
  s <- cov(x); k <- ncol(x); v <- sum(s); off <- s; diag(off) <- 0; l1 <- 1 - sum(diag(s)) / v
  size <- floor(k / 2); best <- -Inf
  splits <- combn(k, size); for (column in seq_len(ncol(splits))) { a <- splits[, column]; best <- max(best, 4 * sum(s[a, -a]) / v) }
  list(l1 = l1, l2 = l1 + sqrt(k / (k - 1) * sum(off^2)) / v, l3 = k / (k - 1) * l1, l4 = best, l5 = l1 + 2 * sqrt(max(colSums(off^2))) / v,
       l6 = 1 - sum(1 / diag(solve(s))) / v, split_half = splitHalf(s, covar = TRUE, raw = FALSE)$maxrb)
}
omega_of <- function(x) {
  k <- ncol(x); names(x) <- paste0("v", 1:k); l <- paste0("l", 1:k); t <- paste0("t", 1:k)
  model <- c(paste("f =~", paste0(l, "*v", 1:k, collapse = " + ")), paste0("v", 1:k, " ~~ ", t, "*v", 1:k),
             sprintf("omega := (%s)^2 / ((%s)^2 + %s)", paste(l, collapse = " + "), paste(l, collapse = " + "), paste(t, collapse = " + ")))
  fit <- lavaan::cfa(model, x, std.lv = TRUE, optim.force.converged = TRUE, control = list(iter.max = 1e5, eval.max = 1e5, rel.tol = 1e-15, x.tol = 1e-15, abs.tol = 0))
  e <- parameterEstimates(fit); e <- e[e$lhs == "omega", ]
  list(omega = e$est, se = e$se, lower = e$ci.lower, upper = e$ci.upper)
}
polychoric_of <- function(x) {
  r <- unclass(lavCor(x, ordered = names(x))); k <- ncol(x); f <- fa(r, 1, n.obs = nrow(x), fm = "minres", min.err = 1e-12)
  l <- as.vector(f$loadings); list(r = r, alpha = k / (k - 1) * (1 - k / sum(r)), omega = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)))
}
hierarchy <- function(x, m) {
  # psych stops at gradients of 1e-5 (GPArotation) and 1e-4 (minres): what it prints is right to 3 or 4 places. The same recipe is carried on below.
  o <- suppressWarnings(suppressMessages(omega(x, m, plot = FALSE, fm = "minres", rotate = "oblimin")))
  r <- cor(x); p <- ncol(x)
  minres <- function(r, m) {
    loadings <- function(u) { e <- eigen(r - diag(u), symmetric = TRUE); e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(pmax(e$values[1:m], 0)), m) }
    u <- 1 / diag(solve(r))
    for (i in 1:20000) { l <- loadings(u); new <- 1 - rowSums(l^2); if (max(abs(new - u)) < 1e-14) break; u <- new }
    loadings(u)
  }
  l <- minres(r, m); best <- NULL
  for (start in 1:6) { set.seed(start); t0 <- if (start == 1) diag(m) else qr.Q(qr(matrix(rnorm(m * m), m)))
    q <- GPFoblq(l, Tmat = t0, method = "oblimin", eps = 1e-9, maxit = 3000); f <- min(q$Table[, 2])
    if (is.null(best) || f < best$f - 1e-9) best <- list(f = f, q = q) }
  q <- best$q; signs <- sign(colSums(q$loadings)); pattern <- q$loadings %*% diag(signs); phi <- diag(signs) %*% q$Phi %*% diag(signs)
  g2 <- if (m == 2) rep(sqrt(phi[1, 2]), 2) else { v <- as.vector(minres(phi, 1)); v * sign(sum(v)) }
  g <- as.vector(pattern %*% g2); group <- pattern %*% diag(sqrt(1 - g2^2)); u <- 1 - rowSums(l^2)
  list(factors = m, h = sum(g)^2 / sum(r), t = 1 - sum(u) / sum(r), limit = sum(g)^2 / (sum(r) - sum(u)), ecv = sum(g^2) / (sum(g^2) + sum(group^2)), general = g,
       psych_h = o$omega_h, psych_t = o$omega.tot, psych_limit = o$omega.lim)
}
scale_of <- function(file, data, items, reversed = character(), factors = NULL, ordered = TRUE) {
  x <- na.omit(data[, items])
  list(file = file, items = items, reversed = as.list(reversed), n = nrow(x), halves = halves(x), lambdas = lambdas(x), omega = if (ncol(x) > 2) omega_of(x) else NULL,
       ordinal = if (ordered && ncol(x) > 2) polychoric_of(x) else NULL, hierarchy = if (is.null(factors)) NULL else hierarchy(x, factors))
}
f <- "likert.csv"; s <- "study_a_valid.csv"; h <- "holzinger_swineford.csv"
result <- list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan")),
                  GPArotation = as.character(packageVersion("GPArotation"))),
  scales = list(
    scale_of(f, likert, paste0("发送", 1:4)), scale_of(f, likert, paste0("吸收", 1:4), "吸收2"), scale_of(f, likert, paste0("氛围", 1:2)),
    scale_of(f, likert, setdiff(names(likert)[-(1:2)], ""), "吸收2", factors = 3),
    scale_of(s, study, paste0("KS", 1:5)), scale_of(s, study, paste0("KA", 1:4)), scale_of(s, study, c(paste0("KS", 1:5), paste0("KA", 1:4)), factors = 2),
    scale_of(h, swineford, paste0("x", 1:3), ordered = FALSE), scale_of(h, swineford, paste0("x", 1:9), factors = 3, ordered = FALSE)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, null = "null"), "coefficients.json")
