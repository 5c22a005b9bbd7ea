# Made-up answers of a study with latent products, observed controls, unweighted least squares and a second-order factor.
# Run in this folder: Rscript make-data.R
set.seed(20)
n <- 400
age <- round(rnorm(n, 35, 9))
sex <- rbinom(n, 1, .5)
school <- sample(1:2, n, TRUE)
z <- matrix(rnorm(n * 3), n) %*% chol(matrix(c(1, .5, .4, .5, 1, .3, .4, .3, 1), 3))
a <- z[, 1] + .02 * (age - 35)
b <- z[, 2] + .3 * sex
c <- z[, 3] - .01 * (age - 35)
y <- .3 * a + .2 * b + .25 * c + .2 * a * b + .1 * sex + rnorm(n, 0, .8)
item <- function(f, l) pmin(7, pmax(1, round(4 + 1.1 * l * f + rnorm(n, 0, .9))))
data <- data.frame(age, sex, school)
for (f in c("a", "b", "c", "y")) for (k in 1:3) data[[paste0(f, k)]] <- item(get(f), c(.9, .8, .7)[k])
data$b2[c(5, 77, 200)] <- NA
data$age[c(12, 300)] <- NA
write.csv(data, "data.csv", row.names = FALSE, na = "")
