namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The functions by which generated R scripts describe more than means and correlations; see <see cref="LavaanFunctions"/>.</summary>
internal static class LavaanDescriptionFunctions
{
    /// <summary>Description by groups, quartiles and tests of normality.</summary>
    public const string Description = """
        described_by <- function(x, g, table, row, labels)
          for (code in names(labels)) {
            own <- x[!is.na(g) & g == as.numeric(code) & !is.na(x)]
            if (length(own) > 1) descriptives(own, table, paste0(row, ": ", labels[[code]]))
          }

        # Quartiles of type 6 are SPSS's.
        location <- function(x, table, row) {
          x <- x[!is.na(x)]
          n <- length(x)
          q <- quantile(x, c(.25, .5, .75), type = 6, names = FALSE)
          se <- sd(x) / sqrt(n)
          reach <- qt(.975, n - 1) * se
          cell(table, row, n = n, median = q[2], q1 = q[1], q3 = q[3], se = se, lower = mean(x) - reach, upper = mean(x) + reach)
        }

        normality <- function(x, table, row) {
          x <- sort(x[!is.na(x)])
          n <- length(x)
          test <- shapiro.test(x)
          f <- pnorm(x, mean(x), sd(x))
          cell(table, row, n = n, shapiro_wilk = test$statistic[[1]], sw_p = test$p.value, lilliefors = max(seq_len(n) / n - f, f - (seq_len(n) - 1) / n))
        }

        mardia <- function(x, table) {
          x <- as.matrix(na.omit(x))
          n <- nrow(x)
          p <- ncol(x)
          z <- scale(x, scale = FALSE)
          d <- z %*% solve(crossprod(z) / n) %*% t(z)
          skewness <- mean(d^3)
          kurtosis <- mean(diag(d)^2)
          df <- p * (p + 1) * (p + 2) / 6
          value <- (kurtosis - p * (p + 2)) / sqrt(8 * p * (p + 2) / n)
          cell(table, "all", n = n, skewness = skewness, chi2 = n * skewness / 6, df = df, skewness_p = pchisq(n * skewness / 6, df, lower.tail = FALSE),
            kurtosis = kurtosis, z = value, kurtosis_p = 2 * pnorm(abs(value), lower.tail = FALSE))
        }
        """;

    /// <summary>Intervals of correlations, partial and semi-partial correlations.</summary>
    public const string Correlation = """
        # Fisher's z, with the errors of Bonett and Wright for ranks and of Fieller, Hartley and Pearson for Kendall's.
        correlation_limits <- function(data, id, method) {
          for (a in names(data)) for (b in setdiff(names(data), a)) {
            pair <- na.omit(data[c(a, b)])
            n <- nrow(pair)
            r <- cor(pair[[1]], pair[[2]], method = method)
            se <- sqrt(switch(method, pearson = 1 / (n - 3), spearman = (1 + r^2 / 2) / (n - 3), .437 / (n - 4)))
            reach <- qnorm(.975) * se
            cell(paste0(id, ".lower"), named(a), setNames(tanh(atanh(r) - reach), named(b)))
            cell(paste0(id, ".upper"), named(a), setNames(tanh(atanh(r) + reach), named(b)))
          }
        }

        # From residuals of regressions on the controls, of midranks for Spearman's.
        partial_correlations <- function(data, controls, id, method) {
          keep <- complete.cases(data, controls)
          turned <- function(x) if (method == "spearman") as.data.frame(lapply(x, rank)) else x
          x <- turned(data[keep, , drop = FALSE])
          z <- as.matrix(turned(controls[keep, , drop = FALSE]))
          left <- lapply(x, function(v) residuals(lm(v ~ z)))
          df <- sum(keep) - 2 - ncol(z)
          told <- function(table, a, b, r) {
            cell(paste0(id, ".", table), named(a), setNames(r, named(b)))
            cell(paste0(id, ".", table, "_p"), named(a), setNames(2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df), named(b)))
          }
          for (a in names(x)) for (b in setdiff(names(x), a)) {
            told("partial", a, b, cor(left[[a]], left[[b]]))
            told("semipartial", a, b, cor(x[[a]], left[[b]]))
          }
        }
        """;
}
