# Mediation: parallel, serial, moderated, categorical, clustered
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
answers <- data
originals <- c()

has <- function(package) requireNamespace(package, quietly = TRUE)
named <- function(x) unname(ifelse(x %in% names(originals), originals[x], x))
renamed <- function(values) setNames(values, named(names(values)))

# One line a number: its address in kflow's results, then the number as R finds it.
# The dots keep R from taking a column called r or t for the beginning of row or table.
cell <- function(.table, .row, ...) {
  if (grepl("[].\"[]|^ | $", .row)) .row <- encodeString(.row, quote = "\"")
  values <- c(...)
  values <- values[is.finite(values)]
  if (length(values)) cat(sprintf("%s[%s].%s\t%.10g\n", .table, .row, names(values), values), sep = "")
}

# Each equation under its outcome's name; errors "ols", "hc3" or "cluster".
equations <- function(fits, outcomes, rows, id, errors = "ols", clusters = NULL) {
  if (errors != "ols" && !has("sandwich")) return(message(id, " is skipped: its errors need the package sandwich"))
  for (m in seq_along(fits)) {
    fit <- fits[[m]]
    s <- summary(fit)
    V <- switch(errors, ols = vcov(fit), hc3 = sandwich::vcovHC(fit, type = "HC3"), cluster = sandwich::vcovCL(fit, cluster = clusters, type = "HC1"))
    X <- model.matrix(fit)
    k <- length(coef(fit))
    df2 <- if (errors == "cluster") length(unique(clusters)) - 1 else df.residual(fit)
    f <- drop(coef(fit)[-1] %*% solve(V[-1, -1], coef(fit)[-1])) / (k - 1)
    cell(paste0(id, ".models"), outcomes[m], n = nobs(fit), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared, f = f,
      df1 = k - 1, df2 = df2, p = pf(f, k - 1, df2, lower.tail = FALSE), mse = s$sigma^2)
    y <- model.response(model.frame(fit))
    reach <- qt(.975, df2)
    for (i in seq_len(k)) {
      b <- coef(fit)[[i]]
      se <- sqrt(V[i, i])
      cell(paste0(id, ".coefficients"), paste0(outcomes[m], ":", rows[[m]][i]), b = b, se = se, t = b / se, p = 2 * pt(-abs(b / se), df2),
        lower = b - reach * se, upper = b + reach * se, if (i > 1) c(beta = b * sd(X[, i]) / sd(y)))
    }
  }
}

# ---- mediation ----
# Left out: bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.
mediation_raw <- na.omit(data[c("y", "x", "m1", "m2", "c1", "g")])
mediation_data <- mediation_raw
mediation_fits <- list(
  lm(mediation_raw$m1 ~ 1 + x + c1 + I(as.numeric(g==2)) + I(as.numeric(g==3)), data =
  mediation_data),
  lm(mediation_raw$m2 ~ 1 + x + c1 + I(as.numeric(g==2)) + I(as.numeric(g==3)), data =
  mediation_data),
  lm(mediation_raw$y ~ 1 + x + m1 + m2 + c1 + I(as.numeric(g==2)) + I(as.numeric(g==3)), data =
  mediation_data),
  lm(mediation_raw$y ~ 1 + x + c1 + I(as.numeric(g==2)) + I(as.numeric(g==3)), data =
  mediation_data))
mediation_rows <- list(
  c("(Intercept)", "x", "c1", "factor(g)=2", "factor(g)=3"),
  c("(Intercept)", "x", "c1", "factor(g)=2", "factor(g)=3"),
  c("(Intercept)", "x", "m1", "m2", "c1", "factor(g)=2", "factor(g)=3"),
  c("(Intercept)", "x", "c1", "factor(g)=2", "factor(g)=3"))
equations(mediation_fits, c("m1", "m2", "y", "total"), mediation_rows, "mediation")
cell("mediation.effects", "total", effect = (coef(mediation_fits[[4]])[[2]]))
cell("mediation.effects", "direct", effect = (coef(mediation_fits[[3]])[[2]]))
cell("mediation.effects", "indirect:m1", effect = (coef(mediation_fits[[1]])[[2]]) * (coef(mediation_fits[[3]])[[3]]))
cell("mediation.effects", "indirect:m2", effect = (coef(mediation_fits[[2]])[[2]]) * (coef(mediation_fits[[3]])[[4]]))

# ---- series ----
# Left out: bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.
series_raw <- na.omit(data[c("y", "x", "m1", "m2", "cl")])
series_data <- series_raw
series_fits <- list(
  lm(series_raw$m1 ~ 1 + x, data = series_data),
  lm(series_raw$m2 ~ 1 + x + m1, data = series_data),
  lm(series_raw$y ~ 1 + x + m1 + m2, data = series_data),
  lm(series_raw$y ~ 1 + x, data = series_data))
