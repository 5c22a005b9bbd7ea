# Contingency tables of cut bivariate normal draws, with the polychoric correlations that lavaan (two-step, up to 10,000 rows)
# and polycor (two-step, within its tolerance of 1e-4, small tables) find. Writes tables.csv and versions.txt.
#
# usage: Rscript tables.R
suppressMessages({library(lavaan); library(polycor)})
set.seed(1984)
shares <- function(k, shape) {
  w <- switch(shape, even = rep(1, k), skewed = 3^-(0:(k - 1) * 6 / k), reversed = 3^-((k - 1):0 * 6 / k), peaked = choose(k - 1, 0:(k - 1)) + 0.2)
  cumsum(w / sum(w))[-k]
}
lavaan_of <- function(counts) {
  cells <- which(counts > 0, arr.ind = TRUE)
  rows <- cells[rep(seq_len(nrow(cells)), counts[cells]), ]
  tryCatch(suppressWarnings(lavCor(data.frame(a = rows[, 1], b = rows[, 2]), ordered = c("a", "b"))[1, 2]), error = function(e) NA)
}
out <- list()
for (size in list(c(2, 2), c(2, 5), c(3, 3), c(5, 5), c(7, 7), c(11, 11)))
  for (r in c(-0.999, -0.99, -0.9, -0.5, 0.2, 0.7, 0.85, 0.95, 0.99, 0.999))
    for (shape in list(c("even", "even"), c("skewed", "skewed"), c("skewed", "reversed"), c("peaked", "even")))
      for (n in c(50, 1e3, 1e6)) {
        if (n == 1e6 && shape[1] == "peaked") next
        x <- rnorm(n)
        y <- r * x + sqrt(1 - r^2) * rnorm(n)
        a <- findInterval(pnorm(x), shares(size[1], shape[1])) + 1
        b <- findInterval(pnorm(y), shares(size[2], shape[2])) + 1
        counts <- matrix(tabulate((a - 1) * size[2] + b, size[1] * size[2]), size[1], byrow = TRUE)
        counts <- counts[rowSums(counts) > 0, colSums(counts) > 0, drop = FALSE]
        if (min(dim(counts)) < 2) next
        out[[length(out) + 1]] <- data.frame(
          rows = nrow(counts), columns = ncol(counts), n = n, population = r, shape = paste(shape, collapse = "/"),
          counts = paste(t(counts), collapse = " "),
          lavaan = if (n <= 1e4) lavaan_of(counts) else NA,
          polycor = if (length(counts) <= 10) tryCatch(suppressWarnings(polychor(counts)), error = function(e) NA) else NA)
      }
out <- do.call(rbind, out)
out$lavaan <- format(out$lavaan, digits = 15)
out$polycor <- format(out$polycor, digits = 7)
write.csv(out, "tables.csv", row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("lavaan", packageVersion("lavaan")), paste("polycor", packageVersion("polycor"))), "versions.txt")
cat(nrow(out), "tables\n")
