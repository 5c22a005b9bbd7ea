# Writes bases.json (run in this folder: Rscript bases.R): factors of covariances (principal components; principal axes iterated until nothing changes, checked against
# psych's fa(covar = TRUE)), correlations of pairs with psych's KMO and Bartlett's test, and GPArotation's target rotations towards targets that are told only in part.
suppressPackageStartupMessages({library(psych); library(GPArotation); library(jsonlite)})
likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")[, -(1:2)]
complete <- na.omit(likert)
# Items of different units, so that covariances tell another story than correlations.
scaled <- sweep(complete, 2, rep(c(1, 2, 5), length.out = ncol(complete)), "*")
convention <- function(l, phi = diag(ncol(l))) {
  o <- order(-colSums(l^2)); l <- l[, o, drop = FALSE]; phi <- phi[o, o, drop = FALSE]
  s <- sign(colSums(l)); l <- l %*% diag(s, ncol(l)); phi <- diag(s, ncol(l)) %*% phi %*% diag(s, ncol(l))
  list(pattern = unname(l), phi = unname(phi), structure = unname(l %*% phi))
}
axis <- function(v, m) {
  h <- diag(v) - 1 / diag(solve(v)); settled <- 0
  repeat {
    diag(v) <- h; e <- eigen(v, symmetric = TRUE)
    l <- e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(e$values[1:m]), m)
    new <- rowSums(l^2); change <- max(abs(new - h)); if (change < 1e-12) settled <- settled + 1
    if (settled > 200) return(l)
    h <- new
  }
}
m <- 3; v <- cov(scaled); e <- eigen(v, symmetric = TRUE)
components <- e$vectors[, 1:m] %*% diag(sqrt(e$values[1:m])); axes <- axis(v, m)
psy <- suppressWarnings(fa(v, m, n.obs = nrow(scaled), fm = "pa", covar = TRUE, rotate = "none", max.iter = 20000, min.err = 1e-14))
stopifnot(max(abs(abs(unclass(psy$loadings)) - abs(axes[, seq_len(m)]))) < 1e-5)
covariance <- list(n = nrow(scaled), names = colnames(scaled), sd = unname(sapply(scaled, sd)), eigenvalues = e$values, kaiser = sum(e$values > mean(e$values)),
  data = unname(as.matrix(scaled)), pca = convention(components), paf = convention(axes),
  pca_varimax = convention(unclass(varimax(components, normalize = TRUE, eps = 1e-15)$loadings)), paf_varimax = convention(unclass(varimax(axes, normalize = TRUE, eps = 1e-15)$loadings)))

holes <- likert; set.seed(5)
for (j in seq_along(holes)) holes[sample(nrow(holes), 12 + j), j] <- NA
r <- cor(holes, use = "pairwise.complete.obs"); counts <- pairwiseCount(holes)
fewest <- min(counts[lower.tri(counts)]); b <- cortest.bartlett(r, fewest); k <- KMO(r); p <- ncol(r)
minres <- suppressWarnings(fa(r, m, n.obs = fewest, fm = "minres", rotate = "none"))
pairs <- list(names = colnames(holes), data = unname(as.matrix(holes)), fewest = fewest, most = max(counts[lower.tri(counts)]), correlations = unname(r), kmo = k$MSA, msa = unname(k$MSAi),
  chi2 = b$chisq, df = b$df, p = b$p.value, eigenvalues = eigen(r, TRUE)$values, paf = convention(axis(r, m)), psych_minres_communalities = unname(minres$communality))

l <- fromJSON("factoring.json")$likert$paf$pattern; p <- nrow(l)
target <- matrix(0, p, m); block <- sort(rep(seq_len(m), length.out = p)); target[cbind(seq_len(p), block)] <- NA
target[1, 1] <- .8; target[2, 2] <- NA; target[p, 1] <- .3; target[p - 1, ] <- NA
w <- ifelse(is.na(target), 0, 1); t0 <- ifelse(is.na(target), 0, target)
turn <- function(rotate) {
  found <- NULL
  for (start in 0:5) {
    set.seed(start); s <- if (start == 0) diag(m) else Random.Start(m)
    fit <- suppressWarnings(rotate(l, Tmat = s, W = w, Target = t0, normalize = FALSE, eps = 1e-9, maxit = 5000)); f <- fit$Table[nrow(fit$Table), 2]
    if (is.null(found) || f < found$f - 1e-10) found <- list(f = f, fit = fit)
  }
  phi <- if (is.null(found$fit$Phi)) diag(m) else found$fit$Phi; x <- unclass(found$fit$loadings)
  list(pattern = unname(x), phi = unname(phi), structure = unname(x %*% phi))
}
result <- list(software = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), GPArotation = as.character(packageVersion("GPArotation"))),
  covariance = covariance, pairs = pairs, target = list(told = target, oblique = turn(pstQ), orthogonal = turn(pstT)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null"), "bases.json")
