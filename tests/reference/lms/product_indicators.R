# Product indicators, double mean-centred (Lin, Wen, Marsh and Lin 2010), matched (Marsh, Wen and Hau 2004) or in all pairs: the products by
# semTools::indProd, the models by lavaan with MLR. Products that share an item have covarying residuals. Names: a product "x1.z1" is
# written x1:z1. Run from its own folder; writes product_indicators.csv and, the first time, controlled.csv.
suppressMessages({library(lavaan); library(semTools)})
options(digits = 17)

if (!file.exists("controlled.csv")) {
  set.seed(20261)
  n <- 300
  u <- round(rnorm(n), 2)
  A <- 0.4 * u + rnorm(n); B <- -0.3 * u + 0.3 * A + rnorm(n)
  Y <- 0.4 * A + 0.3 * B + 0.3 * A * B + 0.3 * u + 0.7 * rnorm(n)
  noisy <- function(f, l) round(l * f + 0.5 * rnorm(n), 2)
  d <- data.frame(a1 = noisy(A, 1), a2 = noisy(A, .9), a3 = noisy(A, .8), b1 = noisy(B, 1), b2 = noisy(B, .9),
                  y1 = noisy(Y, 1), y2 = noisy(Y, .9), y3 = noisy(Y, .8), u = u)
  for (j in c("a2", "b1", "y3")) d[sample(n, 15), j] <- NA
  write.csv(d, "controlled.csv", row.names = FALSE, na = "", quote = FALSE)
}

rows <- list()
note <- function(case, name, value, se = NA, std = NA) rows[[length(rows) + 1]] <<- data.frame(
  case = case, name = if (startsWith(name, "fit_")) name else gsub(".", ":", name, fixed = TRUE), value = sprintf("%.17g", value),
  se = ifelse(is.na(se), "", sprintf("%.17g", se)), std = ifelse(is.na(std), "", sprintf("%.17g", std)))

# Residual covariances of products that share an item.
shared <- function(products) {
  found <- c()
  for (i in seq_along(products)) for (j in seq_len(i - 1))
    if (length(intersect(strsplit(products[i], ".", fixed = TRUE)[[1]], strsplit(products[j], ".", fixed = TRUE)[[1]])) > 0)
      found <- c(found, paste(products[j], "~~", products[i]))
  paste(found, collapse = "\n")
}

# nlminb calls convergence below its reach "false": the sharpest tolerance that it still reports as reached is used. Two Newton steps then
# take the optimum to the last digits, where lavaan allows them (no fixed exogenous variables).
sharpest <- function(...) {
  for (tolerance in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9)) {
    fit <- suppressWarnings(sem(..., control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 20000L, eval.max = 40000L)))
    if (lavInspect(fit, "converged")) break
  }
  if (!lavInspect(fit, "converged")) stop("not converged")
  if (any(parTable(fit)$exo == 1L)) return(fit)
  for (step in 1:2) {
    table <- parTable(fit)
    theta <- coef(fit) - solve(lavInspect(fit, "hessian"), lavInspect(fit, "gradient"))
    table$est[table$free > 0] <- theta[table$free[table$free > 0]]
    fit <- suppressWarnings(sem(..., start = table, optim.method = "none", optim.force.converged = TRUE))
  }
  fit
}

