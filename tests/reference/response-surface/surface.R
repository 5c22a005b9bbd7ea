# Writes surface.csv and surface.json (run in this folder: Rscript surface.R). RSA is not at hand: features and errors by car::deltaMethod from lm, ordinary and HC3 (sandwich).
suppressPackageStartupMessages({library(car); library(sandwich); library(jsonlite)})
set.seed(2002, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 220; x <- round(pmin(7, pmax(1, rnorm(n, 4.6, 1.2))), 1); y <- round(pmin(7, pmax(1, .3 * x + rnorm(n, 3, 1.1))), 1); age <- round(rnorm(n, 35, 8))
z <- round(4 + .3 * (x - 4) + .2 * (y - 4) - .12 * (x - 4)^2 + .25 * (x - 4) * (y - 4) - .1 * (y - 4)^2 + .01 * age + rnorm(n, 0, .8), 2)
d <- data.frame(z, x, y, age); write.csv(d, "surface.csv", row.names = FALSE, quote = FALSE)
d$x <- d$x - 4; d$y <- d$y - 4
m1 <- lm(z ~ age + x + y, d); m2 <- lm(z ~ age + x + y + I(x^2) + I(x * y) + I(y^2), d); test <- anova(m1, m2)
names <- c("b0", "g", "b1", "b2", "b3", "b4", "b5")
x0 <- "(b2*b4 - 2*b1*b5)/(4*b3*b5 - b4^2)"; y0 <- "(b1*b4 - 2*b2*b3)/(4*b3*b5 - b4^2)"; root <- "sqrt((b3 - b5)^2 + b4^2)"
p11 <- paste0("(b5 - b3 + ", root, ")/b4"); p21 <- paste0("(b5 - b3 - ", root, ")/b4")
features <- c(a1 = "b1 + b2", a2 = "b3 + b4 + b5", a3 = "b1 - b2", a4 = "b3 - b4 + b5", a5 = "b3 - b5", x0 = x0, y0 = y0,
  p10 = paste0(y0, " - (", p11, ")*(", x0, ")"), p11 = p11, p20 = paste0(y0, " - (", p21, ")*(", x0, ")"), p21 = p21)
all <- function(v) lapply(features, function(g) { e <- deltaMethod(setNames(coef(m2), names), g, vcov. = `dimnames<-`(v, list(names, names))); t <- e$Estimate / e$SE; df <- m2$df.residual
  list(estimate = e$Estimate, se = e$SE, t = t, p = 2 * pt(-abs(t), df), lower = e$Estimate - qt(.975, df) * e$SE, upper = e$Estimate + qt(.975, df) * e$SE) })
places <- c(-3, -1, 0, 2, 3); grid <- expand.grid(x = places, y = places); grid$age <- mean(d$age)
write(toJSON(list(software = list(R = paste(R.version$major, R.version$minor, sep = "."), car = as.character(packageVersion("car")), sandwich = as.character(packageVersion("sandwich"))),
  f = test$F[2], p = test$"Pr(>F)"[2], predicted = unname(predict(m2, grid)), ols = all(vcov(m2)), hc3 = all(vcovHC(m2, "HC3"))), digits = NA, auto_unbox = TRUE), "surface.json")
