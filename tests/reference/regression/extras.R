# Writes extras.csv and extras.json (run in this folder: Rscript extras.R).
# Clustered errors by sandwich::vcovCL; importance by definition in base R (relaimpo and yhat are not at hand): dominance from lm over every subset, relative weights from Johnson
# (2000, eqs 3 to 6); condition indices by svd; partial and semi-partial correlations from residuals of lm; cases from rstandard, rstudent, cooks.distance.
suppressPackageStartupMessages({library(sandwich); library(lmtest); library(jsonlite)})
set.seed(1994, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 180; team <- sample(1:24, n, TRUE); base <- rnorm(24)[team]
a <- round(rnorm(n, 3, .7) + .3 * base, 2); b <- round(.6 * a + rnorm(n, 1, .6), 2); c <- round(rnorm(n, 10, 2) + .4 * b, 2); e <- rnorm(n)
e[c(11, 90)] <- c(4.6, -5.1)
d <- data.frame(y = round(1 + .5 * a + .3 * b - .1 * c + .5 * base + e, 2), a, b, c, team)
write.csv(d, "extras.csv", row.names = FALSE, quote = FALSE)
f <- lm(y ~ a + b + c, d); v <- vcovCL(f, cluster = d$team, type = "HC1"); g <- length(unique(d$team))
ct <- coeftest(f, vcov. = v, df = g - 1); w <- waldtest(f, . ~ 1, vcov = v, test = "F"); f_wald <- c(t(coef(f)[-1]) %*% solve(v[-1, -1], coef(f)[-1])) / 3
stopifnot(abs(w$F[2] - f_wald) < 1e-8)
x <- c("a", "b", "c"); p <- 3
r2 <- function(s) if (length(s)) summary(lm(reformulate(s, "y"), d))$r.squared else 0
dominance <- sapply(x, function(j) { o <- setdiff(x, j); mean(sapply(0:(p - 1), function(k) { sets <- if (k) combn(o, k, simplify = FALSE) else list(character()); mean(sapply(sets, function(s) r2(c(s, j)) - r2(s))) })) })
R <- cor(d[x]); ev <- eigen(R); L <- ev$vectors %*% diag(sqrt(ev$values)) %*% t(ev$vectors); beta <- solve(L, cor(d[x], d$y)); weight <- c(L^2 %*% beta^2)
X <- model.matrix(f); S <- svd(scale(X, FALSE, sqrt(colSums(X^2)))); phi <- t(t(S$v^2) / S$d^2); prop <- t(phi / rowSums(phi))
out <- function(v, o) resid(lm(reformulate(o, v), d))
partial <- sapply(x, function(j) cor(out(j, setdiff(x, j)), out("y", setdiff(x, j)))); part <- sapply(x, function(j) cor(out(j, setdiff(x, j)), d$y))
z <- resid(f) / sigma(f); rows <- which(abs(z) > 3 | cooks.distance(f) > 1)
write(toJSON(list(software = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich")), lmtest = as.character(packageVersion("lmtest"))),
  cluster = list(se = unname(ct[, 2]), t = unname(ct[, 3]), p = unname(ct[, 4]), f = f_wald, f_p = pf(f_wald, 3, g - 1, lower.tail = FALSE), clusters = g),
  dominance = unname(dominance), weight = weight, r2 = r2(x), eigenvalues = S$d^2, condition = S$d[1] / S$d, proportions = unname(prop),
  zero_order = unname(c(cor(d[x], d$y))), partial = unname(partial), part = unname(part),
  cases = list(rows = unname(rows) - 1, standardized = unname(z[rows]), studentized = unname(rstandard(f)[rows]), deleted = unname(rstudent(f)[rows]), cook = unname(cooks.distance(f)[rows]), leverage = unname(hatvalues(f)[rows]), predicted = unname(fitted(f)[rows]))),
  digits = NA, auto_unbox = TRUE), "extras.json")
