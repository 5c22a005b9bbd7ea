# Writes rotations.json (run in this folder, after factoring.R: Rscript rotations.R). From the unrotated loadings of factoring.json: GPArotation's criteria from several starts,
# psych's fa.stats for the fit and factor.scores for the weights of scores, anti-image matrices by formula.
suppressPackageStartupMessages({library(psych); library(GPArotation); library(jsonlite)})
samples <- fromJSON("factoring.json", simplifyVector = TRUE)
convention <- function(l, phi = diag(ncol(l))) {
  o <- order(-colSums(l^2)); l <- l[, o, drop = FALSE]; phi <- phi[o, o, drop = FALSE]
  s <- sign(colSums(l)); l <- l %*% diag(s, ncol(l)); phi <- diag(s, ncol(l)) %*% phi %*% diag(s, ncol(l))
  list(pattern = unname(l), phi = unname(phi), structure = unname(l %*% phi))
}
best <- function(l, oblique, method, args = NULL, normalize = FALSE, ordered = TRUE) {
  found <- NULL; rotate <- if (oblique) GPFoblq else GPForth
  for (start in 0:2) {
    set.seed(start); t0 <- if (start == 0) diag(ncol(l)) else Random.Start(ncol(l))
    fit <- suppressWarnings(rotate(l, Tmat = t0, normalize = normalize, eps = 1e-8, maxit = 1500, method = method, methodArgs = args)); f <- fit$Table[nrow(fit$Table), 2]
    if (is.null(found) || f < found$f - 1e-9) found <- list(f = f, fit = fit)
  }
  phi <- if (is.null(found$fit$Phi)) diag(ncol(l)) else found$fit$Phi
  if (ordered) convention(unclass(found$fit$loadings), phi) else list(pattern = unname(unclass(found$fit$loadings)), phi = unname(phi), structure = unname(found$fit$loadings %*% phi))
}
reference <- function(s) {
  r <- s$correlations; n <- s$n; l <- s$paf$pattern; ml <- s$ml$pattern; p <- nrow(l); m <- ncol(l)
  target <- matrix(0, p, m); block <- rep(seq_len(m), length.out = p); block <- sort(block); target[cbind(seq_len(p), block)] <- NA
  w <- ifelse(is.na(target), 0, 1); t0 <- ifelse(is.na(target), 0, target)
  stats <- function(f) { a <- suppressWarnings(fa.stats(r, f, n.obs = n, alpha = .1)); list(chi2 = a$STATISTIC, df = a$dof, p = a$PVAL, rmsea = sqrt(max(a$STATISTIC - a$dof, 0) / (a$dof * (n - 1))),
    rmsea_lower = unname(a$RMSEA[2]), rmsea_upper = unname(a$RMSEA[3]), tli = a$TLI, bic = a$BIC, rmsr = a$rms) }
  v <- unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings); v <- convention(v)$pattern
  inverse <- solve(r); u <- 1 - rowSums(l^2)
  z <- scale(matrix(rnorm(500 * p), 500)) # factor.scores wants data or correlations; with correlations it gives weights
  weights <- function(method) unname(factor.scores(r, v, Phi = NULL, method = method)$weights)
  anti <- inverse / outer(diag(inverse), diag(inverse)); correlation <- inverse / sqrt(outer(diag(inverse), diag(inverse))); diag(correlation) <- s$msa
  list(geomin = best(l, TRUE, "geomin", list(delta = .01)), bentler = best(l, TRUE, "bentler"), quartimax = best(l, FALSE, "quartimax", normalize = TRUE),
       equamax = best(l, FALSE, "cf", list(kappa = m / (2 * p)), normalize = TRUE), target = best(l, TRUE, "pst", list(W = w, Target = t0), ordered = FALSE), blocks = block,
       minres_fit = stats(l), ml_fit = stats(ml), extracted = colSums(l^2), varimax_sums = colSums(v^2), oblimin_sums = colSums(s$oblimin$structure^2),
       regression = weights("Thurstone"), bartlett = weights("Bartlett"), anderson_rubin = weights("Anderson"), anti_covariance = unname(anti), anti_correlation = unname(correlation))
}
result <- lapply(samples[c("likert", "study_a")], reference)
result$software <- list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), GPArotation = as.character(packageVersion("GPArotation")))
write(toJSON(result, digits = NA, auto_unbox = TRUE), "rotations.json")
