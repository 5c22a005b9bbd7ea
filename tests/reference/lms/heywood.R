# Heywood cases under the likelihood of latent products. y1 and c1 are made so that their residual variances are estimated below 0.
# The likelihood is Klein and Moosbrugger's (2000, Psychometrika 65:457-474) mixture as it is written: the indicators are normal given A, over 80 Gauss-Hermite nodes of A,
# maximised by nlminb and Newton steps with numDeriv's derivatives. lavaan fits the same models without the product. Run from its own folder; writes heywood.csv the first
# time and heywood_expected.csv.
suppressMessages({library(lavaan); library(numDeriv)})
options(digits = 17)

if (!file.exists("heywood.csv")) {
  set.seed(20271)
  n <- 250
  A <- rnorm(n); B <- 0.3 * A + rnorm(n); C <- 0.3 * B + rnorm(n)
  Y <- 0.4 * A + 0.3 * B + 0.3 * C + 0.35 * A * B + 0.7 * rnorm(n)
  noise <- function(s) s * rnorm(n)
  item <- function(f, l, s) round(l * f + noise(s), 2)
  e <- rnorm(n); f <- rnorm(n)
  d <- data.frame(a1 = item(A, 1, .6), a2 = item(A, .9, .6), a3 = item(A, .8, .6), b1 = item(B, 1, .6), b2 = item(B, .9, .6), b3 = item(B, .8, .6),
                  c1 = item(C, 1, .1), c2 = round(.6 * C + .5 * e + noise(.5), 2), c3 = round(.6 * C - .5 * e + noise(.5), 2),
                  y1 = item(Y, 1, .1), y2 = round(.6 * Y + .5 * f + noise(.5), 2), y3 = round(.6 * Y - .5 * f + noise(.5), 2))
  write.csv(d, "heywood.csv", row.names = FALSE, quote = FALSE)
}

data <- read.csv("heywood.csv")
order <- 80
J <- matrix(0, order, order)
for (i in seq_len(order - 1)) J[i, i + 1] <- J[i + 1, i] <- sqrt(i)
system <- eigen(J, symmetric = TRUE)
nodes <- system$values
weights <- system$vectors[1, ]^2

# Latent variables: A, then the other predictors, then Y.
logs <- function(theta, model) {
  predictors <- model$predictors; k <- length(predictors)
  v <- function(name) theta[[name]]
  Phi <- diag(k); dimnames(Phi) <- list(predictors, predictors)
  for (i in predictors) for (j in predictors) {
    pair <- intersect(c(paste0(i, "~~", j), paste0(j, "~~", i)), names(theta))
    Phi[i, j] <- v(pair[1])
  }
  items <- unlist(lapply(c(predictors, "Y"), function(f) paste0(tolower(f), 1:3)))
  Lambda <- matrix(0, length(items), k + 1, dimnames = list(items, c(predictors, "Y")))
  for (f in colnames(Lambda)) for (j in 1:3) Lambda[paste0(tolower(f), j), f] <- if (j == 1) 1 else v(paste0(f, "=~", tolower(f), j))
  Theta <- diag(sapply(items, function(i) v(paste0(i, "~~", i))))
  tau <- sapply(items, function(i) v(paste0(i, "~1")))
  gamma <- sapply(predictors, function(f) v(paste0("Y~", f)))
  omega <- v("Y~A:B")
  X <- t(as.matrix(data[, items])) - tau
  out <- matrix(0, ncol(X), order)
  slope <- Phi[, 1] / Phi[1, 1]
  rest <- Phi - Phi[, 1] %o% Phi[1, ] / Phi[1, 1]
  for (q in seq_len(order)) {
    a <- sqrt(Phi[1, 1]) * nodes[q]
    mean <- slope * a
    h <- gamma + omega * a * (predictors == "B")
    eta <- sum(gamma * mean) + omega * a * mean[["B"]]
    cross <- as.vector(rest %*% h)
    S <- rbind(cbind(rest, cross), c(cross, sum(h * cross) + v("Y~~Y")))
    Sigma <- Lambda %*% S %*% t(Lambda) + Theta
    R <- tryCatch(chol(Sigma), error = function(e) NULL)
    if (is.null(R)) return(rep(NA_real_, ncol(X)))
    z <- backsolve(R, X - as.vector(Lambda %*% c(mean, eta)), transpose = TRUE)
    out[, q] <- log(weights[q]) - sum(log(diag(R))) - nrow(X) / 2 * log(2 * pi) - colSums(z^2) / 2
  }
  top <- apply(out, 1, max)
  top + log(rowSums(exp(out - top)))
}

