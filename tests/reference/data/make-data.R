# Writes the data sets that the references of reliability, factoring and descriptives share.
#   Rscript make-data.R STUDY_A_ANSWERS     (run in this folder)
# likert.csv   350 generated answers to 12 items of three correlated factors on five points, Chinese names, 4 % of the
#              answers left blank, with two groupings (性别, 年级) that shift the means
# study_a_valid.csv   the 338 valid rows of the study A reconstruction: synthetic answers
arguments <- commandArgs(trailingOnly = TRUE)
set.seed(20240611, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

n <- 350
phi <- matrix(c(1, .4, .3, .4, 1, .5, .3, .5, 1), 3)
factors <- matrix(rnorm(n * 3), n) %*% chol(phi)
gender <- sample(0:1, n, TRUE, c(.6, .4))
year <- sample(1:4, n, TRUE, c(.45, .3, .15, .1))
loadings <- c(.8, .7, .6, .75, .85, .55, .65, .7, .8, .6, .7, .5)
answers <- sapply(1:12, function(i) {
  x <- loadings[i] * factors[, (i - 1) %/% 4 + 1] + sqrt(1 - loadings[i]^2) * rnorm(n) + .15 * gender * (i <= 4) + .1 * (year - 2) * (i > 8)
  as.numeric(cut(x + .3, c(-Inf, -1.4, -.5, .5, 1.3, Inf)))
})
answers[, 6] <- 6 - answers[, 6]
answers[matrix(runif(n * 12) < .04, n)] <- NA
colnames(answers) <- c(paste0("发送", 1:4), paste0("吸收", 1:4), paste0("氛围", 1:4))
write.csv(cbind(性别 = gender, 年级 = year, answers), "likert.csv", row.names = FALSE, quote = FALSE, na = "", fileEncoding = "UTF-8")

if (length(arguments) == 1) {
  all <- read.csv(arguments[1])
  items <- grep("^(KS|KA|OC|KFE)[0-9]$", names(all), value = TRUE)
  a <- as.matrix(all[, items])
  same <- apply(a, 1, function(row) !anyNA(row) && length(unique(row)) == 1)
  valid <- all[!same & rowSums(is.na(a)) <= .1 * length(items) & all$seconds >= 60, ]
  stopifnot(nrow(valid) == 338)
  write.csv(valid[, c("gender", "year", "field", items)], "study_a_valid.csv", row.names = FALSE, quote = FALSE)
}
