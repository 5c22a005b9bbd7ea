# The same tables as `kflow run samples/knowledge-flow/study.yaml`, with psych, lm and lavaan, for a comparison of wall time side by side:
#   Rscript tests/KnowledgeFlow.Benchmarks/study-a/study_a.R samples/knowledge-flow/synthetic-answers.csv OUTPUT_FOLDER
suppressPackageStartupMessages(library(psych))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1], stringsAsFactors = FALSE)
out <- arguments[2]
dir.create(out, showWarnings = FALSE, recursive = TRUE)
save_table <- function(x, name) write.csv(x, file.path(out, paste0(name, ".csv")))

items <- list(KS = paste0("KS", 1:5), KA = paste0("KA", 1:4), OC = paste0("OC", 1:4), KFE = paste0("KFE", 1:4))
all_items <- unlist(items, use.names = FALSE)

# Screening
too_fast <- data$seconds < 60
blanks <- rowMeans(is.na(data[all_items])) > 0.1
longest_run <- apply(data[all_items], 1, function(answers) { runs <- rle(answers); max(runs$lengths[!is.na(runs$values)], 0) })
valid <- data[!too_fast & !blanks & longest_run < 17, ]
save_table(c(sent = 500, returned = nrow(data), valid = nrow(valid)), "flow")

# Frequencies
for (variable in c("gender", "year", "field")) save_table(prop.table(table(valid[[variable]])) * 100, variable)

# Scores, descriptives, reliability, correlations
scores <- sapply(items, function(names) rowMeans(valid[names]))
valid <- cbind(valid, scores)
save_table(describe(scores, type = 2), "descriptives")
for (construct in names(items)) {
  reliability <- alpha(valid[items[[construct]]])
  save_table(reliability$total, paste0("alpha_", construct))
  save_table(reliability$item.stats, paste0("items_", construct))
  save_table(unclass(principal(valid[items[[construct]]], 1)$loadings), paste0("loadings_", construct))
  save_table(unclass(fa(valid[items[[construct]]], 1, fm = "ml")$loadings), paste0("one_factor_", construct))
}
correlations <- corr.test(scores)
save_table(correlations$r, "r"); save_table(correlations$p, "p")

# Groups
save_table(t.test(KFE ~ gender, valid, var.equal = TRUE)$p.value, "gender_t")
save_table(t.test(KFE ~ gender, valid)$p.value, "gender_welch")
save_table(summary(aov(KFE ~ factor(year), valid))[[1]], "year_anova")
save_table(oneway.test(KFE ~ factor(year), valid)$p.value, "year_welch")
save_table(t.test(KFE ~ field, valid, var.equal = TRUE)$p.value, "field_t")
save_table(t.test(KFE ~ field, valid)$p.value, "field_welch")

# Factor analysis with parallel analysis, Harman
save_table(KMO(valid[all_items])$MSAi, "msa")
save_table(unlist(cortest.bartlett(cor(valid[all_items]), nrow(valid))), "bartlett")
set.seed(1)
chance <- replicate(1000, eigen(cor(matrix(rnorm(nrow(valid) * length(all_items)), nrow(valid))), symmetric = TRUE, only.values = TRUE)$values)
thresholds <- apply(chance, 1, quantile, probs = 0.95)
observed <- eigen(cor(valid[all_items]), symmetric = TRUE, only.values = TRUE)$values
save_table(cbind(observed, thresholds), "eigenvalues")
save_table(unclass(principal(valid[all_items], max(1, which(observed <= thresholds)[1] - 1), rotate = "varimax")$loadings), "loadings")

# Common method: with one factor, with a method factor, full collinearity
suppressPackageStartupMessages(library(lavaan))
measurement <- paste(sapply(names(items), function(s) paste(s, "=~", paste(items[[s]], collapse = " + "))), collapse = "\n")
method <- paste(c(measurement, paste("method =~", paste(c(paste0("NA*", all_items[1]), all_items[-1]), collapse = " + ")), "method ~~ 1*method",
                  paste("method ~~", paste(paste0("0*", names(items)), collapse = " + "))), collapse = "\n")
for (model in c(measurement, paste("g =~", paste(all_items, collapse = " + ")), method))
  save_table(fitMeasures(suppressWarnings(cfa(model, valid[all_items]))), paste0("fit_", nchar(model)))
save_table(diag(solve(cor(scores))), "collinearity")

# Regression and moderation
first <- lm(KFE ~ gender + year, valid)
second <- lm(KFE ~ gender + year + KS + KA + OC, valid)
save_table(summary(second)$coefficients, "regression")
save_table(anova(first, second), "regression_change")
save_table(shapiro.test(residuals(second))$p.value, "shapiro")
valid$KSc <- valid$KS - mean(valid$KS)
valid$OCc <- valid$OC - mean(valid$OC)
third <- lm(KFE ~ gender + year + KSc * OCc, valid)
save_table(summary(third)$coefficients, "moderation")

# The five kinds of figures
svg(file.path(out, "interaction.svg")); plot(fitted(third) ~ valid$KS); dev.off() -> closed
svg(file.path(out, "scree.svg")); plot(observed, type = "b"); lines(thresholds); dev.off() -> closed
svg(file.path(out, "answers.svg")); barplot(sapply(valid[all_items], function(x) table(factor(x, 1:5)))); dev.off() -> closed
svg(file.path(out, "correlations.svg")); image(correlations$r); dev.off() -> closed
svg(file.path(out, "residuals.svg")); plot(fitted(second), residuals(second)); dev.off() -> closed