rows <- list()
note <- function(case, name, value, se = NA, robust = NA) rows[[length(rows) + 1]] <<- data.frame(case = case, name = name,
  value = sprintf("%.17g", value), se = ifelse(is.na(se), "", sprintf("%.17g", se)), robust = ifelse(is.na(robust), "", sprintf("%.17g", robust)))

cases <- list(outcome = list(predictors = c("A", "B")), predictor = list(predictors = c("A", "B", "C")))
for (case in names(cases)) {
  model <- cases[[case]]
  measured <- paste(sapply(c(model$predictors, "Y"), function(f) paste0(f, " =~ ", paste0(tolower(f), 1:3, collapse = " + "))), collapse = "\n")
  text <- paste0(measured, "\nY ~ ", paste(model$predictors, collapse = " + "))
  linear <- suppressWarnings(sem(text, data, estimator = "MLR", meanstructure = TRUE))
  plain <- suppressWarnings(sem(text, data, estimator = "ML", meanstructure = TRUE, information = "observed"))
  table <- parameterEstimates(linear, remove.nonfree = TRUE)
  ml <- parameterEstimates(plain, remove.nonfree = TRUE)
  label <- paste0(table$lhs, table$op, ifelse(table$op == "~1", "", table$rhs))
  label <- sub("~1$", "~1", label)
  m <- fitMeasures(linear)
  for (k in c("logl", "chisq", "df", "cfi", "tli", "rmsea", "srmr", "aic", "bic", "chisq.scaled")) note(paste0(case, "_linear"), k, m[[k]])
  for (i in seq_along(label)) note(paste0(case, "_linear"), label[i], table$est[i], ml$se[i], table$se[i])

  start <- setNames(table$est, label)
  start <- c(start, "Y~A:B" = 0.3)
  # From inside: an improper linear solution may lie beyond the density.
  start[c("y1~~y1", if (case == "predictor") "c1~~c1")] <- 0.05
  objective <- function(t) { l <- sum(logs(setNames(t, names(start)), model)); if (is.finite(l)) -l else 1e10 }
  fit <- nlminb(start, objective, control = list(iter.max = 2000, eval.max = 5000, rel.tol = 1e-14))
  theta <- fit$par
  score <- function(t) jacobian(function(t) logs(setNames(t, names(start)), model), t)
  H <- hessian(objective, theta)
  for (step in 1:4) theta <- theta + solve(H, colSums(score(theta)))
  H <- hessian(objective, theta)
  scores <- score(theta)
  inverse <- solve(H)
  sandwich <- inverse %*% crossprod(scores) %*% inverse
  cat(case, -objective(theta), max(abs(colSums(scores))), "\n")
  note(case, "logl", -objective(theta))
  note(case, "gradient", max(abs(colSums(scores))))
  for (i in seq_along(theta)) note(case, names(start)[i], theta[i], sqrt(diag(inverse))[i], sqrt(diag(sandwich))[i])
}

rows[[length(rows) + 1]] <- data.frame(case = "versions", name = paste(R.version.string, "lavaan", packageVersion("lavaan"), "numDeriv", packageVersion("numDeriv")), value = "", se = "", robust = "")
write.csv(do.call(rbind, rows), "heywood_expected.csv", row.names = FALSE, quote = FALSE)
