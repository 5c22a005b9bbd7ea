# What PairedSemTiming times, with lavaan and psych, on the answers that it wrote:
#   Rscript tests/KnowledgeFlow.Benchmarks/sem/sem.R ANSWERS.csv MODEL.txt
# Prints one line a task: its name and the least of some runs, in milliseconds.
suppressPackageStartupMessages({library(lavaan); library(psych)})
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1])
model <- paste(readLines(arguments[2]), collapse = "\n")

report <- function(name, runs, task) {
  task()
  times <- sapply(seq_len(runs), function(run) system.time(task())[["elapsed"]])
  cat(name, 1000 * min(times), "\n")
}

report("ml", 5, function() { fit <- cfa(model, answers); fitMeasures(fit); parameterEstimates(fit, standardized = TRUE) })
report("mlr", 5, function() { fit <- cfa(model, answers, estimator = "MLR"); fitMeasures(fit); parameterEstimates(fit, standardized = TRUE) })
report("wlsmv", 2, function() { fit <- cfa(model, answers, ordered = names(answers), estimator = "WLSMV"); fitMeasures(fit); parameterEstimates(fit, standardized = TRUE) })
report("polychoric", 2, function() suppressWarnings(polychoric(answers)))

# A hundred samples, times ten.
fit <- cfa(model, answers)
time <- system.time(suppressWarnings(bootstrapLavaan(fit, R = 100, FUN = coef)))[["elapsed"]]
cat("bootstrap", 10 * 1000 * time, "\n")
