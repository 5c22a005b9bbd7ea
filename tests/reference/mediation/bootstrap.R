# Resampled effects by boot, and simulated coefficients by MASS::mvrnorm; the tolerance is four standard errors of the difference between these and 20,000 draws, of an SD and of a limit.
# usage: Rscript bootstrap.R > bootstrap.csv
suppressMessages({library(boot); library(MASS)})
cat("# ", R.version.string, ", boot ", format(packageVersion("boot")), "\naddress,value,tolerance\n", sep = "")
data <- read.csv("data.csv"); R <- 20000
take <- function(names) na.omit(data[names])
# The SE of a quantile from the density about it.
limit <- function(t, p) { h <- .01; f <- 2 * h / diff(quantile(t, p + c(-h, h))); sqrt(p * (1 - p) / length(t)) / f }
write <- function(address, column, value, error) cat(sprintf("\"%s.%s\",%.17g,%.3g\n", address, column, unname(value), 4 * sqrt(2) * error))
tell <- function(address, t, lower = quantile(t, .025, type = 6), upper = quantile(t, .975, type = 6), prefix = "", se = TRUE) {
  if (se) write(address, "se", sd(t), sd(t) * sqrt((mean((t - mean(t))^4) / var(t)^2 - 1) / 4 / length(t)))
  write(address, paste0(prefix, "lower"), lower, limit(t, max(.0101, min(.9899, mean(t < lower))))); write(address, paste0(prefix, "upper"), upper, limit(t, max(.0101, min(.9899, mean(t < upper)))))
}
set.seed(1)
d <- take(c("x", "w", "z", "m1", "y"))
slopes <- function(X, y) .lm.fit(cbind(1, X), y)$coefficients
b <- boot(d, function(d, i) { d <- d[i, ]; A <- slopes(cbind(d$x, d$w, d$z, d$w * d$z, d$x * d$w, d$x * d$z, d$x * d$w * d$z), d$m1); b <- slopes(cbind(d$x, d$m1), d$y)[3]; c(A[8] * b, (A[6] + A[8]) * b) }, R)
tell("eleven.index[indirect:m1/w:z]", b$t[, 1])
ci <- function(k) boot.ci(b, index = k, type = "bca")$bca[4:5]
e <- take(c("x", "b", "m1", "y"))
b <- boot(e, function(d, i) { d <- d[i, ]; A <- slopes(cbind(d$x, d$b, d$x * d$b), d$m1); B <- slopes(cbind(d$x, d$m1, d$b, d$m1 * d$b), d$y); (A[2] + A[4]) * (B[3] + B[5]) - A[2] * B[3] }, R)
tell("binary.index[indirect:m1]", b$t[, 1], ci(1)[1], ci(1)[2])
f <- take(c("x", "m1", "m2", "y", "cl")); groups <- split(seq_len(nrow(f)), f$cl)
t <- t(replicate(R, { d <- f[unlist(groups[sample(length(groups), replace = TRUE)]), ]; a <- slopes(d$x, d$m1)[2]; D <- slopes(cbind(d$x, d$m1), d$m2)[3]; b <- slopes(cbind(d$x, d$m1, d$m2), d$y); c(a * b[3], a * D * b[4]) }))
tell("clustered.effects[indirect:m1]", t[, 1]); tell("clustered.effects[indirect:m1>m2]", t[, 2])
d <- take(c("x", "w", "z", "m1", "y")); a <- lm(m1 ~ x * w, d); y <- lm(y ~ x + m1 * z, d)
s <- mvrnorm(R, coef(a), vcov(a))[, "x:w"] * mvrnorm(R, coef(y), vcov(y))[, "m1:z"]
tell("twentyone.index[indirect:m1/w:z]", s, prefix = "mc_", se = FALSE)
