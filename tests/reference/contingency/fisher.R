# Fisher's exact test of tables that take the whole network: fisher.test with a large workspace.
# usage: Rscript fisher.R   (writes fisher.json)
suppressMessages(library(jsonlite))
set.seed(11)
drawn <- function(rows, columns, n, lean = 0) {
  repeat {
    weights <- outer(runif(rows, .5, 1.5), runif(columns, .5, 1.5)) * (1 + lean * diag(1, rows, columns))
    t <- matrix(rmultinom(1, n, weights), rows)
    if (all(rowSums(t) > 0) && all(colSums(t) > 0)) return(t)
  }
}
# Job satisfaction by income (Agresti 2002, p. 57), as in R's own help.
job <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4)
equal <- matrix(c(8, 4, 6, 6, 5, 9, 3, 7, 6, 6, 8, 4, 5, 5, 7, 7), 4)
tables <- list(job, equal, drawn(4, 4, 96), drawn(4, 4, 96, 1), drawn(4, 4, 110, .6), drawn(3, 5, 120), drawn(3, 7, 90, .5), drawn(2, 12, 200), drawn(5, 5, 40, .8), drawn(4, 6, 60, .4), drawn(3, 4, 300, .2), drawn(2, 3, 5000), drawn(5, 6, 30, 1), drawn(6, 6, 24, .5))
of <- function(t) { took <- system.time(p <- tryCatch(fisher.test(t, workspace = 2e8)$p.value, error = function(e) { message(conditionMessage(e)); NULL }))[["elapsed"]]; message(nrow(t), "x", ncol(t), " n=", sum(t), " p=", format(p), " ", took, " s"); list(counts = t, p = p) }
out <- list(version = R.version.string, tables = lapply(tables, of))
writeLines(toJSON(out, digits = 17, auto_unbox = TRUE, null = "null"), "fisher.json")