fit_case <- function(case, data, factors, products, model, pairs, missing = "listwise", exogenous = "") {
  data <- if (missing == "listwise") data[complete.cases(data[, unlist(c(factors, exogenous[exogenous != ""]))]), ] else data
  if (exogenous != "") data[[exogenous]] <- data[[exogenous]] - mean(data[[exogenous]])
  names <- c(); measured <- c()
  for (product in products) {
    first <- factors[[product[1]]]; second <- factors[[product[2]]]
    if (pairs == "matched") { k <- min(length(first), length(second)); first <- first[1:k]; second <- second[1:k] }
    if (pairs == "all") {
      grid <- expand.grid(b = second, a = first, stringsAsFactors = FALSE)
      if (product[1] == product[2]) grid <- grid[match(grid$a, first) <= match(grid$b, second), ]
      first <- grid$a; second <- grid$b
    }
    made <- paste(first, second, sep = ".")
    for (i in seq_along(made)) {
      # One product at a time: indProd centres the items, multiplies, and centres the product.
      if (first[i] == second[i]) {
        # indProd takes no square; the same by hand.
        x <- data[[first[i]]] - mean(data[[first[i]]], na.rm = TRUE)
        data[[made[i]]] <- x^2 - mean(x^2, na.rm = TRUE)
      } else if (!(made[i] %in% colnames(data))) {
        data <- indProd(data, var1 = first[i], var2 = second[i], match = FALSE, meanC = TRUE, doubleMC = TRUE)
      }
    }
    measured <- c(measured, paste(paste(product, collapse = "."), "=~", paste(made, collapse = " + ")))
    names <- c(names, made)
  }
  text <- function(fixed) paste(model, paste(measured, collapse = "\n"), shared(names),
    paste0("Y ~ ", paste0(if (fixed) "0*" else "", vapply(products, paste, "", collapse = "."), collapse = " + ")), sep = "\n")
  fit <- sharpest(text(FALSE), data, estimator = "MLR", missing = missing, meanstructure = TRUE)
  none <- sharpest(text(TRUE), data, estimator = "MLR", missing = missing, meanstructure = TRUE)
  table <- parameterEstimates(fit); std <- standardizedSolution(fit)
  for (i in seq_len(nrow(table))) if (table$se[i] > 0)
    note(case, paste0(table$lhs[i], table$op[i], table$rhs[i]), table$est[i], table$se[i], std$est.std[i])
  m <- fitMeasures(fit)
  for (index in c("npar", "chisq.scaled", "df.scaled", "pvalue.scaled", "chisq.scaling.factor", "cfi.scaled", "rmsea.scaled", "srmr_bentler", "logl", "aic", "bic"))
    note(case, paste0("fit_", index), m[[index]])
  plain <- 2 * (m[["logl"]] - fitMeasures(none)[["logl"]])
  difference <- lavTestLRT(fit, none, method = "satorra.bentler.2001")
  note(case, "fit_lrt", plain)
  note(case, "fit_lrt_scaled", difference[2, "Chisq diff"])
  note(case, "fit_r2", lavInspect(fit, "rsquare")[["Y"]])
  note(case, "fit_n", lavInspect(fit, "nobs"))
}

one <- read.csv("one_interaction.csv")
xz <- list(X = c("x1", "x2", "x3"), Z = c("z1", "z2", "z3"), Y = c("y1", "y2", "y3"))
text <- "X =~ x1 + x2 + x3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nY ~ X + Z"
fit_case("one_matched", one, xz, list(c("X", "Z")), text, "matched")
fit_case("one_all", one, xz, list(c("X", "Z")), text, "all")
fit_case("square_matched", one, xz, list(c("X", "Z"), c("X", "X")), text, "matched")
fit_case("square_all", one, xz, list(c("X", "X")), "X =~ x1 + x2 + x3\nY =~ y1 + y2 + y3\nY ~ X", "all")

two <- read.csv("two_interactions.csv")
lc <- list(LCE = c("lce1", "lce2"), LCT = c("lct1", "lct2"), DFS = c("dfs1", "dfs2"), Y = paste0("ib", 1:6))
text <- "LCE =~ lce1 + lce2\nLCT =~ lct1 + lct2\nDFS =~ dfs1 + dfs2\nY =~ ib1 + ib2 + ib3 + ib4 + ib5 + ib6\nY ~ LCE + LCT + DFS"
fit_case("two_matched", two, lc, list(c("LCE", "DFS"), c("LCT", "DFS")), text, "matched")
fit_case("two_all", two, lc, list(c("LCE", "DFS"), c("LCT", "DFS")), text, "all")

# Controls enter less their means, so that latent means stay 0.
controlled <- read.csv("controlled.csv")
ab <- list(A = c("a1", "a2", "a3"), B = c("b1", "b2"), Y = c("y1", "y2", "y3"))
text <- "A =~ a1 + a2 + a3\nB =~ b1 + b2\nY =~ y1 + y2 + y3\nY ~ A + B + u\nA ~ u\nB ~ u\nA.B ~ u\nA ~~ B\nA ~~ A.B\nB ~~ A.B"
fit_case("controlled_matched", controlled, ab, list(c("A", "B")), text, "matched", exogenous = "u")
fit_case("controlled_all", controlled, ab, list(c("A", "B")), text, "all", exogenous = "u")
fit_case("controlled_fiml", controlled, ab, list(c("A", "B")), text, "matched", missing = "ml", exogenous = "u")

out <- do.call(rbind, rows)
con <- file("product_indicators.csv", "w")
writeLines(sprintf("# R %s, lavaan %s, semTools %s; product_indicators.R", getRversion(), packageVersion("lavaan"), packageVersion("semTools")), con)
write.csv(out, con, row.names = FALSE, quote = FALSE)
close(con)
