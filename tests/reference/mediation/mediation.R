# Mediation by lm, with every effect formed by hand from coefficients and covariance matrices; models of blocks by anova and Wald tests.
# usage: Rscript mediation.R > mediation.csv
suppressMessages(library(sandwich))
cat("# ", R.version.string, ", sandwich ", format(packageVersion("sandwich")), "\naddress,value\n", sep = "")
out <- function(address, value) cat(sprintf("\"%s\",%.17g\n", address, unname(value)), sep = "")
data <- read.csv("data.csv")
take <- function(names) na.omit(data[names])
V <- function(fit, se, cluster = NULL) switch(se, ols = vcov(fit), hc3 = vcovHC(fit, "HC3"), cluster = vcovCL(fit, cluster = cluster, type = "HC1"))
table <- function(id, row, fit, se = "ols", cluster = NULL, spell = identity) {
  v <- V(fit, se, cluster); b <- coef(fit); df <- if (se == "cluster") length(unique(cluster)) - 1 else fit$df.residual; t <- qt(.975, df)
  s <- summary(fit); k <- -1; W <- if (se == "ols") s$fstatistic[1] else drop(t(b[k]) %*% solve(v[k, k], b[k])) / (length(b) - 1)
  out(sprintf("%s.models[%s].r2", id, row), s$r.squared); out(sprintf("%s.models[%s].adj_r2", id, row), s$adj.r.squared); out(sprintf("%s.models[%s].f", id, row), W)
  out(sprintf("%s.models[%s].df2", id, row), df); out(sprintf("%s.models[%s].p", id, row), pf(W, length(b) - 1, df, lower.tail = FALSE)); out(sprintf("%s.models[%s].mse", id, row), s$sigma^2)
  for (i in seq_along(b)) {
    a <- sprintf("%s.coefficients[%s:%s]", id, row, spell(names(b))[i])
    out(paste0(a, ".b"), b[i]); out(paste0(a, ".se"), sqrt(v[i, i])); out(paste0(a, ".p"), 2 * pt(-abs(b[i] / sqrt(v[i, i])), df)); out(paste0(a, ".lower"), b[i] - t * sqrt(v[i, i]))
  }
}
added <- function(address, full, reduced, se = "ols", cluster = NULL) {
  v <- V(full, se, cluster); new <- setdiff(names(coef(full)), names(coef(reduced))); b <- coef(full)[new]
  df <- if (se == "cluster") length(unique(cluster)) - 1 else full$df.residual
  F <- if (se == "ols") anova(reduced, full)$F[2] else drop(t(b) %*% solve(v[new, new], b)) / length(b)
  out(paste0(address, ".delta_r2"), summary(full)$r.squared - summary(reduced)$r.squared); out(paste0(address, ".f"), F); out(paste0(address, ".df1"), length(b)); out(paste0(address, ".df2"), df)
  out(paste0(address, ".p"), pf(F, length(b), df, lower.tail = FALSE))
}
slope <- function(address, fit, weights, se = "ols") {
  v <- V(fit, se); k <- names(weights); b <- sum(weights * coef(fit)[k]); e <- sqrt(drop(weights %*% v[k, k] %*% weights)); t <- qt(.975, fit$df.residual)
  for (p in list(c("b", b), c("se", e), c("t", b / e), c("p", 2 * pt(-abs(b / e), fit$df.residual)), c("lower", b - t * e), c("upper", b + t * e))) out(sprintf("%s.%s", address, p[[1]]), as.numeric(p[[2]]))
}

# A predictor of three groups, parallel mediators, a covariate, HC3: the four codings.
d <- take(c("g", "m1", "m2", "y", "c1"))
codes <- list(
  indicator = list(matrix(c(0, 1, 0, 0, 0, 1), 3), c("g=2", "g=3")), sequential = list(matrix(c(0, 1, 1, 0, 0, 1), 3), c("g=2-1", "g=3-2")),
  helmert = list(matrix(c(-2/3, 1/3, 1/3, 0, -1/2, 1/2), 3), c("g=later-1", "g=later-2")), effect = list(matrix(c(-1, 1, 0, -1, 0, 1), 3), c("g=2", "g=3")))