series_rows <- list(
  c("(Intercept)", "x"),
  c("(Intercept)", "x", "m1"),
  c("(Intercept)", "x", "m1", "m2"),
  c("(Intercept)", "x"))
equations(series_fits, c("m1", "m2", "y", "total"), series_rows, "series", errors = "cluster",
  clusters = series_raw$cl)
cell("series.effects", "total", effect = (coef(series_fits[[4]])[[2]]))
cell("series.effects", "direct", effect = (coef(series_fits[[3]])[[2]]))
cell("series.effects", "indirect:m1", effect = (coef(series_fits[[1]])[[2]]) * (coef(series_fits[[3]])[[3]]))
cell("series.effects", "indirect:m2", effect = (coef(series_fits[[2]])[[2]]) * (coef(series_fits[[3]])[[4]]))
cell("series.effects", "indirect:m1>m2", effect = (coef(series_fits[[1]])[[2]]) * (coef(series_fits[[2]])[[3]]) * (coef(series_fits[[3]])[[4]]))

# ---- moderated ----
# Left out: bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.
moderated_raw <- na.omit(data[c("y", "x", "m1", "m2", "w", "b")])
moderated_data <- moderated_raw
moderated_data$x <- moderated_data$x - mean(moderated_data$x)
moderated_data$w <- moderated_data$w - mean(moderated_data$w)
moderated_fits <- list(
  lm(moderated_raw$m1 ~ 1 + x + w + b + I(w*b) + I(x*w) + I(x*b) + I(x*w*b), data =
  moderated_data),
  lm(moderated_raw$m2 ~ 1 + x, data = moderated_data),
  lm(moderated_raw$y ~ 1 + x + m1 + m2 + b + I(x*b), data = moderated_data))
moderated_rows <- list(
  c("(Intercept)", "x", "w", "b", "w:b", "x:w", "x:b", "x:w:b"),
  c("(Intercept)", "x"),
  c("(Intercept)", "x", "m1", "m2", "b", "x:b"))
