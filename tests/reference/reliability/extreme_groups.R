# Writes extreme_groups.json (run in this folder: Rscript extreme_groups.R). Groups of 27 % by hand, t.test with var.equal by car's Levene test about means, cor.test.
suppressPackageStartupMessages({library(car); library(jsonlite)})
likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
likert[["吸收2"]] <- 6 - likert[["吸收2"]]
study <- read.csv("../data/study_a_valid.csv")
scale_of <- function(file, data, items, reversed = character(), share = .27) {
  x <- na.omit(data[, items]); total <- rowSums(x); m <- max(1, floor(share * length(total) + .5)); low <- sort(total)[m]; high <- sort(total, decreasing = TRUE)[m]
  group <- factor(ifelse(total >= high, "high", ifelse(total <= low, "low", NA)), c("high", "low"))
  rows <- lapply(items, function(item) {
    y <- x[[item]]; levene <- leveneTest(y[!is.na(group)], group[!is.na(group)], center = mean); equal <- levene[["Pr(>F)"]][1] >= .05
    t <- t.test(y ~ group, var.equal = equal); r <- cor.test(y, total)
    list(levene_f = levene[["F value"]][1], levene_p = levene[["Pr(>F)"]][1], t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, r = unname(r$estimate), r_p = r$p.value) })
  list(file = file, items = items, reversed = as.list(reversed), share = share, n = nrow(x), low = low, high = high, low_n = sum(group == "low", na.rm = TRUE), high_n = sum(group == "high", na.rm = TRUE), rows = rows)
}
write(toJSON(list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), car = as.character(packageVersion("car"))),
  scales = list(scale_of("likert.csv", likert, paste0("发送", 1:4)), scale_of("likert.csv", likert, paste0("吸收", 1:4), "吸收2", .25), scale_of("study_a_valid.csv", study, paste0("KS", 1:5)),
                scale_of("study_a_valid.csv", study, paste0("OC", 1:4)))), digits = NA, auto_unbox = TRUE), "extreme_groups.json")
