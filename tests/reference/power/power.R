# Power, sample size and smallest effect: pwr, stats::power.t.test, semTools::findRMSEApower, and the noncentral F of stats where pwr's noncentrality is another.
# Sizes and effects are found here from powers, since uniroot inside pwr stops at 1.2e-4: sizes by counting, effects by uniroot to 1e-13.
# The indirect effect's joint significance is simulated from Wishart matrices.
# usage: Rscript power.R   (writes power.json)
suppressMessages({library(jsonlite); library(pwr); library(semTools)})
alternative <- function(sides) if (sides == 1) "greater" else "two.sided"
tests <- list(
  one_sample = function(p, e, n, alpha) pwr.t.test(n = n, d = e, sig.level = alpha, type = "one.sample", alternative = alternative(p$sides))$power,
  independent = function(p, e, n, alpha) { first <- round(n / (1 + p$ratio)); pwr.t2n.test(n1 = first, n2 = n - first, d = e, sig.level = alpha, alternative = alternative(p$sides))$power },
  anova = function(p, e, n, alpha) pwr.anova.test(k = p$groups, n = n / p$groups, f = e, sig.level = alpha)$power,
  regression = function(p, e, n, alpha) if (p$tested == p$predictors) pwr.f2.test(u = p$tested, v = n - p$predictors - 1, f2 = e, sig.level = alpha)$power else
    pf(qf(alpha, p$tested, n - p$predictors - 1, lower.tail = FALSE), p$tested, n - p$predictors - 1, e * n, lower.tail = FALSE),
  chi_squared = function(p, e, n, alpha) pwr.chisq.test(w = e, N = n, df = p$df, sig.level = alpha)$power,
  fit = function(p, e, n, alpha) findRMSEApower(rmsea0 = p$null, rmseaA = e, df = p$df, n = n, alpha = alpha))
cell <- function(test, p, e, n, alpha = .05) list(test = test, parameters = p, effect = e, n = n, alpha = alpha, power = tests[[test]](p, e, n, alpha))
size <- function(test, p, e, steps, power = .8, alpha = .05) {
  for (n in steps) { if (tests[[test]](p, e, n, alpha) >= power) return(list(test = test, parameters = p, effect = e, alpha = alpha, power = power, n = n, reached = tests[[test]](p, e, n, alpha), before = tests[[test]](p, e, steps[match(n, steps) - 1], alpha))) }
  stop("not reached")
}
effect <- function(test, p, n, range, power = .8, alpha = .05)
  list(test = test, parameters = p, n = n, alpha = alpha, power = power, effect = uniroot(function(e) tests[[test]](p, e, n, alpha) - power, range, tol = 1e-13)$root)
two <- list(sides = 2); one <- list(sides = 1)
group <- function(sides, ratio) list(sides = sides, ratio = ratio)
f2 <- function(tested, predictors) list(tested = tested, predictors = predictors)
fit <- function(kind, df, null = .05) list(kind = kind, df = df, null = if (kind == "exact") 0 else null)
powers <- list()
add <- function(...) powers[[length(powers) + 1]] <<- cell(...)
for (d in c(.2, .5, .8)) for (n in c(10, 34, 200)) for (p in list(one, two)) add("one_sample", p, d, n)
for (d in c(.2, .5, .8)) for (n in c(20, 64, 128, 500)) for (p in list(group(1, 1), group(2, 1), group(2, 1.5))) add("independent", p, d, n, if (n == 64) .01 else .05)
for (f in c(.1, .25, .4)) for (k in c(2, 3, 6)) for (m in c(5, 30)) add("anova", list(groups = k), f, k * m)
for (e in c(.02, .15, .35)) for (u in list(f2(1, 1), f2(5, 5), f2(1, 3), f2(3, 10))) for (n in c(40, 110)) add("regression", u, e, n)
for (w in c(.1, .3, .5)) for (df in c(1, 4, 10)) for (n in c(50, 400)) add("chi_squared", list(df = df), w, n, if (n == 400) .001 else .05)
for (df in c(5, 20, 100)) for (n in c(100, 350)) { add("fit", fit("close", df), .08, n); add("fit", fit("not_close", df), .01, n); add("fit", fit("exact", df), .05, n); add("fit", fit("not_close", df, .08), .05, n) }
sizes <- list(size("one_sample", two, .5, 2:500), size("one_sample", one, .2, 2:500, .95), size("independent", group(2, 1), .5, 2 * (2:500)), size("independent", group(2, 1), .2, 2 * (2:900)),
  size("independent", group(1, 1), .8, 2 * (2:500), .9, .01), size("independent", group(2, 2), .5, 3 * (2:500)), size("anova", list(groups = 3), .25, 3 * (2:500)), size("anova", list(groups = 5), .1, 5 * (2:900), .9),
  size("regression", f2(3, 3), .15, 5:900), size("regression", f2(1, 3), .02, 5:900), size("regression", f2(2, 8), .05, 10:900, .95, .01), size("chi_squared", list(df = 1), .3, 2:900), size("chi_squared", list(df = 6), .1, 2:3000, .9),
  size("fit", fit("close", 20), .08, 2:2000), size("fit", fit("not_close", 20), .01, 2:2000), size("fit", fit("exact", 50), .05, 2:2000), size("fit", fit("close", 100), .08, 2:2000, .9))
