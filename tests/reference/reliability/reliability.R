# Writes reliability.json (run in this folder: Rscript reliability.R).
# psych::alpha and alpha.ci; the one-factor model by lavaan's cfa, carried on to the limit of double precision, omega, cr and ave from its estimates;
# first components by eigen. Each scale comes with its rows' origin, so that a test computes from the same answers.
suppressPackageStartupMessages({library(psych); library(lavaan); library(jsonlite)})

likert <- read.csv("../data/likert.csv", check.names = FALSE, fileEncoding = "UTF-8")
likert[["吸收2"]] <- 6 - likert[["吸收2"]]
study <- read.csv("../data/study_a_valid.csv")
swineford <- lavaan::HolzingerSwineford1939
write.csv(swineford[, paste0("x", 1:9)], "holzinger_swineford.csv", row.names = FALSE, quote = FALSE)
swineford <- read.csv("holzinger_swineford.csv")

one_factor <- function(x) {
  names(x) <- paste0("v", seq_along(x))
  fit <- lavaan::cfa(paste("f =~", paste(names(x), collapse = " + ")), x, std.lv = TRUE,
             control = list(iter.max = 1e5, eval.max = 1e5, rel.tol = 1e-15, x.tol = 1e-15, abs.tol = 0))
  # nlminb stops at gradients of 1e-8 to 1e-6; Fisher scoring with lavaan's own gradient and information takes the rest.
  x <- coef(fit); information <- lavInspect(fit, "information")
  for (step in 1:200) {
    model <- lavaan:::lav_model_set_parameters(fit@Model, x)
    gradient <- lavaan:::lav_model_gradient(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data)
    x <- x - 0.5 * drop(solve(information, gradient))
  }
  k <- ncol(fit@Data@X[[1]]); l <- unname(x[1:k]); t <- unname(x[k + 1:k]); z <- l / sqrt(l^2 + t)
  list(omega = sum(l)^2 / (sum(l)^2 + sum(t)), cr = sum(z)^2 / (sum(z)^2 + sum(1 - z^2)), ave = mean(z^2),
       std = z * sign(sum(z)), smallest_theta = min(t), gradient = max(abs(gradient)))
}
scale_of <- function(file, data, items, reversed = character()) {
  x <- na.omit(data[, items]); n <- nrow(x); k <- ncol(x)
  a <- suppressWarnings(psych::alpha(x, check.keys = FALSE)); ci <- alpha.ci(a$total$raw_alpha, n, k, digits = 15)
  e <- eigen(cor(x), symmetric = TRUE); l <- e$vectors[, 1] * sqrt(e$values[1])
  list(file = file, items = items, reversed = as.list(reversed), n = n, alpha = a$total$raw_alpha, lower = ci$lower.ci, upper = ci$upper.ci,
       standardized = a$total$std.alpha, mean_r = a$total$average_r, item_total = a$item.stats$r.drop,
       deleted = if (k > 2) a$alpha.drop$raw_alpha else NULL, mean = a$item.stats$mean, sd = a$item.stats$sd,
       loading = l * sign(sum(l)), factor = if (k > 2) one_factor(x) else NULL)
}
boot <- function(x, times) { set.seed(1); n <- nrow(x); x <- as.matrix(x); k <- ncol(x)
  replicate(times, { y <- x[sample.int(n, replace = TRUE), ]; k / (k - 1) * (1 - sum(apply(y, 2, var)) / var(rowSums(y))) }) }
ks <- boot(study[, paste0("KS", 1:5)], 20000)
f <- "likert.csv"; s <- "study_a_valid.csv"; h <- "holzinger_swineford.csv"
result <- list(
  software = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan"))),
  scales = list(
    scale_of(f, likert, paste0("发送", 1:4)), scale_of(f, likert, paste0("吸收", 1:4), "吸收2"), scale_of(f, likert, paste0("氛围", 1:4)),
    scale_of(f, likert, paste0("氛围", 1:2)), scale_of(f, likert, setdiff(names(likert)[-(1:2)], ""), "吸收2"),
    scale_of(s, study, paste0("KS", 1:5)), scale_of(s, study, paste0("KA", 1:4)), scale_of(s, study, paste0("OC", 1:4)), scale_of(s, study, paste0("KFE", 1:4)),
    scale_of(h, swineford, paste0("x", 1:3)), scale_of(h, swineford, paste0("x", 4:6)), scale_of(h, swineford, paste0("x", 7:9))),
  bootstrap = list(items = paste0("KS", 1:5), replications = 20000, mean = mean(ks), se = sd(ks), lower = quantile(ks, .025, names = FALSE), upper = quantile(ks, .975, names = FALSE)))
write(toJSON(result, digits = NA, auto_unbox = TRUE), "reliability.json")
