namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>
/// The functions that generated R scripts define for themselves, so that a script needs nothing but R and lavaan. Each prints one line a
/// number: the address that the number has in kflow's results, a tab, and the number as R found it.
/// </summary>
internal static class LavaanFunctions
{
    /// <summary>What every script begins with.</summary>
    public const string Printing = """
        has <- function(package) requireNamespace(package, quietly = TRUE)
        named <- function(x) unname(ifelse(x %in% names(originals), originals[x], x))
        renamed <- function(values) setNames(values, named(names(values)))

        # One line a number: its address in kflow's results, then the number as R finds it.
        # The dots keep R from taking a column called r or t for the beginning of row or table.
        cell <- function(.table, .row, ...) {
          if (grepl("[].\"[]|^ | $", .row)) .row <- encodeString(.row, quote = "\"")
          values <- c(...)
          values <- values[is.finite(values)]
          if (length(values)) cat(sprintf("%s[%s].%s\t%.10g\n", .table, .row, names(values), values), sep = "")
        }
        """;

    /// <summary>Reliability.</summary>
    public const string Reliability = """
        reliability <- function(items, id, construct, rows = named(names(items))) {
          x <- na.omit(items)
          k <- ncol(x)
          table <- paste0(id, ".constructs")
          cell(table, construct, items = k, n = nrow(x))
          if (!has("psych")) message("alpha of ", construct, " is skipped: psych is not installed")
          if (k < 2) return(invisible())
          a <- if (has("psych")) psych::alpha(x, check.keys = FALSE, warnings = FALSE)
          if (!is.null(a)) {
            interval <- psych::alpha.ci(a$total$raw_alpha, nrow(x), k, digits = 15)
            cell(table, construct, alpha = a$total$raw_alpha, alpha_lower = interval$lower.ci[[1]], alpha_upper = interval$upper.ci[[1]],
              alpha_standardized = a$total$std.alpha, mean_r = a$total$average_r)
          }
          if (k == 2) cell(table, construct, spearman_brown = 2 * cor(x)[1, 2] / (1 + cor(x)[1, 2]))
          if (k > 2) {
            names(x) <- paste0("x", seq_len(k))
            fit <- suppressWarnings(cfa(paste("f =~", paste(names(x), collapse = " + ")), x, std.lv = TRUE,
              control = list(rel.tol = 1e-13, x.tol = 1e-13, iter.max = 20000L, eval.max = 40000L)))
            l <- coef(fit)[seq_len(k)]
            t <- coef(fit)[k + seq_len(k)]
            z <- l / sqrt(l^2 + t)
            cell(table, construct, omega = sum(l)^2 / (sum(l)^2 + sum(t)), cr = sum(z)^2 / (sum(z)^2 + sum(1 - z^2)), ave = mean(z^2))
          }
          e <- eigen(cor(x), symmetric = TRUE)
          first <- e$vectors[, 1] * sqrt(e$values[1])
          first <- first * sign(sum(first))
          for (i in seq_len(k))
            cell(paste0(id, ".items"), rows[i], mean = mean(x[[i]]), sd = sd(x[[i]]), item_total_r = cor(x[[i]], rowSums(x[-i])),
              if (k > 2 && !is.null(a)) c(alpha_if_deleted = a$alpha.drop$raw_alpha[i]), loading = first[i])
        }
        """;

    /// <summary>Description and comparison.</summary>
    public const string Description = """
        frequencies <- function(x, table, codes, rows) {
          for (i in seq_along(codes)) {
            n <- sum(x == codes[i], na.rm = TRUE)
            cell(table, rows[i], n = n, percent = 100 * n / length(x), valid_percent = 100 * n / sum(!is.na(x)))
          }
        }

        # Skewness G1 and kurtosis G2 as SPSS has them.
        descriptives <- function(x, table, row) {
          x <- x[!is.na(x)]
          n <- length(x)
          z <- (x - mean(x)) / sqrt(mean((x - mean(x))^2))
          cell(table, row, n = n, mean = mean(x), sd = sd(x), skewness = mean(z^3) * sqrt(n * (n - 1)) / (n - 2),
            kurtosis = ((n + 1) * (mean(z^4) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)), min = min(x), max = max(x))
        }

        correlations <- function(data, id, method) {
          for (a in names(data)) for (b in setdiff(names(data), a)) {
            pair <- na.omit(data[c(a, b)])
            test <- suppressWarnings(cor.test(pair[[1]], pair[[2]], method = method, exact = FALSE))
            r <- unname(test$estimate)
            n <- nrow(pair)
            p <- if (method == "spearman") 2 * pt(-abs(r) / sqrt((1 - r^2) / (n - 2)), n - 2) else test$p.value
            cell(paste0(id, ".r"), named(a), setNames(r, named(b)))
            cell(paste0(id, ".p"), named(a), setNames(p, named(b)))
            cell(paste0(id, ".n"), named(a), setNames(n, named(b)))
          }
        }
        """;

