# Average linkage on 1 - |r|, cut where clusters no longer correlate by .3 on average. Run from this folder: Rscript record.R
set.seed(11)
n <- 250
f <- matrix(rnorm(n * 3), n)
load <- matrix(0, 14, 3)
load[1:5, 1] <- c(.8, .7, -.75, .6, .65)
load[6:9, 2] <- c(.7, .8, .6, .7)
load[10:12, 3] <- c(.75, .7, -.6)
x <- f %*% t(load) + matrix(rnorm(n * 14), n) %*% diag(sqrt(1 - rowSums(load^2)))
x <- x[, c(1, 6, 10, 2, 7, 11, 3, 8, 12, 4, 9, 5, 13, 14)]
x <- round(pmin(pmax(x + 3, 1), 5))
colnames(x) <- paste0("v", seq_len(ncol(x)))
r <- cor(x)
tree <- hclust(as.dist(1 - abs(r)), method = "average")
clusters <- cutree(tree, h = 1 - .3)
write.csv(format(r, digits = 17), "correlations.csv", row.names = FALSE, quote = FALSE)
writeLines(c(paste("#", R.version.string, "stats::hclust"), clusters), "clusters.txt")
writeLines(format(tree$height, digits = 17), "heights.txt")