effects <- list(effect("one_sample", two, 50, c(1e-6, 3)), effect("independent", group(2, 1), 100, c(1e-6, 3), .9), effect("independent", group(1, 1.5), 100, c(1e-6, 3)), effect("anova", list(groups = 4), 120, c(1e-6, 3)),
  effect("regression", f2(1, 6), 338, c(1e-6, 3)), effect("regression", f2(6, 6), 338, c(1e-6, 3), .95), effect("chi_squared", list(df = 2), 338, c(1e-6, 3)), effect("fit", fit("close", 84), 338, c(.05001, .5)),
  effect("fit", fit("not_close", 84), 338, c(0, .0499)), effect("fit", fit("exact", 10), 150, c(1e-6, .5)))
# power.t.test, strict: an independent second opinion of two-sided t.
strict <- lapply(list(c(64, .5), c(20, .8), c(300, .2)), function(x) list(n = 2 * x[1], effect = x[2], power = power.t.test(n = x[1], delta = x[2], strict = TRUE)$power))
# Fisher's z, an approximation of what is exact here.
fisher <- lapply(list(c(.1, 100), c(.3, 84), c(.5, 29), c(.3, 30), c(.2, 194)), function(x) list(effect = x[1], n = x[2], two = pwr.r.test(n = x[2], r = x[1])$power, one = pwr.r.test(n = x[2], r = x[1], alternative = "greater")$power))
# Cohen (1988) and MacCallum, Browne and Sugawara (1996, table 4) as printed.
joint <- function(a, b, direct, n, draws = 1e6) {
  sigma <- matrix(c(1, a, direct + a * b, a, 1, b + direct * a, direct + a * b, b + direct * a, 1), 3)
  w <- rWishart(draws, n - 1, sigma); xx <- w[1, 1, ]; xm <- w[1, 2, ]; mm <- w[2, 2, ]; xy <- w[1, 3, ]; my <- w[2, 3, ]; yy <- w[3, 3, ]
  r <- xm / sqrt(xx * mm); ta <- r * sqrt((n - 2) / (1 - r^2))
  pr <- (my - xm * xy / xx) / sqrt((mm - xm^2 / xx) * (yy - xy^2 / xx)); tb <- pr * sqrt((n - 3) / (1 - pr^2))
  list(a = a, b = b, direct = direct, n = n, draws = draws, power = mean(abs(ta) > qt(.975, n - 2) & abs(tb) > qt(.975, n - 3)))
}
set.seed(1)
indirect <- list(joint(.3, .3, 0, 100), joint(.39, .39, 0, 71), joint(.14, .39, .2, 150), joint(.5, .2, -.1, 120), joint(.59, .59, .1, 36), joint(.2, .6, 0, 40), joint(.1, .1, 0, 400), joint(.6, .2, .3, 20))
writeLines(toJSON(list(version = R.version.string, packages = list(pwr = as.character(packageVersion("pwr")), semTools = as.character(packageVersion("semTools"))),
  powers = powers, sizes = sizes, effects = effects, strict = strict, fisher = fisher, indirect = indirect), digits = 17, auto_unbox = TRUE), "power.json")
