# A third study of the project's own making: 241 people's answers are drawn, and a paper is written that prints of them what papers print, to three decimals.
# The reconstruction gets the paper alone; answers.csv is held back to compare what was not printed.
# paper.yaml prints what a short paper does: of the hierarchical regression betas, R2, its changes and the last F, of the moderation the product and what it adds.
# full-paper.yaml prints b, se, beta and t of every step, adjusted R2, every F and a path model, all to three decimals.
# usage: Rscript held_back.R, which writes answers.csv, paper.yaml and full-paper.yaml
suppressMessages(library(lavaan))
set.seed(20241)
n <- 241

# --- answers ---
constructs <- list(AUT = 4, LEAD = 5, TRU = 3, SHARE = 4)
loadings <- list(AUT = c(.80, .74, .78, .83), LEAD = c(.84, .79, .81, .75, .86), TRU = c(.85, .80, .77), SHARE = c(.82, .78, .85, .74))
centres <- list(AUT = c(.58, .63, .55, .61), LEAD = c(.66, .70, .62, .64, .68), TRU = c(.60, .57, .65), SHARE = c(.67, .64, .70, .61))
items <- unlist(lapply(names(constructs), function(k) paste0(k, 1:constructs[[k]])))
reversed <- "TRU2"
longest <- 10

# Answers are cut where a beta distribution about the item's centre has its sevenths, which skews them to the left.
cut <- function(z, centre) 1L + findInterval(pnorm(z), pbeta((1:6) / 7, 4.2 * centre, 4.2 * (1 - centre)))
person <- function() {
  gender <- rbinom(1, 1, .57); tenure <- sample(1:4, 1, prob = c(.22, .35, .28, .15))
  R <- matrix(c(1, .34, .30, .34, 1, .45, .30, .45, 1), 3)
  x <- drop(t(chol(R)) %*% rnorm(3)) + c(.10 * (tenure - 2.4), 0, -.15 * (gender - .57))
  share <- .24 * x[1] + .30 * x[2] + .26 * x[3] + .26 * x[2] * x[3] + .20 * (gender - .57) + rnorm(1, sd = .72)
  latent <- setNames(c(x, share), names(constructs))
  answers <- unlist(lapply(names(constructs), function(k) mapply(
    function(l, centre) cut(l * latent[[k]] + sqrt(1 - l^2) * rnorm(1), centre), loadings[[k]], centres[[k]])))
  names(answers) <- items
  answers[reversed] <- 8L - answers[reversed]
  c(gender = gender, tenure = tenure, answers)
}
runs_too_long <- function(p) max(rle(unname(p[items]))$lengths) >= longest
valid <- NULL
while (is.null(valid) || nrow(valid) < n) { p <- person(); if (!runs_too_long(p)) valid <- rbind(valid, p) }
seconds <- function(k) round(110 + 150 * exp(rnorm(k) / 3))
answers <- data.frame(seconds = seconds(n), check = 4, valid)

# 16 more were returned: 7 in too short a time, 5 with one answer to everything, 4 who failed the check.
spoilt <- data.frame(seconds = seconds(16), check = 4, t(replicate(16, { p <- person(); while (runs_too_long(p)) p <- person(); p })))
spoilt$seconds[1:7] <- sample(31:88, 7)
spoilt[8:12, items] <- sample(3:7, 5, replace = TRUE)
spoilt$check[13:16] <- c(3, 5, 6, 5)
returned <- rbind(answers, spoilt)[sample(n + 16), ]
write.csv(cbind(id = sprintf("p%03d", seq_len(nrow(returned))), returned), "answers.csv", row.names = FALSE, quote = FALSE, eol = "\n")

