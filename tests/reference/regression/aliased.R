# Models with columns that say nothing new, by lm, which leaves out the later one (its coefficient is NA); a respondent alone in a category, whose
# leverage is 1, so that sandwich's HC3 is NaN throughout; a regression through the origin.
# usage: Rscript aliased.R > aliased_results.csv   (writes its data to aliased.csv first)
suppressMessages(library(sandwich))
set.seed(9)
n <- 60
d <- data.frame(a = sample(1:5, n, TRUE), b = sample(1:5, n, TRUE), g = rep(1:3, length.out = n), k = 2)
d$tot <- d$a + d$b; d$twin <- d$b
for (v in 1:3) d[[paste0("g", v)]] <- as.integer(d$g == v)
d$nest <- ifelse(d$g == 3, 4, sample(1:3, n, TRUE))
d$lone <- c(rep(c(1, 2), length.out = n - 1), 3)
d$y <- round(1 + 0.4 * d$a + 0.2 * d$b + rnorm(n), 2)
write.csv(d, "aliased.csv", row.names = FALSE)
out <- function(case, table, row, column, value) cat(paste(case, table, row, column, sprintf("%.17g", unname(value)), sep = ","), sep = "\n")
cat("# ", R.version.string, ", sandwich ", format(packageVersion("sandwich")), "\ncase,table,row,column,value\n", sep = "")
report <- function(case, models) for (k in seq_along(models)) {
  m <- models[[k]]; s <- summary(m); co <- coef(s)
  v <- c(n = nobs(m), r2 = s$r.squared, adj_r2 = s$adj.r.squared, se = s$sigma, f = unname(s$fstatistic[1]), df1 = unname(s$fstatistic[2]), df2 = m$df.residual)
  if (k > 1) { a <- anova(models[[k - 1]], m); v["delta_df"] <- a$Df[2]; if (a$Df[2] > 0) v["delta_f"] <- a$F[2] }
  for (c in names(v)) out(case, "models", k, c, v[c])
  names <- gsub("^factor\\(([a-z]+)\\)([0-9]+)$", "factor(\\1)=\\2", rownames(co))
  for (j in seq_along(names)) { id <- paste0(k, ":", names[j]); out(case, "coefficients", id, "b", co[j, 1]); out(case, "coefficients", id, "se", co[j, 2]); out(case, "coefficients", id, "t", co[j, 3]) }
  left <- gsub("^factor\\(([a-z]+)\\)([0-9]+)$", "factor(\\1)=\\2", names(which(is.na(coef(m)))))
  for (name in left) out(case, "aliased", k, name, 1)
}
report("total", list(lm(y ~ a + b + tot, d)))
report("dummies", list(lm(y ~ a + g1 + g2 + g3, d)))
report("nested", list(lm(y ~ a + factor(g) + factor(nest), d)))
report("twin", list(lm(y ~ a + b + twin, d)))
report("constant", list(lm(y ~ a + k + b, d)))
report("blocks", list(lm(y ~ a + b, d), lm(y ~ a + b + tot, d), lm(y ~ a + b + tot + g2, d)))
report("lone", list(lm(y ~ a + factor(lone), d)))
m <- lm(y ~ a + factor(lone), d)
out("lone_hc3", "undefined", 1, "cells", sum(is.nan(suppressWarnings(vcovHC(m, type = "HC3")))))
out("lone_hc3", "undefined", 1, "row", which(hatvalues(m) > 1 - 1e-12))
m <- lm(y ~ 0 + a + b, d)
for (x in c("a", "b")) out("origin", "beta", 1, x, coef(m)[x] * sqrt(sum(d[[x]]^2) / sum(d$y^2)))
