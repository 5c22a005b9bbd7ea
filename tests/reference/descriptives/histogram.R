# Writes histogram.json (run in this folder: Rscript histogram.R). hist with given breaks, closed at the left, and dnorm. Breaks by hand: Scott's width is 0.39 for KS, two steps of
# a mean of five answers, from half a step below the least; it is 7.9 for the other, a positive variable of no steps, whose next round width is 10.
suppressPackageStartupMessages(library(jsonlite))
study <- read.csv("../data/study_a_valid.csv"); KS <- rowMeans(study[, grep("^KS[0-9]", names(study))])
other <- read.csv("variables.csv", check.names = FALSE, fileEncoding = "UTF-8")[["尾"]]; other <- other[!is.na(other)]
of <- function(x, breaks) list(scott = 3.49 * sd(x) * length(x)^(-1/3), edges = breaks, counts = hist(x, breaks, right = FALSE, include.lowest = TRUE, plot = FALSE)$counts,
  curve = length(x) * diff(breaks)[1] * dnorm(breaks, mean(x), sd(x)))
write(toJSON(list(software = list(R = paste(R.version$major, R.version$minor, sep = ".")), KS = of(KS, seq(1.1, 5.1, by = .4)), other = of(other, seq(0, 150, by = 10))),
  digits = NA, auto_unbox = TRUE), "histogram.json")
