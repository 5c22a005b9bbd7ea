# Intervals of given resamples by boot: percentile and BCa with its interpolation on the normal scale, acceleration from given influence values.
# usage: Rscript intervals.R > intervals.json
suppressMessages({library(boot); library(jsonlite)})
set.seed(7); n <- 25; v <- round(rexp(n), 4)
t <- round(replicate(999, mean(sample(v, n, TRUE)))^2, 8); t0 <- mean(v)^2
jack <- sapply(1:n, function(i) mean(v[-i])^2)
ci <- function(level) { b <- list(t0 = t0, t = matrix(t), R = 999, sim = "ordinary", call = quote(boot(data = v, statistic = s, R = 999))); class(b) <- "boot"
  L <- (n - 1) * (mean(jack) - jack)
  p <- boot:::perc.ci(t, level); a <- boot:::bca.ci(b, level, t0 = t0, t = t, L = L)
  list(level = level, percentile = p[4:5], bca = a[4:5]) }
cat(toJSON(list(version = paste(R.version.string, "boot", packageVersion("boot")), t = t, t0 = t0, jackknife = jack, se = sd(t), intervals = lapply(c(.8, .9, .95, .99), ci)), digits = 17, auto_unbox = TRUE))
