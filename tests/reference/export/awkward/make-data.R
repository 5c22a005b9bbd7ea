# Answers for a study whose names no program takes as they are. Run in this folder: Rscript make-data.R
set.seed(20)
n <- 420
f <- matrix(rnorm(n * 3), n) %*% chol(matrix(c(1, .5, .4, .5, 1, .45, .4, .45, 1), 3))
sex <- sample(c("\u5973", "\u7537"), n, TRUE, c(.55, .45))
class <- sample(1:3, n, TRUE, c(.4, .35, .25))
age <- round(runif(n, 19, 48))
answer <- function(j, k) {
  l <- c(.75, .7, .65, .8)[(j - 1) %% 4 + 1]
  as.integer(cut(l * f[, k] + sqrt(1 - l^2) * rnorm(n), c(-Inf, -1.5, -.5, .4, 1.3, Inf)))
}
items <- sapply(1:12, function(j) answer(j, (j - 1) %/% 4 + 1))
items[, 3] <- 6L - items[, 3]
items[matrix(runif(length(items)) < .015, n)] <- NA
sex[runif(n) < .01] <- NA
colnames(items) <- c(paste0("\u77e5\u8bc6", 1:4), "T 1", "T'2", "T.3", "ON", "x", "X", "y_long_name_one", "y_long_name_two")
data <- data.frame(paste0("=r", 1:n), sex, class, age, items, check.names = FALSE)
names(data)[1:4] <- c("id", "\u6027\u522b", "=1+1", "Q1. Age?")
data[["\u5e74\u7ea7"]] <- sample(1:4, n, TRUE)
con <- file("data.csv", open = "w", encoding = "UTF-8")
write.csv(data, con, row.names = FALSE, na = "", quote = TRUE)
close(con)