    /// <summary>Tables of two variables.</summary>
    public const string Crosstabs = """
        crosstab <- function(x, y, id, row, row_labels, column_labels) {
          m <- table(x, y)
          if (any(dim(m) < 2)) return(invisible())
          test <- suppressWarnings(chisq.test(m, correct = FALSE))
          lr <- 2 * sum(ifelse(m > 0, m * log(m / test$expected), 0))
          df <- test$parameter[[1]]
          cell(paste0(id, ".tests"), row, n = sum(m), chi2 = test$statistic[[1]], df = df, p = test$p.value, lr = lr, lr_p = pchisq(lr, df, lower.tail = FALSE), smallest_expected = min(test$expected))
          if (all(dim(m) == 2)) {
            yates <- suppressWarnings(chisq.test(m))
            cell(paste0(id, ".tests"), row, yates = yates$statistic[[1]], yates_p = yates$p.value, fisher_p = fisher.test(m)$p.value)
          }
          cell(paste0(id, ".effects"), paste0(row, ": cramer_v"), value = sqrt(test$statistic[[1]] / sum(m) / (min(dim(m)) - 1)))
          for (i in rownames(m)) for (j in colnames(m))
            cell(paste0(id, ".cells"), paste0(row, ": ", row_labels[[i]], " / ", column_labels[[j]]), n = m[i, j], expected = test$expected[i, j], row_percent = 100 * m[i, j] / sum(m[i, ]),
              column_percent = 100 * m[i, j] / sum(m[, j]), total_percent = 100 * m[i, j] / sum(m), adjusted_residual = test$stdres[i, j])
        }
        """;

    /// <summary>Factorial analysis of variance, effect by effect from residual sums of squares under sum-to-zero contrasts.</summary>
    public const string Factorial = """
        factorial <- function(y, x, names, covariates, interactions, type, id) {
          keep <- complete.cases(y, x)
          y <- y[keep]
          x <- x[keep, , drop = FALSE]
          k <- ncol(x) - covariates
          codes <- lapply(seq_len(k), function(i) { f <- factor(x[[covariates + i]]); contrasts(f) <- contr.sum(nlevels(f)); f })
          sets <- if (interactions) Filter(length, lapply(seq_len(2^k - 1), function(s) which(bitwAnd(s, 2^(seq_len(k) - 1)) > 0))) else as.list(seq_len(k))
          columns <- function(s) Reduce(function(a, b) do.call(cbind, lapply(seq_len(ncol(a)), function(i) a[, i] * b)), lapply(s, function(i) contrasts(codes[[i]])[as.integer(codes[[i]]), , drop = FALSE]))
          blocks <- c(lapply(seq_len(covariates), function(i) cbind(x[[i]])), lapply(sets, columns))
          rows <- c(names[seq_len(covariates)], vapply(sets, function(s) paste(names[covariates + s], collapse = ":"), ""))
          rss <- function(keep) sum(lm.fit(do.call(cbind, c(list(rep(1, length(y))), blocks[keep])), y)$residuals^2)
          all <- seq_along(blocks)
          df <- length(y) - 1 - sum(vapply(blocks, ncol, 1L))
          residual <- rss(all)
          for (i in all) {
            contains <- if (type == 2 && i > covariates) all[vapply(all, function(j) j > covariates && all(sets[[i - covariates]] %in% sets[[j - covariates]]), NA)] else i
            others <- setdiff(all, contains)
            ss <- rss(others) - rss(c(others, i))
            f <- ss / ncol(blocks[[i]]) / (residual / df)
            cell(paste0(id, ".effects"), rows[i], ss = ss, df = ncol(blocks[[i]]), f = f, p = pf(f, ncol(blocks[[i]]), df, lower.tail = FALSE), partial_eta_squared = ss / (ss + residual))
          }
          cell(paste0(id, ".effects"), "(Residual)", ss = residual, df = df)
        }
        """;

