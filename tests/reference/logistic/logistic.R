# Writes logistic.csv and logistic.json (run in this folder: Rscript logistic.R).
# Binary by glm, ordinal by ordinal::clm (Newton; MASS::polr beside it stops at about six digits), multinomial by nnet::multinom from where it stops on by Newton's method.
# Hosmer and Lemeshow's test by their formula (as ResourceSelection does it), Brant's test by Brant (1990) from glm.
suppressPackageStartupMessages({library(ordinal); library(MASS); library(nnet); library(jsonlite)})
set.seed(13, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 260
x <- round(rnorm(n, 3, .8), 2); z <- round(.4 * x + rnorm(n), 2); g <- sample(1:3, n, TRUE, c(.5, .3, .2))
u <- .8 * x - .5 * z + .4 * (g == 2) - .2 * (g == 3)
bought <- as.integer(u + rlogis(n) > 2)
grade <- as.integer(cut(u + rlogis(n), c(-Inf, .5, 1.8, 3, Inf)))
brand <- apply(cbind(rlogis(n), .5 * x - 1 + rlogis(n), -.6 * z + .3 * x + rlogis(n)), 1, which.max)
d <- data.frame(bought, grade, brand, x, z, g); d$x[7] <- NA; d$z[20] <- NA
write.csv(d, "logistic.csv", row.names = FALSE, quote = FALSE, na = "")
d <- na.omit(d); d$g <- factor(d$g); d$xz <- d$x * d$z
tight <- glm.control(epsilon = 1e-15, maxit = 100)
rows <- function(b, v) { se <- sqrt(diag(v)); z <- b / se; q <- qnorm(.975); list(b = unname(b), se = unname(se), z = unname(z), ps = unname(2 * pnorm(-abs(z))), lower = unname(b - q * se), upper = unname(b + q * se)) }
summary_of <- function(ll, ll0, k, df, n) { chi2 <- 2 * (ll - ll0); cs <- 1 - exp(-chi2 / n)
  list(deviance = -2 * ll, chi2 = chi2, df = df, p = pchisq(chi2, df, lower.tail = FALSE), aic = -2 * ll + 2 * k, bic = -2 * ll + log(n) * k, cox_snell = cs, nagelkerke = cs / (1 - exp(2 * ll0 / n)), mcfadden = 1 - ll / ll0) }
n <- nrow(d)

f1 <- glm(bought ~ x + z, binomial, d, control = tight); f2 <- glm(bought ~ x + z + g, binomial, d, control = tight); f0 <- glm(bought ~ 1, binomial, d, control = tight)
# vcov of glm is that of the last weights but one; one step more from the solution makes it that of the solution.
information <- function(f) { X <- model.matrix(f); m <- fitted(f); solve(crossprod(X * sqrt(m * (1 - m)))) }
hosmer <- function(y, p, g = 10) { cuts <- unique(quantile(p, probs = seq(0, 1, 1 / g))); k <- cut(p, cuts, include.lowest = TRUE)
  o <- xtabs(cbind(1 - y, y) ~ k); e <- xtabs(cbind(1 - p, p) ~ k); chi2 <- sum((o - e)^2 / e); list(chi2 = chi2, df = length(cuts) - 3, p = pchisq(chi2, length(cuts) - 3, lower.tail = FALSE)) }
binary <- list(
  first = c(summary_of(c(logLik(f1)), c(logLik(f0)), 3, 2, n), rows(coef(f1), information(f1))),
  second = c(summary_of(c(logLik(f2)), c(logLik(f0)), 5, 4, n), rows(coef(f2), information(f2))),
  block = list(chi2 = deviance(f1) - deviance(f2), df = 2, p = pchisq(deviance(f1) - deviance(f2), 2, lower.tail = FALSE)),
  hosmer = hosmer(d$bought, fitted(f2)), classified = unname(c(table(d$bought)), force = TRUE), correct = c(sum(d$bought == 0 & fitted(f2) < .5), sum(d$bought == 1 & fitted(f2) >= .5)))

c2 <- clm(factor(grade) ~ x + z + g, data = d, control = clm.control(gradTol = 1e-10, maxIter = 100)); c0 <- clm(factor(grade) ~ 1, data = d, control = clm.control(gradTol = 1e-10))
po <- polr(factor(grade) ~ x + z + g, data = d, Hess = TRUE)
stopifnot(max(abs(coef(po) - c2$beta)) < 1e-3)
brant <- function(formula, y, data) { X <- model.matrix(formula, data); K <- max(y) - 1; p <- ncol(X) - 1
  fits <- lapply(1:K, function(k) glm.fit(X, as.integer(y > k), family = binomial(), control = tight)); pi <- sapply(fits, fitted)
  inv <- lapply(1:K, function(k) solve(crossprod(X, X * (pi[, k] * (1 - pi[, k])))))
  V <- matrix(0, K * p, K * p); at <- function(k) (k - 1) * p + 1:p
  for (j in 1:K) for (l in j:K) { B <- (inv[[j]] %*% crossprod(X, X * (pi[, l] - pi[, j] * pi[, l])) %*% inv[[l]])[-1, -1]
    if (j == l) B <- inv[[j]][-1, -1]; V[at(j), at(l)] <- B; V[at(l), at(j)] <- t(B) }
  b <- unlist(lapply(fits, function(f) coef(f)[-1]))
  test <- function(cols) { D <- do.call(rbind, lapply(2:K, function(k) { M <- matrix(0, length(cols), K * p); for (r in seq_along(cols)) { M[r, cols[r]] <- 1; M[r, (k - 1) * p + cols[r]] <- -1 }; M }))
    e <- D %*% b; chi2 <- c(t(e) %*% solve(D %*% V %*% t(D), e)); list(chi2 = chi2, df = nrow(D), p = pchisq(chi2, nrow(D), lower.tail = FALSE)) }
  c(list(test(1:p)), lapply(1:p, test)) }
ordinal <- c(summary_of(c(logLik(c2)), c(logLik(c0)), 7, 4, n), rows(coef(c2), vcov(c2)), list(brant = brant(~ x + z + g, d$grade, d), polr = unname(c(po$zeta, coef(po)))))

X <- model.matrix(~ x + z + g, d); m <- multinom(brand ~ x + z + g, d, trace = FALSE, reltol = 1e-14, maxit = 500); B <- t(coef(m)); Y <- outer(d$brand, 2:3, "==") * 1
for (i in 1:20) { P <- exp(X %*% B); P <- P / (1 + rowSums(P)); G <- c(crossprod(X, Y - P))
  W <- function(a, b) crossprod(X, X * (P[, a] * ((a == b) - P[, b]))); I <- rbind(cbind(W(1, 1), W(1, 2)), cbind(W(2, 1), W(2, 2))); B <- B + matrix(solve(I, G), ncol = 2) }
P <- exp(X %*% B); P <- P / (1 + rowSums(P)); stopifnot(max(abs(B - t(coef(m)))) < 1e-4)
ll <- sum(log(cbind(1 - rowSums(P), P)[cbind(1:n, d$brand)])); share <- table(d$brand) / n; ll0 <- sum(table(d$brand) * log(share))
multinomial <- c(summary_of(ll, ll0, 10, 8, n), rows(c(B), solve(I)), list(multinom = c(t(coef(m)))))
write(toJSON(list(software = list(R = paste(R.version$major, R.version$minor, sep = "."), ordinal = as.character(packageVersion("ordinal")), MASS = as.character(packageVersion("MASS")), nnet = as.character(packageVersion("nnet"))),
  n = n, binary = binary, ordinal = ordinal, multinomial = multinomial), digits = NA, auto_unbox = TRUE, na = "null"), "logistic.json")
