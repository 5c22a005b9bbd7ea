# A hundred random models with their data and lavaan's fits of them. Run in this folder: Rscript random_models.R
# Complete data are given as moments (divisor N, 9 digits), incomplete ones as rows; lavaan fits what is written.
suppressMessages({library(lavaan); library(jsonlite)})

between <- function(n, low, high) runif(n, low, high)
chance <- function(p) runif(1) < p

# What a search for an optimum does not need is left out, for time.
fit_of <- function(...)
  tryCatch(suppressWarnings(sem(..., baseline = FALSE, test = "none", control = list(iter.max = 600L, eval.max = 1000L))), error = function(e) NULL)

random_model <- function(number) {
  set.seed(1000 + number)
  incomplete <- number %% 3 == 0
  groups <- if (number %% 4 == 0) 2L else 1L
  trouble <- if (number %% 5 == 0) sample(c("twin factors", "precise items", "collinear item", "few rows", "units"), 1) else "none"
  repeat {
    k <- sample(2:8, 1)
    items <- sample(2:7, k, replace = TRUE)
    if (sum(items) <= (if (incomplete) 24 else 45) && sum(items) > 4) break
  }
  p <- sum(items)
  x <- paste0("x", 1:p)
  factor_of <- rep(1:k, items)
  f <- paste0("f", 1:k)
  own <- split(x, factor_of)

  # The population.
  general <- between(k, .2, .85)
  phi <- general %o% general
  if (trouble == "twin factors") phi[1, 2] <- phi[2, 1] <- .98
  diag(phi) <- 1
  if (min(eigen(phi)$values) < 1e-6) phi <- cov2cor(phi + diag(.05, k))
  lambda <- matrix(0, p, k)
  lambda[cbind(1:p, factor_of)] <- between(p, .45, .9)
  crossed <- sample(0:3, 1)
  cross <- data.frame(item = sample(p, crossed), factor = sample(k, crossed, replace = TRUE))
  cross <- cross[factor_of[cross$item] != cross$factor, ]
  for (i in seq_len(nrow(cross))) lambda[cross$item[i], cross$factor[i]] <- between(1, .2, .4)
  theta <- 1 - pmin(diag(lambda %*% phi %*% t(lambda)), .85)
  if (trouble == "precise items") theta[sample(p, 2)] <- .003
  errors <- diag(theta)
  pairs <- unique(t(replicate(sample(1:3, 1), sort(sample(p, 2)))))
  for (i in seq_len(nrow(pairs))) errors[pairs[i, 1], pairs[i, 2]] <- errors[pairs[i, 2], pairs[i, 1]] <- .3 * sqrt(prod(theta[pairs[i, ]]))
  if (min(eigen(errors)$values) < 0) errors <- diag(theta)

  # The model: mostly what made the data, some of it left out.
  lines <- sapply(1:k, function(j) {
    others <- x[cross$item[cross$factor == j & chance(.7)]]
    paste(f[j], "=~", paste(c(own[[j]], others), collapse = " + "))
  })
  structural <- k > 2 && chance(.5)
  if (structural) {
    first <- sample(2:k, 1)
    for (j in first:k) lines <- c(lines, paste(f[j], "~", paste(f[sort(sample(j - 1, min(j - 1, sample(1:3, 1))))], collapse = " + ")))
  }
  for (i in seq_len(nrow(pairs))) if (chance(.7)) lines <- c(lines, paste(x[pairs[i, 1]], "~~", x[pairs[i, 2]]))
  model <- paste(lines, collapse = "\n")
  options <- list()
  if (!structural && chance(.25)) options$std.lv <- TRUE
  equal <- if (groups == 2L) sample(list(NULL, "loadings", c("loadings", "intercepts")), 1)[[1]] else NULL
  if (!is.null(equal)) options$group.equal <- equal

  # The data.
  n <- if (trouble == "few rows") rep(p + 8L, groups) else if (incomplete) sample(100:220, groups) else sample(100:600, groups)
  units <- if (trouble == "units") 10^between(p, -2, 3) else rep(1, p)
  data <- lapply(n, function(rows) {
    y <- matrix(rnorm(rows * k), rows) %*% chol(phi) %*% t(lambda) + matrix(rnorm(rows * p), rows) %*% chol(errors)
    if (trouble == "collinear item") y[, p] <- y[, 1] + y[, p - 1] + rnorm(rows, sd = .01)
    y <- sweep(y, 2, units, "*") + rep(between(p, -1, 1) * units, each = rows)
    if (incomplete) {
      keep <- y
      share <- between(1, .03, .2)
      for (j in if (p < 14) 1:p else sort(sample(p, 5))) y[runif(rows) < share * (if (j > 1 && j %% 2 == 0) 2 * (keep[, 1] > mean(keep[, 1])) else 1), j] <- NA
      y[rowSums(!is.na(y)) == 0, 1] <- 0
      y <- signif(y, 3)
    }
    colnames(y) <- x
    y
  })

  out <- list(number = number, model = model, trouble = trouble, options = options)
  arguments <- c(list(model), options)
  if (incomplete) {
    out$rows <- lapply(data, unname)
    together <- as.data.frame(do.call(rbind, data))
    together$group <- rep(seq_along(data), n)
    arguments <- c(arguments, list(data = together, missing = "ml"), if (groups == 2L) list(group = "group"))
  } else {
    moments <- lapply(data, function(y) list(s = signif(cov(y) * (nrow(y) - 1) / nrow(y), 9), m = signif(colMeans(y), 9)))
    out$n <- I(n)
    out$means <- lapply(moments, function(m) unname(m$m))
    out$covariances <- lapply(moments, function(m) m$s[lower.tri(m$s, diag = TRUE)])
    one <- function(values) if (groups == 1L) values[[1]] else values
    arguments <- c(arguments, list(sample.cov = one(lapply(moments, `[[`, "s")), sample.mean = one(lapply(moments, `[[`, "m")), sample.nobs = one(as.list(n)), sample.cov.rescale = FALSE))
  }
  fit <- do.call(fit_of, arguments)
  out$converged <- !is.null(fit) && lavInspect(fit, "converged")
  if (out$converged) {
    table <- parTable(fit)
    free <- which(table$free > 0 & !duplicated(paste(table$lhs, table$op, table$rhs, table$group)))
    out$proper <- isTRUE(suppressWarnings(lavInspect(fit, "post.check"))) && !anyNA(table$se[free])
    out$loglik <- fit@loglik$loglik
    out$parameters <- paste0(table$lhs, table$op, table$rhs)[free]
    out$group <- table$group[free]
    out$est <- signif(table$est[free], 9)
    out$se <- signif(table$se[free], 5)
    out$se[is.na(out$se)] <- 0
  }
  cat(number, "p", p, "k", k, "groups", groups, if (incomplete) "incomplete" else "complete", trouble, "converged", out$converged, "proper", isTRUE(out$proper), "\n")
  out
}

time <- system.time(models <- parallel::mclapply(1:100, random_model, mc.cores = 2, mc.preschedule = FALSE))
cat("seconds", time[["elapsed"]], "\n")
write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")), models = models),
           "random_models.json", auto_unbox = TRUE, digits = NA, na = "null", matrix = "rowmajor", pretty = 0)