    /// <summary>Exploratory factor analysis, as far as base R has it.</summary>
    public const string Factoring = """
        adequacy <- function(data, id) {
          x <- na.omit(data)
          n <- nrow(x)
          k <- ncol(x)
          r <- cor(x)
          q <- cov2cor(solve(r))
          diag(q) <- 0
          off <- r
          diag(off) <- 0
          chi2 <- -(n - 1 - (2 * k + 5) / 6) * log(det(r))
          cell(paste0(id, ".adequacy"), "all", kmo = sum(off^2) / (sum(off^2) + sum(q^2)), chi2 = chi2, df = k * (k - 1) / 2,
            p = pchisq(chi2, k * (k - 1) / 2, lower.tail = FALSE))
          for (i in names(x)) cell(paste0(id, ".msa"), named(i), msa = sum(off[i, ]^2) / (sum(off[i, ]^2) + sum(q[i, ]^2)))
          values <- eigen(r, symmetric = TRUE)$values
          for (i in seq_len(k))
            cell(paste0(id, ".eigenvalues"), paste(i), eigenvalue = values[i], percent = 100 * values[i] / k, cumulative = 100 * sum(values[1:i]) / k)
        }

        # Principal components, if need be turned by varimax; by sums of squared loadings, each with a positive sum.
        components <- function(data, id, factors, rotate) {
          e <- eigen(cor(na.omit(data)), symmetric = TRUE)
          l <- e$vectors[, seq_len(factors), drop = FALSE] %*% diag(sqrt(e$values[seq_len(factors)]), factors)
          if (rotate && factors > 1) l <- unclass(varimax(l, normalize = TRUE, eps = 1e-15)$loadings)
          l <- l[, order(-colSums(l^2)), drop = FALSE]
          l <- l %*% diag(ifelse(colSums(l) < 0, -1, 1), factors)
          for (i in seq_len(ncol(data)))
            cell(paste0(id, ".loadings"), named(names(data)[i]), setNames(l[i, ], paste0("F", seq_len(factors))), communality = sum(l[i, ]^2))
        }
        """;

