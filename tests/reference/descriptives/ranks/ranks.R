# Mann-Whitney and Kruskal-Wallis tests by wilcox.test and kruskal.test; z as SPSS prints it, without continuity correction.
# usage: Rscript ranks.R > ranks.json
library(jsonlite); set.seed(5)
mw <- function(x, y, exact) { w <- wilcox.test(x, y, exact = exact, correct = FALSE); n1 <- length(x); n2 <- length(y); n <- n1 + n2; t <- table(c(x, y)); s <- sqrt(n1 * n2 / 12 * (n + 1 - sum(t^3 - t) / (n * (n - 1))))
  r <- 2 * w$statistic[[1]] / (n1 * n2) - 1; q <- qnorm(.975) * sqrt((n + 1) / (3 * n1 * n2))
  list(x = x, y = y, u = w$statistic[[1]], z = (w$statistic[[1]] - n1 * n2 / 2) / s, p = w$p.value, exact = exact, r = r, lower = tanh(atanh(r) - q), upper = tanh(atanh(r) + q)) }
kw <- function(g) { k <- kruskal.test(g); n <- length(unlist(g)); list(groups = g, h = k$statistic[[1]], df = k$parameter[[1]], p = k$p.value, epsilon2 = k$statistic[[1]] / (n - 1)) }
cat(toJSON(list(version = R.version.string, rank_sum = list(mw(round(rnorm(7), 3), round(rnorm(9) + .8, 3), TRUE), mw(round(rnorm(25), 4), round(rnorm(25) + .5, 4), TRUE), mw(sample(1:5, 40, TRUE), sample(2:5, 55, TRUE), FALSE), mw(round(rnorm(40), 3), round(rnorm(30), 3), FALSE)),
  kruskal_wallis = list(kw(list(round(rnorm(12), 3), round(rnorm(9) + .5, 3), round(rnorm(15) + 1, 3))), kw(list(sample(1:5, 30, TRUE), sample(2:5, 25, TRUE), sample(1:4, 20, TRUE), sample(1:5, 28, TRUE))))), digits = 17, auto_unbox = TRUE))
