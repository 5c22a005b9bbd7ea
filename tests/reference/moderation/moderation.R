# Moderation by lm with the quantities of the interaction formed by hand from coefficients and their covariance.
# study_a_scores.csv: the 338 valid rows of the synthetic sample of study A. garcia.csv: Garcia, Schmitt, Branscombe and Ellemers (2010) as in psych::GSBE.
# heteroscedastic.csv: generated, as in ../regression.
# usage: Rscript moderation.R > moderation.csv
suppressMessages(library(sandwich))
out <- function(case, table, row, column, value) cat(paste(case, table, row, column, sprintf("%.17g", unname(value)), sep = ","), sep = "\n")
cat("# ", R.version.string, ", sandwich ", format(packageVersion("sandwich")), "\n", sep = "")
cat("case,table,row,column,value\n")
analyse <- function(case, d, y, x, m, controls = character(), centre = "all", robust = FALSE, probe = "sd", values = NULL) {
  n <- nrow(d); binary <- function(v) length(unique(v)) == 2
  cx <- if (centre == "all" || (centre == "continuous" && !binary(d[[x]]))) mean(d[[x]]) else 0
  cm <- if (centre == "all" || (centre == "continuous" && !binary(d[[m]]))) mean(d[[m]]) else 0
  f <- data.frame(.y = d[[y]], .x = d[[x]] - cx, .m = d[[m]] - cm); f$.xm <- f$.x * f$.m
  for (c in controls) f[[c]] <- d[[c]]
  model <- lm(reformulate(c(controls, ".x", ".m", ".xm"), ".y"), f)
  V <- if (robust) vcovHC(model, type = "HC3") else vcov(model); b <- coef(model); df <- model$df.residual; t <- qt(0.975, df)
  for (k in c(".x", ".m", ".xm")) { out(case, "coefficients", k, "b", b[k]); out(case, "coefficients", k, "se", sqrt(V[k, k])) }
  M <- d[[m]]
  at <- if (!is.null(values)) setNames(values, values) else if (binary(M)) c(low = min(M), high = max(M)) else if (probe == "sd") c(low = mean(M) - sd(M), mean = mean(M), high = mean(M) + sd(M))
    else setNames(quantile(M, c(.16, .5, .84), type = 6), c("low", "mean", "high"))
  slope <- function(v) b[".x"] + b[".xm"] * (v - cm)
  error <- function(v) sqrt(V[".x", ".x"] + 2 * (v - cm) * V[".x", ".xm"] + (v - cm)^2 * V[".xm", ".xm"])
  for (id in names(at)) {
    v <- at[[id]]; s <- slope(v); e <- error(v)
    for (p in list(c("value", v), c("b", s), c("se", e), c("t", s / e), c("p", 2 * pt(-abs(s / e), df)), c("lower", s - t * e), c("upper", s + t * e), c("outside", as.numeric(v < min(M) || v > max(M)))))
      out(case, "slopes", id, p[[1]], as.numeric(p[[2]]))
    # The mean's band at both ends of the predictor, controls at their means, by predict on the same model.
    for (end in c("first", "last")) {
      xv <- if (end == "first") min(d[[x]]) else max(d[[x]])
      new <- as.data.frame(as.list(sapply(f[setdiff(names(f), ".y")], mean))); new$.x <- xv - cx; new$.m <- v - cm; new$.xm <- new$.x * new$.m
      X <- c(1, unlist(new[names(b)[-1]])); fit <- sum(X * b); se <- sqrt(drop(t(X) %*% V %*% X))
      out(case, paste0("line_", end), id, "mean", fit); out(case, paste0("line_", end), id, "lower", fit - t * se); out(case, paste0("line_", end), id, "upper", fit + t * se)
    }
  }
  if (!binary(M)) {
    A <- b[".xm"]^2 - t^2 * V[".xm", ".xm"]; B <- 2 * (b[".x"] * b[".xm"] - t^2 * V[".x", ".xm"]); C <- b[".x"]^2 - t^2 * V[".x", ".x"]
    D <- B^2 - 4 * A * C
    roots <- if (D > 0) sort((-B + c(-1, 1) * sqrt(D)) / (2 * A)) + cm else numeric()
    roots <- roots[roots >= min(M) & roots <= max(M)]
    out(case, "johnson_neyman", "count", "count", length(roots))
    for (i in seq_along(roots)) { out(case, "johnson_neyman", i, "value", roots[i]); out(case, "johnson_neyman", i, "percent_below", 100 * mean(M < roots[i])); out(case, "johnson_neyman", i, "percent_above", 100 * mean(M > roots[i])) }
  }
}
h <- read.csv("heteroscedastic.csv")
a <- read.csv("study_a_scores.csv"); g <- read.csv("garcia.csv")
analyse("study_a", a, "KFE", "KS", "OC", c("gender", "year"))
analyse("study_a_percentiles", a, "KFE", "KS", "OC", c("gender", "year"), probe = "percentiles")
analyse("study_a_values", a, "KFE", "KS", "OC", c("gender", "year"), values = c(1, 3.25, 7))
analyse("study_a_hc3", a, "KFE", "KS", "OC", c("gender", "year"), robust = TRUE)
analyse("study_a_uncentred", a, "KFE", "KS", "OC", c("gender", "year"), centre = "none")
analyse("study_a_binary", a, "KFE", "KA", "gender", "year", centre = "continuous")
analyse("garcia", g, "liking", "prot2", "sexism")
analyse("garcia_continuous", g, "liking", "prot2", "sexism", centre = "continuous")
analyse("generated", h, "y", "w", "x")
analyse("generated_hc3", h, "y", "w", "x", robust = TRUE)
h$v <- h$w - 2000
analyse("one_boundary", transform(h, y = y + 0.03 * v * x), "y", "x", "w", values = c(1995, 2010))