    /// <summary>Comparisons of groups, by means and by ranks, of pairs and with given values.</summary>
    public const string Comparison = """
        compare_groups <- function(y, g, id, row, alternative) {
          table <- paste0(id, ".tests")
          keep <- !is.na(y) & !is.na(g)
          y <- y[keep]
          g <- factor(g[keep])
          welch <- paste(row, "(Welch)")
          spread <- anova(lm(abs(y - ave(y, g)) ~ g))
          cell(table, row, levene_f = spread[1, "F value"], levene_p = spread[1, "Pr(>F)"])
          if (nlevels(g) == 2) {
            t <- t.test(y ~ g, var.equal = TRUE, alternative = alternative)
            w <- t.test(y ~ g, alternative = alternative)
            d <- t$statistic[[1]] * sqrt(sum(1 / table(g)))
            cell(table, row, statistic = t$statistic[[1]], df1 = t$parameter[[1]], p = t$p.value, effect = d)
            cell(table, welch, statistic = w$statistic[[1]], df1 = w$parameter[[1]], p = w$p.value, effect = d)
          } else {
            a <- anova(lm(y ~ g))
            w <- oneway.test(y ~ g)
            eta <- a[1, "Sum Sq"] / sum(a[, "Sum Sq"])
            cell(table, row, statistic = a[1, "F value"], df1 = a[1, "Df"], df2 = a[2, "Df"], p = a[1, "Pr(>F)"], effect = eta)
            cell(table, welch, statistic = w$statistic[[1]], df1 = w$parameter[[1]], df2 = w$parameter[[2]], p = w$p.value, effect = eta)
          }
        }

        # Without continuity correction, as SPSS; exact without ties up to 50 rows.
        rank_p <- function(x, y = NULL, alternative, few) suppressWarnings(wilcox.test(x, y, exact = few, correct = FALSE, alternative = alternative)$p.value)

        compare_ranks <- function(y, g, id, row, alternative) {
          table <- paste0(id, ".ranks")
          keep <- !is.na(y) & !is.na(g)
          y <- y[keep]
          g <- factor(g[keep])
          n <- length(y)
          if (nlevels(g) == 2) {
            x <- split(y, g)
            u <- suppressWarnings(wilcox.test(x[[1]], x[[2]])$statistic[[1]])
            cell(table, row, statistic = u, p = rank_p(x[[1]], x[[2]], alternative, n <= 50 && !anyDuplicated(y)), effect = 2 * u / prod(lengths(x)) - 1)
          } else {
            k <- kruskal.test(y, g)
            ways <- lgamma(n + 1) - sum(lgamma(table(g) + 1))
            cell(table, row, statistic = k$statistic[[1]], df = k$parameter[[1]], effect = k$statistic[[1]] / (n - 1))
            if (anyDuplicated(y) || ways > log(1e6) || n > 50) cell(table, row, p = k$p.value)
          }
        }

        post_hoc <- function(y, g, id, row, labels, method, level) {
          keep <- !is.na(y) & !is.na(g)
          y <- y[keep]
          g <- factor(g[keep])
          k <- nlevels(g)
          if (k < 3) return(invisible())
          if (method == "auto") method <- if (anova(lm(abs(y - ave(y, g)) ~ g))[1, "Pr(>F)"] < .05) "games_howell" else "tukey"
          m <- tapply(y, g, mean)
          n <- tapply(y, g, length)
          v <- tapply(y, g, var)
          within <- sum((n - 1) * v) / (sum(n) - k)
          pairs <- combn(k, 2)
          for (i in seq_len(ncol(pairs))) {
            a <- pairs[1, i]
            b <- pairs[2, i]
            own <- method == "games_howell"
            se <- sqrt(if (own) v[[a]] / n[[a]] + v[[b]] / n[[b]] else within * (1 / n[[a]] + 1 / n[[b]]))
            df <- if (own) se^4 / ((v[[a]] / n[[a]])^2 / (n[[a]] - 1) + (v[[b]] / n[[b]])^2 / (n[[b]] - 1)) else sum(n) - k
            t <- abs(m[[a]] - m[[b]]) / se
            p <- 2 * pt(t, df, lower.tail = FALSE)
            p <- switch(method, lsd = p, bonferroni = min(1, ncol(pairs) * p), sidak = 1 - (1 - p)^ncol(pairs), scheffe = pf(t^2 / (k - 1), k - 1, df, lower.tail = FALSE),
              ptukey(t * sqrt(2), k, df, lower.tail = FALSE))
            cell(paste0(id, ".post_hoc"), paste0(row, ": ", labels[[levels(g)[a]]], " - ", labels[[levels(g)[b]]], " (", method, ")"),
              difference = m[[a]] - m[[b]], se = se, t = (m[[a]] - m[[b]]) / se, df = df, p = p)
          }
        }

        differences <- function(d, mu, table, row, id, alternative, level, ranks) {
          t <- t.test(d, mu = mu, alternative = alternative)
          limits <- t.test(d, mu = mu, conf.level = level)$conf.int - mu
          cell(table, row, n = length(d), sd = sd(d), difference = mean(d) - mu, lower = limits[1], upper = limits[2],
            t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value, d = (mean(d) - mu) / sd(d))
          d <- round(d - mu, 12)
          d <- d[d != 0]
          if (ranks && length(d) > 0) {
            v <- sum(rank(abs(d))[d > 0])
            cell(paste0(id, ".ranks"), row, statistic = v, p = rank_p(d, NULL, alternative, length(d) <= 50 && !anyDuplicated(abs(d))), effect = 4 * v / (length(d) * (length(d) + 1)) - 1)
          }
        }

        compare_pairs <- function(x, y, id, row, alternative, level, ranks) {
          keep <- !is.na(x) & !is.na(y)
          cell(paste0(id, ".paired"), row, mean1 = mean(x[keep]), mean2 = mean(y[keep]), r = cor(x[keep], y[keep]))
          differences((x - y)[keep], 0, paste0(id, ".paired"), row, id, alternative, level, ranks)
        }

        compare_value <- function(x, mu, id, row, alternative, level, ranks) {
          x <- x[!is.na(x)]
          cell(paste0(id, ".one_sample"), row, mean = mean(x))
          differences(x, mu, paste0(id, ".one_sample"), row, id, alternative, level, ranks)
        }
        """;
}
