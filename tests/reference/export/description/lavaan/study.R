# Description and correlation
# Written by kflow as a cross-check. Run it in its folder: Rscript study.R
# Synthetic data: the answers behind these results are made up or reconstructed, not collected from respondents.
# data.csv holds the valid questionnaires alone, items reversed as declared, no answer as NA.
# gender: 0 = male, 1 = female
# year: 1 = first year, 2 = second year, 3 = third year, 4 = fourth year

suppressPackageStartupMessages(library(lavaan))
data <- read.csv("data.csv")
# Factors have the names of scores, which models therefore must not see.
answers <- data[setdiff(names(data), c("KS", "KA", "OC"))]
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

frequencies <- function(x, table, codes, rows) {
  for (i in seq_along(codes)) {
    n <- sum(x == codes[i], na.rm = TRUE)
    cell(table, rows[i], n = n, percent = 100 * n / length(x), valid_percent = 100 * n / sum(!is.na(x)))
  }
}

# Skewness G1 and kurtosis G2 as SPSS has them.
descriptives <- function(x, table, row) {
  x <- x[!is.na(x)]
  n <- length(x)
  z <- (x - mean(x)) / sqrt(mean((x - mean(x))^2))
  cell(table, row, n = n, mean = mean(x), sd = sd(x), skewness = mean(z^3) * sqrt(n * (n - 1)) / (n - 2),
    kurtosis = ((n + 1) * (mean(z^4) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)), min = min(x), max = max(x))
}

correlations <- function(data, id, method) {
  for (a in names(data)) for (b in setdiff(names(data), a)) {
    pair <- na.omit(data[c(a, b)])
    test <- suppressWarnings(cor.test(pair[[1]], pair[[2]], method = method, exact = FALSE))
    r <- unname(test$estimate)
    n <- nrow(pair)
    p <- if (method == "spearman") 2 * pt(-abs(r) / sqrt((1 - r^2) / (n - 2)), n - 2) else test$p.value
    cell(paste0(id, ".r"), named(a), setNames(r, named(b)))
    cell(paste0(id, ".p"), named(a), setNames(p, named(b)))
    cell(paste0(id, ".n"), named(a), setNames(n, named(b)))
  }
}

described_by <- function(x, g, table, row, labels)
  for (code in names(labels)) {
    own <- x[!is.na(g) & g == as.numeric(code) & !is.na(x)]
    if (length(own) > 1) descriptives(own, table, paste0(row, ": ", labels[[code]]))
  }

# Quartiles of type 6 are SPSS's.
location <- function(x, table, row) {
  x <- x[!is.na(x)]
  n <- length(x)
  q <- quantile(x, c(.25, .5, .75), type = 6, names = FALSE)
  se <- sd(x) / sqrt(n)
  reach <- qt((1 + interval_level) / 2, n - 1) * se
  cell(table, row, n = n, median = q[2], q1 = q[1], q3 = q[3], se = se, lower = mean(x) - reach, upper = mean(x) + reach)
}

normality <- function(x, table, row) {
  x <- sort(x[!is.na(x)])
  n <- length(x)
  test <- shapiro.test(x)
  f <- pnorm(x, mean(x), sd(x))
  cell(table, row, n = n, shapiro_wilk = test$statistic[[1]], sw_p = test$p.value, lilliefors = max(seq_len(n) / n - f, f - (seq_len(n) - 1) / n))
}

mardia <- function(x, table) {
  x <- as.matrix(na.omit(x))
  n <- nrow(x)
  p <- ncol(x)
  z <- scale(x, scale = FALSE)
  d <- z %*% solve(crossprod(z) / n) %*% t(z)
  skewness <- mean(d^3)
  kurtosis <- mean(diag(d)^2)
  df <- p * (p + 1) * (p + 2) / 6
  value <- (kurtosis - p * (p + 2)) / sqrt(8 * p * (p + 2) / n)
  cell(table, "all", n = n, skewness = skewness, chi2 = n * skewness / 6, df = df, skewness_p = pchisq(n * skewness / 6, df, lower.tail = FALSE),
    kurtosis = kurtosis, z = value, kurtosis_p = 2 * pnorm(abs(value), lower.tail = FALSE))
}

