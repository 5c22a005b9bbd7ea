# Writes factoring.json (run in this folder: Rscript factoring.R).
# Extraction: principal axis until 200 steps changed less than 1e-13 (the minimum of the least-squares discrepancy by the slowest and plainest road),
# factanal run to its limit, psych::fa at its own tolerance for the conventions. Rotation: stats::varimax, GPArotation::oblimin,
# and SPSS's promax written out, all from the same unrotated loadings.
suppressPackageStartupMessages({library(psych); library(GPArotation); library(jsonlite)})

likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
likert <- na.omit(likert[, -(1:2)])
study <- read.csv("../data/study_a_valid.csv")[, -(1:3)]
personality <- na.omit(psych::bfi[, 1:25])

axis <- function(r, m) {
  h <- 1 - 1 / diag(solve(r)); settled <- 0
  repeat {
    diag(r) <- h
    e <- eigen(r, symmetric = TRUE)
    l <- e$vectors[, 1:m, drop = FALSE] %*% diag(sqrt(e$values[1:m]), m)
    new <- rowSums(l^2)
    change <- max(abs(new - h))
    if (change < 1e-13) settled <- settled + 1
    if (settled > 200) return(l)
    h <- new
  }
}
convention <- function(l, phi = diag(ncol(l))) {
  o <- order(-colSums(l^2)); l <- l[, o, drop = FALSE]; phi <- phi[o, o, drop = FALSE]
  s <- sign(colSums(l)); l <- l %*% diag(s, ncol(l)); phi <- diag(s, ncol(l)) %*% phi %*% diag(s, ncol(l))
  list(pattern = unname(l), phi = unname(phi), structure = unname(l %*% phi))
}
spss_promax <- function(l, k = 4) {
  v <- unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings)
  n <- v / sqrt(rowSums(v^2))
  u <- solve(t(v) %*% v, t(v) %*% (abs(n)^(k + 1) / n))
  u <- u %*% diag(sqrt(diag(solve(t(u) %*% u))))
  convention(v %*% u, solve(t(u) %*% u))
}
best_oblimin <- function(l) {
  best <- NULL
  for (start in 0:10) {
    set.seed(start)
    t0 <- if (start == 0) diag(ncol(l)) else GPArotation::Random.Start(ncol(l))
    fit <- suppressWarnings(GPArotation::oblimin(l, Tmat = t0, normalize = TRUE, eps = 1e-8, maxit = 3000))
    f <- { w <- (fit$loadings / sqrt(rowSums(l^2)))^2; (sum(rowSums(w)^2) - sum(w^2)) / 4 }
    if (is.null(best) || f < best$f - 1e-8) best <- list(f = f, fit = fit)
  }
  c(convention(unclass(best$fit$loadings), best$fit$Phi), list(criterion = best$f))
}
reference <- function(data, m) {
  message(ncol(data), " items")
  r <- cor(data); n <- nrow(data); p <- ncol(data)
  k <- KMO(r); b <- cortest.bartlett(r, n); e <- eigen(r, symmetric = TRUE)
  components <- e$vectors[, 1:m] %*% diag(sqrt(e$values[1:m]))
  l <- axis(r, m)
  ml <- factanal(covmat = r, n.obs = n, factors = m, rotation = "none", control = list(opt = list(factr = 1, pgtol = 0, maxit = 1e5, ndeps = 1e-6), nstart = 3))
  psy <- fa(r, m, n.obs = n, fm = "minres", rotate = "none")
  list(names = colnames(data), n = n, factors = m, correlations = unname(r),
       kmo = unname(k$MSA), msa = unname(k$MSAi), chi2 = b$chisq, df = b$df, p = b$p.value, eigenvalues = e$values,
       pca = convention(components), paf = convention(l), ml = convention(unclass(ml$loadings)),
       ml_uniquenesses = unname(ml$uniquenesses), ml_discrepancy = unname(ml$criteria["objective"]),
       psych_minres_communalities = unname(psy$communality),
       varimax = convention(unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings)),
       promax = spss_promax(l), oblimin = best_oblimin(l),
       pca_varimax = convention(unclass(varimax(components, normalize = TRUE, eps = 1e-15)$loadings)))
}
set.seed(1)
chance <- replicate(20000, eigen(cor(matrix(rnorm(338 * 17), 338)), TRUE, TRUE)$values)
few <- replicate(20000, eigen(cor(matrix(rnorm(8 * 12), 8)), TRUE, TRUE)$values)
result <- list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), GPArotation = as.character(packageVersion("GPArotation"))),
  likert = reference(likert, 3), study_a = reference(study, 4), personality = reference(personality, 5),
  parallel = list(n = 338, items = 17, replications = 20000, percentile95 = apply(chance, 1, quantile, .95, names = FALSE), mean = rowMeans(chance),
                  few_rows = 8, few_items = 12, few_percentile95 = apply(few, 1, quantile, .95, names = FALSE)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, pretty = FALSE, matrix = "rowmajor"), "factoring.json")