# --- what the paper prints of the valid ones ---
d <- answers; d[[reversed]] <- 8 - d[[reversed]]
of <- function(k) paste0(k, 1:constructs[[k]])
for (k in names(constructs)) d[[k]] <- rowMeans(d[of(k)])
f2 <- function(x) sub("^(-?)0\\.", "\\1.", sprintf("%.2f", x))
f3 <- function(x) sub("^(-?)0\\.", "\\1.", sprintf("%.3f", x))
stars <- function(p) if (p < .001) "***" else if (p < .01) "**" else if (p < .05) "*" else " n.s."
d$LEADxTRU <- (d$LEAD - mean(d$LEAD)) * (d$TRU - mean(d$TRU))
write_paper <- function(path, full) {
  yaml <- file(path, "w")
  say <- function(...) cat(..., "\n", sep = "", file = yaml)
  cells <- function(row, values) say("      ", row, ": {", paste0(names(values), ": ", values, collapse = ", "), "}")
  table <- function(id, source) { say("  - table: ", id); say("    source: ", source); say("    rows:") }

  say("# yaml-language-server: $schema=../../../data-schemas/published-study.schema.json
# Written by held_back.R with ", R.version.string, " and lavaan ", format(packageVersion("lavaan")), ".
title: Autonomy, leaders' support, trust and the sharing of knowledge
citation: nobody; the answers were drawn at random
language: en
likert: {min: 1, max: 7}

constructs:
  AUT: {label: Autonomy, items: AUT1-AUT4}
  LEAD: {label: Leader's support, items: LEAD1-LEAD5}
  TRU: {label: Trust, items: TRU1-TRU3, reverse: [TRU2]}
  SHARE: {label: Knowledge sharing, items: SHARE1-SHARE4}

variables:
  gender: {label: Gender, values: {0: male, 1: female}}
  tenure: {label: Tenure, values: {1: below 2 years, 2: 2 to 5 years, 3: 6 to 10 years, 4: above 10 years}}

sample: {sent: 300, returned: ", n + 16, ", invalid: 16, valid: ", n, ", source: Method}
screening:
  sent: 300
  id: id
  seconds: {column: seconds, min: 90}
  longstring: ", longest, "
  attention: {check: 4}

# The last two are not reported; they show what the paper holds back.
analyses:
  - {type: frequencies, variables: [gender, tenure]}
  - type: reliability
  - {type: correlations, variables: [gender, tenure, AUT, LEAD, TRU, SHARE]}
  - {type: regression, outcome: SHARE, blocks: [[gender, tenure], [AUT, LEAD], [TRU]]}
  - {type: moderation, outcome: SHARE, predictor: LEAD, moderator: TRU, controls: [gender, tenure, AUT]}
  - type: cfa
  - type: sem
    model: |
      TRU ~ AUT + LEAD
      SHARE ~ AUT + LEAD + TRU
  - {type: descriptives, id: items, variables: [AUT1-AUT4, LEAD1-LEAD5, TRU1-TRU3, SHARE1-SHARE4]}
  - {type: correlations, id: item_correlations, variables: [AUT1-AUT4, LEAD1-LEAD5, TRU1-TRU3, SHARE1-SHARE4]}

printed:")
  say("  - source: Method\n    cells:")
  for (rule in list(c("seconds", 7), c("longstring", 5), c("attention", 4))) say("      \"screening.flow[", rule[1], "].n\": ", rule[2])
  for (v in list(list("gender", 0:1, c("male", "female")), list("tenure", 1:4, c("below 2 years", "2 to 5 years", "6 to 10 years", "above 10 years")))) {
    table(paste0("frequencies.", v[[1]]), "Method")
    for (i in seq_along(v[[2]])) cells(v[[3]][i], c(valid_percent = sprintf("%.1f%%", 100 * mean(d[[v[[1]]]] == v[[2]][i]))))
  }

  table("reliability.constructs", "Table 1")
  for (k in names(constructs)) { S <- cov(d[of(k)]); p <- ncol(S); cells(k, c(alpha = f3(p / (p - 1) * (1 - sum(diag(S)) / sum(S))))) }

  table("correlations.summary", "Table 1")
  variables <- c("gender", "tenure", names(constructs))
  for (i in seq_along(variables)[-1]) {
    x <- d[[variables[i]]]
    r <- sapply(variables[seq_len(i - 1)], function(v) { t <- cor.test(x, d[[v]]); paste0(f3(t$estimate), stars(t$p.value)) })
    cells(variables[i], c(if (i > 2) c(mean = f3(mean(x)), sd = f3(sd(x))), unlist(r)))
  }

  hierarchy <- function(id, source, y, blocks, d, steps_printed, last_alone = FALSE) {
    f <- if (full) f3 else f2
    steps <- Reduce(c, blocks, accumulate = TRUE); fits <- lapply(steps, function(s) lm(reformulate(s, y), d))
    table(paste0(id, ".models"), source)
    for (b in if (last_alone) length(fits) else seq_along(fits)) {
      s <- summary(fits[[b]]); F <- s$fstatistic
      whole <- paste0(f(F[1]), stars(pf(F[1], F[2], F[3], lower.tail = FALSE)))
      values <- c(if (!last_alone) c(r2 = f3(s$r.squared)), if (full) c(adj_r2 = f3(s$adj.r.squared)), if (full || (b == length(fits) && !last_alone)) c(f = whole))
      if (b > 1) { a <- anova(fits[[b - 1]], fits[[b]]); values <- c(values, delta_r2 = f3(s$r.squared - summary(fits[[b - 1]])$r.squared), if (full) c(delta_f = paste0(f(a$F[2]), stars(a$`Pr(>F)`[2])))) }
      cells(b, values)
    }
    table(paste0(id, ".coefficients"), source)
    for (b in steps_printed) {
      C <- summary(fits[[b]])$coefficients[-1, ]
      for (term in if (last_alone) blocks[[b]] else rownames(C)) {
        beta <- f3(C[term, 1] * sd(d[[term]]) / sd(d[[y]])); mark <- stars(C[term, 4])
        cells(paste0("\"", b, ":", sub("LEADxTRU", "LEAD:TRU", term), "\""),
          if (full) c(b = paste0(f3(C[term, 1]), mark), se = f3(C[term, 2]), beta = beta, t = f3(C[term, 3])) else c(beta = paste0(beta, mark)))
      }
    }
  }
  hierarchy("regression", "Table 2", "SHARE", list(c("gender", "tenure"), c("AUT", "LEAD"), "TRU"), d, if (full) 1:3 else 3)
  centred <- transform(d, LEAD = LEAD - mean(LEAD), TRU = TRU - mean(TRU))
  hierarchy("moderation", "Table 3", "SHARE", list(c("gender", "tenure", "AUT"), c("LEAD", "TRU"), "LEADxTRU"), centred, 3, last_alone = !full)

  say("  - source: \"Results: validity\"\n    cells:
      \"cfa.validity[*].ave\": \">.5\"
      \"cfa.validity[*].cr\": \">.7\"
      \"cfa.fit[model].chi2_df\": \"<2\"
      \"cfa.fit[model].cfi\": \">.95\"
      \"cfa.fit[model].rmsea\": \"<.06\"")
  if (full) {
    measurement <- paste(sapply(names(constructs), function(k) paste(k, "=~", paste(of(k), collapse = " + "))), collapse = "\n")
    fit <- sem(paste(measurement, "TRU ~ AUT + LEAD", "SHARE ~ AUT + LEAD + TRU", sep = "\n"), d[items])
    std <- standardizedSolution(fit); std <- std[std$op == "~", ]
    table("sem.parameters", "Figure 1")
    for (i in seq_len(nrow(std))) cells(paste0(std$lhs[i], "~", std$rhs[i]), c(std = paste0(f3(std$est.std[i]), stars(std$pvalue[i]))))
  }
  close(yaml)
}
write_paper("paper.yaml", full = FALSE)
write_paper("full-paper.yaml", full = TRUE)