for (id in names(codes)) {
  D <- codes[[id]][[1]][d$g, ]; names <- codes[[id]][[2]]; d$D1 <- D[, 1]; d$D2 <- D[, 2]
  spell <- function(n) { n[n == "D1"] <- names[1]; n[n == "D2"] <- names[2]; n }
  f <- list(m1 = lm(m1 ~ D1 + D2 + c1, d), m2 = lm(m2 ~ D1 + D2 + c1, d), y = lm(y ~ D1 + D2 + m1 + m2 + c1, d), total = lm(y ~ D1 + D2 + c1, d))
  for (e in names(f)) table(id, e, f[[e]], "hc3", spell = spell)
  for (i in 1:2) {
    k <- paste0("D", i); p <- function(row) sprintf("%s.effects[%s/%s]", id, names[i], row)
    for (row in c("total", "direct")) { e <- f[[if (row == "total") "total" else "y"]]; out(paste0(p(row), ".effect"), coef(e)[k]); out(paste0(p(row), ".se"), sqrt(vcovHC(e, "HC3")[k, k])); out(paste0(p(row), ".std"), coef(e)[k] / sd(d$y)) }
    i1 <- coef(f$m1)[k] * coef(f$y)["m1"]; i2 <- coef(f$m2)[k] * coef(f$y)["m2"]
    for (r in list(list("indirect:m1", i1), list("indirect:m2", i2), list("indirect", i1 + i2), list("indirect:m1 - indirect:m2", i1 - i2))) { out(paste0(p(r[[1]]), ".effect"), r[[2]]); out(paste0(p(r[[1]]), ".std"), r[[2]] / sd(d$y)) }
  }
  added(sprintf("%s.omnibus[m1]", id), f$m1, lm(m1 ~ c1, d), "hc3"); added(sprintf("%s.omnibus[y]", id), f$y, lm(y ~ m1 + m2 + c1, d), "hc3"); added(sprintf("%s.omnibus[total]", id), f$total, lm(y ~ c1, d), "hc3")
  added(sprintf("%s.x_by_m[y:g:m1]", id), lm(y ~ D1 + D2 + m1 + m2 + c1 + D1:m1 + D2:m1, d), f$y, "hc3")
}

# Model 11: the moderation of a by w is itself moderated by z.
d <- take(c("x", "w", "z", "m1", "y"))
a <- lm(m1 ~ x * w * z, d); y <- lm(y ~ x + m1, d); b <- coef(y)["m1"]; A <- coef(a)
table("eleven", "m1", a); table("eleven", "y", y)
W <- mean(d$w) + c(low = -1, mean = 0, high = 1) * sd(d$w); Z <- mean(d$z) + c(low = -1, mean = 0, high = 1) * sd(d$z)
for (i in names(W)) for (j in names(Z)) {
  g <- c(x = 1, "x:w" = W[[i]], "x:z" = Z[[j]], "x:w:z" = W[[i]] * Z[[j]])
  slope(sprintf("eleven.slopes[m1:x@%s,%s]", i, j), a, g)
  out(sprintf("eleven.conditional[indirect:m1@%s,%s].effect", i, j), sum(g * A[names(g)]) * b)
  e <- sum(g * A[names(g)]); va <- drop(g %*% vcov(a)[names(g), names(g)] %*% g); s <- sqrt(e^2 * vcov(y)["m1", "m1"] + b^2 * va)
  out(sprintf("eleven.conditional[indirect:m1@%s,%s].sobel_se", i, j), s); out(sprintf("eleven.conditional[indirect:m1@%s,%s].sobel_p", i, j), 2 * pnorm(-abs(e * b / s)))
}
out("eleven.index[indirect:m1/w:z].index", A["x:w:z"] * b)
for (j in names(Z)) out(sprintf("eleven.index[indirect:m1/w@%s].index", j), (A["x:w"] + A["x:w:z"] * Z[[j]]) * b)
for (i in names(W)) out(sprintf("eleven.index[indirect:m1/z@%s].index", i), (A["x:z"] + A["x:w:z"] * W[[i]]) * b)
out("eleven.contrasts[indirect:m1@high,low - indirect:m1@low,low].effect", (sum(c(1, W[["high"]], Z[["low"]], W[["high"]] * Z[["low"]]) * A[c("x", "x:w", "x:z", "x:w:z")]) - sum(c(1, W[["low"]], Z[["low"]], W[["low"]] * Z[["low"]]) * A[c("x", "x:w", "x:z", "x:w:z")])) * b)
added("eleven.interactions[m1:x:w:z]", a, update(a, . ~ . - x:w:z)); d$xw <- d$x * d$w; d$xwz <- d$xw * d$z; added("eleven.interactions[m1:x:w]", lm(m1 ~ x + w + z + x:z + w:z + xwz + xw, d), lm(m1 ~ x + w + z + x:z + w:z + xwz, d))

# Model 21, w on a and z on b, and partial indices of model 9.
a <- lm(m1 ~ x * w, d); y <- lm(y ~ x + m1 * z, d); A <- coef(a); B <- coef(y)
out("twentyone.index[indirect:m1/w:z].index", A["x:w"] * B["m1:z"])
for (j in names(Z)) out(sprintf("twentyone.index[indirect:m1/w@%s].index", j), A["x:w"] * (B["m1"] + B["m1:z"] * Z[[j]]))
for (i in names(W)) { out(sprintf("twentyone.index[indirect:m1/z@%s].index", i), (A["x"] + A["x:w"] * W[[i]]) * B["m1:z"]); for (j in names(Z)) out(sprintf("twentyone.conditional[indirect:m1@%s,%s].effect", i, j), (A["x"] + A["x:w"] * W[[i]]) * (B["m1"] + B["m1:z"] * Z[[j]])) }
a <- lm(m1 ~ x + w + z + x:w + x:z, d); b <- coef(lm(y ~ x + m1, d))["m1"]
out("nine.index[indirect:m1/w].index", coef(a)["x:w"] * b); out("nine.index[indirect:m1/z].index", coef(a)["x:z"] * b)
added("nine.interactions[m1:x:w]", a, lm(m1 ~ x + w + z + x:z, d)); added("nine.interactions[m1:x:z]", a, lm(m1 ~ x + w + z + x:w, d)); added("nine.interactions[m1:x:w,x:z]", a, lm(m1 ~ x + w + z, d))

