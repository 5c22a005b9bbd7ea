# Bootstrap alphas of 338 x 5 answers with psych, as BootstrapAlphaBenchmarks draws them:
#   Rscript tests/KnowledgeFlow.Benchmarks/study-a/bootstrap_alpha.R [REPLICATIONS]
suppressPackageStartupMessages(library(psych))
replications <- as.integer(c(commandArgs(trailingOnly = TRUE), "1000")[1])
set.seed(1)
trait <- runif(338) + runif(338)
answers <- as.data.frame(sapply(1:5, function(item) round(1 + 2 * runif(338) + trait)))
seconds <- system.time(
  replicate(replications, suppressWarnings(alpha(answers[sample(338, replace = TRUE), ], warnings = FALSE)$total$raw_alpha))
)[["elapsed"]]
cat(sprintf("psych: %d bootstrap alphas in %.2f s, %.0f s for 10,000\n", replications, seconds, seconds / replications * 10000))