equations(moderated_fits, c("m1", "m2", "y"), moderated_rows, "moderated", errors = "hc3")
cell("moderated.conditional", "direct@low", effect = (coef(moderated_fits[[3]])[[2]] + coef(moderated_fits[[3]])[[6]] * (0)))
cell("moderated.conditional", "direct@high", effect = (coef(moderated_fits[[3]])[[2]] + coef(moderated_fits[[3]])[[6]] * (1)))
cell("moderated.conditional", "indirect:m1@low,low", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (-0.9360426867935447) + coef(moderated_fits[[1]])[[7]] * (0) + coef(moderated_fits[[1]])[[8]] * (-0.9360426867935447) * (0)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.conditional", "indirect:m1@low,high", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (-0.9360426867935447) + coef(moderated_fits[[1]])[[7]] * (1) + coef(moderated_fits[[1]])[[8]] * (-0.9360426867935447) * (1)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.conditional", "indirect:m1@mean,low", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (0) + coef(moderated_fits[[1]])[[7]] * (0) + coef(moderated_fits[[1]])[[8]] * (0) * (0)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.conditional", "indirect:m1@mean,high", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (0) + coef(moderated_fits[[1]])[[7]] * (1) + coef(moderated_fits[[1]])[[8]] * (0) * (1)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.conditional", "indirect:m1@high,low", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (0.9360426867935447) + coef(moderated_fits[[1]])[[7]] * (0) + coef(moderated_fits[[1]])[[8]] * (0.9360426867935447) * (0)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.conditional", "indirect:m1@high,high", effect = (coef(moderated_fits[[1]])[[2]] + coef(moderated_fits[[1]])[[6]] * (0.9360426867935447) + coef(moderated_fits[[1]])[[7]] * (1) + coef(moderated_fits[[1]])[[8]] * (0.9360426867935447) * (1)) * (coef(moderated_fits[[3]])[[3]]))
cell("moderated.effects", "indirect:m2", effect = (coef(moderated_fits[[2]])[[2]]) * (coef(moderated_fits[[3]])[[4]]))

# ---- groups ----
# Left out: bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.
groups_raw <- na.omit(data[c("y", "g", "m1", "z", "c1")])
groups_data <- groups_raw
groups_data$z <- groups_data$z - mean(groups_data$z)
groups_fits <- list(
  lm(groups_raw$m1 ~ 1 +
  I((-0.6666666666666666*(g==1)+0.3333333333333333*(g==2)+0.3333333333333333*(g==3))) +
  I((-0.5*(g==2)+0.5*(g==3))) + z +
  I((-0.6666666666666666*(g==1)+0.3333333333333333*(g==2)+0.3333333333333333*(g==3))*z) +
  I((-0.5*(g==2)+0.5*(g==3))*z), data = groups_data),
  lm(groups_raw$y ~ 1 +
  I((-0.6666666666666666*(g==1)+0.3333333333333333*(g==2)+0.3333333333333333*(g==3))) +
  I((-0.5*(g==2)+0.5*(g==3))) + m1 + z +
  I((-0.6666666666666666*(g==1)+0.3333333333333333*(g==2)+0.3333333333333333*(g==3))*z) +
  I((-0.5*(g==2)+0.5*(g==3))*z) + c1, data = groups_data))
groups_rows <- list(
  c("(Intercept)", "g=later-1", "g=later-2", "z", "g=later-1:z", "g=later-2:z"),
  c("(Intercept)", "g=later-1", "g=later-2", "m1", "z", "g=later-1:z", "g=later-2:z", "c1"))
equations(groups_fits, c("m1", "y"), groups_rows, "groups")
cell("groups.conditional", "g=later-1/direct@low", effect = (coef(groups_fits[[2]])[[2]] + coef(groups_fits[[2]])[[6]] * (-0.9356889325322193)))
cell("groups.conditional", "g=later-1/direct@mean", effect = (coef(groups_fits[[2]])[[2]] + coef(groups_fits[[2]])[[6]] * (0)))
cell("groups.conditional", "g=later-1/direct@high", effect = (coef(groups_fits[[2]])[[2]] + coef(groups_fits[[2]])[[6]] * (0.9356889325322193)))
cell("groups.conditional", "g=later-1/indirect:m1@low", effect = (coef(groups_fits[[1]])[[2]] + coef(groups_fits[[1]])[[5]] * (-0.9356889325322193)) * (coef(groups_fits[[2]])[[4]]))
cell("groups.conditional", "g=later-1/indirect:m1@mean", effect = (coef(groups_fits[[1]])[[2]] + coef(groups_fits[[1]])[[5]] * (0)) * (coef(groups_fits[[2]])[[4]]))
cell("groups.conditional", "g=later-1/indirect:m1@high", effect = (coef(groups_fits[[1]])[[2]] + coef(groups_fits[[1]])[[5]] * (0.9356889325322193)) * (coef(groups_fits[[2]])[[4]]))
cell("groups.conditional", "g=later-2/direct@low", effect = (coef(groups_fits[[2]])[[3]] + coef(groups_fits[[2]])[[7]] * (-0.9356889325322193)))
cell("groups.conditional", "g=later-2/direct@mean", effect = (coef(groups_fits[[2]])[[3]] + coef(groups_fits[[2]])[[7]] * (0)))
cell("groups.conditional", "g=later-2/direct@high", effect = (coef(groups_fits[[2]])[[3]] + coef(groups_fits[[2]])[[7]] * (0.9356889325322193)))
cell("groups.conditional", "g=later-2/indirect:m1@low", effect = (coef(groups_fits[[1]])[[3]] + coef(groups_fits[[1]])[[6]] * (-0.9356889325322193)) * (coef(groups_fits[[2]])[[4]]))
cell("groups.conditional", "g=later-2/indirect:m1@mean", effect = (coef(groups_fits[[1]])[[3]] + coef(groups_fits[[1]])[[6]] * (0)) * (coef(groups_fits[[2]])[[4]]))
cell("groups.conditional", "g=later-2/indirect:m1@high", effect = (coef(groups_fits[[1]])[[3]] + coef(groups_fits[[1]])[[6]] * (0.9356889325322193)) * (coef(groups_fits[[2]])[[4]]))

# ---- own ----
# Left out: bootstrap and Monte Carlo intervals rest on random numbers and are not repeated in R; slopes, tests of products, boundaries, contrasts and indices are not asked of it.
own_raw <- na.omit(data[c("y", "x", "m1")])
own_data <- own_raw
own_fits <- list(
  lm(own_raw$m1 ~ 1 + x, data = own_data),
  lm(own_raw$y ~ 1 + x + m1 + I(m1*x), data = own_data))
own_rows <- list(
  c("(Intercept)", "x"),
  c("(Intercept)", "x", "m1", "m1:x"))
equations(own_fits, c("m1", "y"), own_rows, "own")
cell("own.effects", "direct", effect = (coef(own_fits[[2]])[[2]]))
cell("own.conditional", "indirect:m1@low", effect = (coef(own_fits[[1]])[[2]]) * (coef(own_fits[[2]])[[3]] + coef(own_fits[[2]])[[4]] * (-0.9391593794700017)))
cell("own.conditional", "indirect:m1@mean", effect = (coef(own_fits[[1]])[[2]]) * (coef(own_fits[[2]])[[3]] + coef(own_fits[[2]])[[4]] * (0.0008823529411764657)))
cell("own.conditional", "indirect:m1@high", effect = (coef(own_fits[[1]])[[2]]) * (coef(own_fits[[2]])[[3]] + coef(own_fits[[2]])[[4]] * (0.9409240853523546)))
