# A Heywood case at an item of a product's factor: Y ~ A + C + A:C on heywood.csv, where the residual variance of c1 wants to be negative. The likelihood ends at 0, where C is c1 less its intercept.
# Given c1 all else is normal, since Y is linear in A: log p = log N(c1; tau, var C) + log N(the other items; mean and covariance of the person), without any quadrature: `direct`. `logs` is the same
# for all persons at once (a given c1, then y given these). Maximised by nlminb and Newton steps with numDeriv's derivatives. Run from its own folder; writes heywood_edge_expected.csv.
suppressMessages({library(lavaan); library(numDeriv)})
options(digits = 17)
data <- read.csv("heywood.csv")
items <- c("a1", "a2", "a3", "c2", "c3", "y1", "y2", "y3")
X <- t(as.matrix(data[, items])); c1 <- data$c1

logs <- function(theta) {
  v <- function(name) theta[[name]]
  z <- c1 - v("c1~1")
  vAA <- v("A~~A") - v("A~~C")^2 / v("C~~C")
  total <- dnorm(z, 0, sqrt(v("C~~C")), log = TRUE)
  for (k in c("c2", "c3")) total <- total + dnorm(data[[k]], v(paste0(k, "~1")) + v(paste0("C=~", k)) * z, sqrt(v(paste0(k, "~~", k))), log = TRUE)
  # Indicators of one factor with mean m and variance w of each person, by Sherman and Morrison; the factor's posterior mean and variance.
  block <- function(names, loadings, m, w) {
    r <- sapply(names, function(k) data[[k]] - v(paste0(k, "~1"))) - m %o% loadings
    theta <- sapply(names, function(k) v(paste0(k, "~~", k)))
    s <- sum(loadings^2 / theta); f <- as.vector(r %*% (loadings / theta))
    if (any(prod(theta) * (1 + w * s) <= 0)) return(NULL)
    list(log = -0.5 * (length(names) * log(2 * pi) + log(prod(theta) * (1 + w * s)) + as.vector(r^2 %*% (1 / theta)) - f^2 * w / (1 + w * s)), mean = m + w * f / (1 + w * s), variance = w / (1 + w * s))
  }
  a <- block(c("a1", "a2", "a3"), c(1, v("A=~a2"), v("A=~a3")), v("A~~C") / v("C~~C") * z, rep(vAA, length(z)))
  if (is.null(a)) return(rep(NA_real_, length(z)))
  h <- v("Y~A") + v("Y~A:C") * z
  y <- block(c("y1", "y2", "y3"), c(1, v("Y=~y2"), v("Y=~y3")), h * a$mean + v("Y~C") * z, h^2 * a$variance + v("Y~~Y"))
  if (is.null(y)) rep(NA_real_, length(z)) else total + a$log + y$log
}

direct <- function(theta) {
  v <- function(name) theta[[name]]
  z <- c1 - v("c1~1")
  vAA <- v("A~~A") - v("A~~C")^2 / v("C~~C")
  mA <- v("A~~C") / v("C~~C") * z
  sapply(seq_along(z), function(i) {
    h <- v("Y~A") + v("Y~A:C") * z[i]
    mY <- h * mA[i] + v("Y~C") * z[i]
    lambda <- rbind(c(1, 0), c(v("A=~a2"), 0), c(v("A=~a3"), 0), 0, 0, c(0, 1), c(0, v("Y=~y2")), c(0, v("Y=~y3")))
    S <- matrix(c(vAA, h * vAA, h * vAA, h^2 * vAA + v("Y~~Y")), 2)
    mean <- sapply(items, function(k) v(paste0(k, "~1"))) + as.vector(lambda %*% c(mA[i], mY)) + c(0, 0, 0, v("C=~c2") * z[i], v("C=~c3") * z[i], 0, 0, 0)
    Sigma <- lambda %*% S %*% t(lambda) + diag(sapply(items, function(k) v(paste0(k, "~~", k))))
    R <- tryCatch(chol(Sigma), error = function(e) NULL)
    if (is.null(R)) return(NA_real_)
    u <- backsolve(R, X[, i] - mean, transpose = TRUE)
    dnorm(z[i], 0, sqrt(v("C~~C")), log = TRUE) - sum(log(diag(R))) - 4 * log(2 * pi) - sum(u^2) / 2
  })
}

linear <- suppressWarnings(sem("A =~ a1 + a2 + a3\nC =~ c1 + c2 + c3\nY =~ y1 + y2 + y3\nY ~ A + C\nc1 ~~ 0*c1", data, meanstructure = TRUE))
table <- parameterEstimates(linear, remove.nonfree = TRUE)
table <- table[!(table$lhs == "c1" & table$op == "~~"), ]
label <- paste0(table$lhs, table$op, ifelse(table$op == "~1", "", table$rhs))
start <- c(setNames(table$est, label), "Y~A:C" = 0.05)
objective <- function(t) { l <- sum(logs(setNames(t, names(start)))); if (is.finite(l)) -l else 1e10 }
theta <- nlminb(start, objective, control = list(iter.max = 1000, eval.max = 3000, rel.tol = 1e-13))$par
score <- function(t) jacobian(function(t) logs(setNames(t, names(start))), t)
H <- hessian(objective, theta)
for (step in 1:3) theta <- theta + solve(H, colSums(score(theta)))
H <- hessian(objective, theta)
scores <- score(theta)
stopifnot(max(abs(direct(setNames(theta, names(start))) - logs(setNames(theta, names(start))))) < 1e-10)
inverse <- solve(H)
robust <- sqrt(diag(inverse %*% crossprod(scores) %*% inverse))
cat(-objective(theta), max(abs(colSums(scores))), "\n")
rows <- data.frame(name = c("logl", "gradient", names(start)), value = c(-objective(theta), max(abs(colSums(scores))), theta), se = c(NA, NA, sqrt(diag(inverse))), robust = c(NA, NA, robust))
for (k in 2:4) rows[[k]] <- ifelse(is.na(rows[[k]]), "", sprintf("%.17g", rows[[k]]))
rows <- rbind(rows, data.frame(name = paste("versions", R.version.string, "lavaan", packageVersion("lavaan"), "numDeriv", packageVersion("numDeriv")), value = "", se = "", robust = ""))
write.csv(rows, "heywood_edge_expected.csv", row.names = FALSE, quote = FALSE)
