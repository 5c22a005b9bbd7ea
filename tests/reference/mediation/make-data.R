# Generated data of the mediation references: three groups g, a binary and two continuous moderators, 30 clusters, two mediators, one covariate, a few blanks.
# usage: Rscript make-data.R > data.csv
set.seed(20261127)
n <- 240
cl <- sample(rep(1:30, each = 8)); u <- rnorm(30, sd = .5)
x <- round(rnorm(n), 3); w <- round(3 + rnorm(n), 3); z <- round(rnorm(n) + .2 * x, 3); b <- rbinom(n, 1, .45); g <- sample(1:3, n, TRUE, c(.3, .4, .3)); c1 <- round(rnorm(n), 3)
m1 <- round(.4 * x + .2 * w + .25 * x * (w - 3) + .1 * z + .15 * x * z + .2 * b + .3 * (g == 2) + .5 * (g == 3) + .2 * c1 + u[cl] + rnorm(n), 3)
m2 <- round(.3 * x - .2 * m1 + .3 * (g == 3) + u[cl] + rexp(n) - 1, 3)
y <- round(.2 * x + .4 * m1 + .3 * m2 + .1 * z + .15 * m1 * z - .2 * b * m1 + .2 * (g == 3) + .1 * c1 + u[cl] + rnorm(n), 3)
d <- data.frame(x, g, w, z, b, c1, cl, m1, m2, y)
d[3, "m1"] <- NA; d[77, "w"] <- NA; d[150, "y"] <- NA
write.csv(d, stdout(), row.names = FALSE, na = "")
