# Bootstrap of regressions by boot on extras.csv; the tolerance is four standard errors of the difference between 20,000 draws here and 20,000 draws elsewhere, of an SD, a mean and a limit.
# usage: Rscript bootstrap.R > bootstrap.csv
suppressMessages(library(boot))
cat("# ", R.version.string, ", boot ", format(packageVersion("boot")), "\naddress,value,tolerance\n", sep = "")
data <- read.csv("extras.csv"); R <- 20000
limit <- function(t, p) { h <- .01; f <- 2 * h / diff(quantile(t, p + c(-h, h))); sqrt(p * (1 - p) / length(t)) / f }
at <- function(t, value) limit(t, max(.0101, min(.9899, mean(t < value))))
write <- function(address, column, value, error) cat(sprintf("\"%s.%s\",%.17g,%.3g\n", address, column, unname(value), 4 * sqrt(2) * error))
tell <- function(address, t, t0, lower, upper) {
  write(address, "se", sd(t), sd(t) * sqrt((mean((t - mean(t))^4) / var(t)^2 - 1) / 4 / length(t))); write(address, "bias", mean(t) - t0, sd(t) / sqrt(length(t)))
  write(address, "lower", lower, at(t, lower)); write(address, "upper", upper, at(t, upper))
}
slopes <- function(X, y) .lm.fit(X, y)$coefficients
set.seed(2026)
both <- function(d, i) { d <- d[i, ]; c(slopes(cbind(1, d$a), d$y), slopes(cbind(1, d$a, d$b, d$c), d$y)) }
b <- boot(data, both, R)
rows <- c("1:(Intercept)", "1:a", "2:(Intercept)", "2:a", "2:b", "2:c")
for (k in seq_along(rows)) { ci <- boot.ci(b, index = k, type = c("perc", "bca")); tell(sprintf("percentile.bootstrap[%s]", rows[k]), b$t[, k], b$t0[k], ci$percent[4], ci$percent[5]); tell(sprintf("bca.bootstrap[%s]", rows[k]), b$t[, k], b$t0[k], ci$bca[4], ci$bca[5]) }
plain <- boot(data, function(d, i) { d <- d[i, ]; slopes(cbind(d$a, d$b), d$y) }, R)
for (k in 1:2) { ci <- boot.ci(plain, index = k, type = "perc"); tell(sprintf("origin.bootstrap[1:%s]", c("a", "b")[k]), plain$t[, k], plain$t0[k], ci$percent[4], ci$percent[5]) }
groups <- split(seq_len(nrow(data)), data$team)
t <- t(replicate(R, { d <- data[unlist(groups[sample(length(groups), replace = TRUE)]), ]; slopes(cbind(1, d$a, d$b, d$c), d$y) })); t0 <- both(data, seq_len(nrow(data)))[3:6]
for (k in 1:4) { q <- quantile(t[, k], c(.025, .975), type = 6); tell(sprintf("clustered.bootstrap[1:%s]", c("(Intercept)", "a", "b", "c")[k]), t[, k], t0[k], q[1], q[2]) }