# Model 7 with Johnson-Neyman boundaries of a, by root finding.
d <- take(c("x", "w", "m1", "y")); a <- lm(m1 ~ x * w, d); A <- coef(a); v <- vcov(a); t <- qt(.975, a$df.residual)
edge <- function(w) { g <- c(1, w); abs(sum(g * A[c("x", "x:w")])) - t * sqrt(drop(g %*% v[c("x", "x:w"), c("x", "x:w")] %*% g)) }
grid <- seq(min(d$w), max(d$w), length.out = 2001); s <- sapply(grid, edge); k <- which(diff(sign(s)) != 0)
for (i in seq_along(k)) { r <- uniroot(edge, grid[k[i] + 0:1], tol = 1e-14)$root; out(sprintf("seven.johnson_neyman[m1:x:w/%d].value", i), r); out(sprintf("seven.johnson_neyman[m1:x:w/%d].percent_below", i), 100 * mean(d$w < r)) }

# A binary moderator of both a and b: the difference of two conditional effects. 1 and 2 in the place of 0 and 1 change nothing.
d <- take(c("x", "b", "m1", "y")); a <- lm(m1 ~ x * b, d); y <- lm(y ~ x + m1 * b, d); A <- coef(a); B <- coef(y)
out("binary.index[indirect:m1].index", (A["x"] + A["x:b"]) * (B["m1"] + B["m1:b"]) - A["x"] * B["m1"])

# In series, clustered errors, Sobel's tests; total effect.
d <- take(c("x", "m1", "m2", "y", "cl"))
f <- list(m1 = lm(m1 ~ x, d), m2 = lm(m2 ~ x + m1, d), y = lm(y ~ x + m1 + m2, d), total = lm(y ~ x, d))
for (e in names(f)) table("clustered", e, f[[e]], "cluster", d$cl)
v <- lapply(f, vcovCL, cluster = d$cl, type = "HC1"); q <- c(a1 = coef(f$m1)["x"], a2 = coef(f$m2)["x"], d = coef(f$m2)["m1"], b1 = coef(f$y)["m1"], b2 = coef(f$y)["m2"]); names(q) <- c("a1", "a2", "d", "b1", "b2")
r <- c(a1 = v$m1["x", "x"], a2 = v$m2["x", "x"], d = v$m2["m1", "m1"], b1 = v$y["m1", "m1"], b2 = v$y["m2", "m2"])
sobel <- function(row, legs) { e <- prod(q[legs]); s <- sqrt(sum(sapply(legs, function(l) prod(q[setdiff(legs, l)])^2 * r[l]))); out(sprintf("clustered.effects[%s].effect", row), e); out(sprintf("clustered.effects[%s].std", row), e * sd(d$x) / sd(d$y)); out(sprintf("clustered.effects[%s].sobel_se", row), s); out(sprintf("clustered.effects[%s].sobel_z", row), e / s); out(sprintf("clustered.effects[%s].sobel_p", row), 2 * pnorm(-abs(e / s))) }
sobel("indirect:m1", c("a1", "b1")); sobel("indirect:m2", c("a2", "b2")); sobel("indirect:m1>m2", c("a1", "d", "b2"))
added("clustered.x_by_m[y:x:m2]", lm(y ~ x + m1 + m2 + x:m2, d), f$y, "cluster", d$cl)
out("clustered.contrasts[|indirect:m1| - |indirect:m2|].effect", abs(q["a1"] * q["b1"]) - abs(q["a2"] * q["b2"]))

# The predictor moderates b, continuous variables of products centred; covariates in one kind of equation.
d <- take(c("x", "m1", "y", "c1", "z")); X <- d$x - mean(d$x); M <- d$m1 - mean(d$m1)
a <- lm(d$m1 ~ X + d$c1); y <- lm(d$y ~ X + M + X:M + d$z)
out("seventyfour.coefficients[m1:c1].b", coef(a)["d$c1"]); out("seventyfour.coefficients[y:z].b", coef(y)["d$z"]); out("seventyfour.coefficients[y:m1:x].b", coef(y)["X:M"]); out("seventyfour.coefficients[y:m1].b", coef(y)["M"])
out("seventyfour.index[indirect:m1].index", coef(a)["X"] * coef(y)["X:M"]); out("seventyfour.conditional[indirect:m1@high].effect", coef(a)["X"] * (coef(y)["M"] + coef(y)["X:M"] * sd(d$x))); out("seventyfour.conditional[indirect:m1@high].value", mean(d$x) + sd(d$x))