# Fisher's z, with the errors of Bonett and Wright for ranks and of Fieller, Hartley and Pearson for Kendall's.
correlation_limits <- function(data, id, method) {
  for (a in names(data)) for (b in setdiff(names(data), a)) {
    pair <- na.omit(data[c(a, b)])
    n <- nrow(pair)
    r <- cor(pair[[1]], pair[[2]], method = method)
    se <- sqrt(switch(method, pearson = 1 / (n - 3), spearman = (1 + r^2 / 2) / (n - 3), .437 / (n - 4)))
    reach <- qnorm((1 + interval_level) / 2) * se
    cell(paste0(id, ".lower"), named(a), setNames(tanh(atanh(r) - reach), named(b)))
    cell(paste0(id, ".upper"), named(a), setNames(tanh(atanh(r) + reach), named(b)))
  }
}

# From residuals of regressions on the controls, of midranks for Spearman's.
partial_correlations <- function(data, controls, id, method) {
  keep <- complete.cases(data, controls)
  turned <- function(x) if (method == "spearman") as.data.frame(lapply(x, rank)) else x
  x <- turned(data[keep, , drop = FALSE])
  z <- as.matrix(turned(controls[keep, , drop = FALSE]))
  left <- lapply(x, function(v) residuals(lm(v ~ z)))
  df <- sum(keep) - 2 - ncol(z)
  told <- function(table, a, b, r) {
    cell(paste0(id, ".", table), named(a), setNames(r, named(b)))
    cell(paste0(id, ".", table, "_p"), named(a), setNames(2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df), named(b)))
  }
  for (a in names(x)) for (b in setdiff(names(x), a)) {
    told("partial", a, b, cor(left[[a]], left[[b]]))
    told("semipartial", a, b, cor(x[[a]], left[[b]]))
  }
}

# ---- descriptives ----
interval_level <- 0.95
# Left out: p of Lilliefors's test is not repeated in R.
for (v in c("KS", "KA", "OC"))
  descriptives(data[[v]], "descriptives.variables", named(v))
for (v in c("KS", "KA", "OC"))
  described_by(data[[v]], data$gender, "descriptives.groups", paste(named(v), "by gender"), c("0" = "male", "1" = "female"))
for (v in c("KS", "KA", "OC"))
  described_by(data[[v]], data$year, "descriptives.groups", paste(named(v), "by year"), c("1" = "first year", "2" = "second year", "3" = "third year", "4" = "fourth year"))
for (v in c("KS", "KA", "OC"))
  location(data[[v]], "descriptives.location", named(v))
for (v in c("KS", "KA", "OC"))
  normality(data[[v]], "descriptives.normality", named(v))
mardia(data[c("KS", "KA", "OC")], "descriptives.mardia")

# ---- items ----
interval_level <- 0.9
for (v in c("KS1", "KS2", "KS3", "KS4", "KS5"))
  descriptives(data[[v]], "items.variables", named(v))
for (v in c("KS1", "KS2", "KS3", "KS4", "KS5"))
  location(data[[v]], "items.location", named(v))

# ---- correlations ----
interval_level <- 0.95
correlations(data[c("KS", "KA", "OC")], "correlations", "pearson")
correlation_limits(data[c("KS", "KA", "OC")], "correlations", "pearson")
partial_correlations(data[c("KS", "KA", "OC")], data[c("gender", "year")], "correlations",
  "pearson")

# ---- listwise ----
interval_level <- 0.99
correlations(na.omit(data[c("KS", "KA", "OC", "year")]), "listwise", "pearson")
correlation_limits(na.omit(data[c("KS", "KA", "OC", "year")]), "listwise", "pearson")

# ---- ranks ----
interval_level <- 0.95
correlations(data[c("KS", "KA", "OC")], "ranks", "spearman")
correlation_limits(data[c("KS", "KA", "OC")], "ranks", "spearman")
partial_correlations(data[c("KS", "KA", "OC")], data[c("year")], "ranks", "spearman")

# ---- tau ----
interval_level <- 0.95
correlations(data[c("KS", "KA", "OC")], "tau", "kendall")
correlation_limits(data[c("KS", "KA", "OC")], "tau", "kendall")
