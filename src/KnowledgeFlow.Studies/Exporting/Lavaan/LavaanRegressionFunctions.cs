namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The functions that generated R scripts define for regressions and what is made of them; see <see cref="LavaanFunctions"/>.</summary>
internal static class LavaanRegressionFunctions
{
    /// <summary>Regression.</summary>
    public const string Regression = """
        errors_of <- function(fit, robust, clusters = NULL) {
          if (!is.null(clusters)) return(sandwich::vcovCL(fit, cluster = clusters, type = "HC1"))
          if (robust) sandwich::vcovHC(fit, type = "HC3") else vcov(fit)
        }

        # Each model of a hierarchical regression, its change from the one before, and its coefficients under the rows' names.
        regression <- function(fits, rows, id, robust = FALSE, diagnostics = TRUE, clusters = NULL) {
          if ((robust || !is.null(clusters)) && !has("sandwich")) return(message(id, " is skipped: its errors need the package sandwich"))
          for (m in seq_along(fits)) {
            fit <- fits[[m]]
            s <- summary(fit)
            V <- errors_of(fit, robust, clusters)
            X <- model.matrix(fit)
            e <- weighted.residuals(fit)
            w <- if (is.null(weights(fit))) rep(1, length(e)) else weights(fit)
            spread <- function(x) sqrt(sum(w * (x - sum(w * x) / sum(w))^2))
            k <- length(coef(fit))
            with_intercept <- attr(terms(fit), "intercept") == 1
            own <- if (with_intercept) seq_len(k)[-1] else seq_len(k)
            before <- if (m == 1) (if (with_intercept) 1 else 0) else length(coef(fits[[m - 1]]))
            added <- seq_len(k)[seq_len(k) > before]
            r2_before <- if (m == 1) 0 else summary(fits[[m - 1]])$r.squared
            df2 <- if (is.null(clusters)) df.residual(fit) else length(unique(clusters)) - 1
            wald <- function(which) {
              if (!length(which) || (!is.null(clusters) && length(which) > df2)) return(NA)
              drop(coef(fit)[which] %*% solve(V[which, which], coef(fit)[which])) / length(which)
            }
            cell(paste0(id, ".models"), paste(m), n = length(e), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared,
              se = s$sigma, f = wald(own), df1 = length(own), df2 = df2, p = pf(wald(own), length(own), df2, lower.tail = FALSE),
              delta_r2 = s$r.squared - r2_before, delta_f = wald(added), delta_df = length(added),
              delta_p = pf(wald(added), length(added), df2, lower.tail = FALSE), f2 = (s$r.squared - r2_before) / (1 - s$r.squared),
              durbin_watson = sum(diff(e)^2) / sum(e^2), loglik = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit))
            se <- sqrt(diag(V))
            t <- coef(fit) / se
            reach <- qt(.975, df2)
            y <- model.response(model.frame(fit))
            names_of <- rows[[m]]
            for (i in seq_len(k)) {
              others <- X[, setdiff(own, i), drop = FALSE]
              vif <- if (with_intercept && i %in% own) 1 / (1 - if (ncol(others)) summary(lm(X[, i] ~ others, weights = w))$r.squared else 0) else NA
              cell(paste0(id, ".coefficients"), paste0(m, ":", names_of[i]), b = coef(fit)[[i]], se = se[[i]], t = t[[i]],
                p = 2 * pt(-abs(t[[i]]), df2), lower = coef(fit)[[i]] - reach * se[[i]], upper = coef(fit)[[i]] + reach * se[[i]],
                if (with_intercept && i %in% own) c(beta = coef(fit)[[i]] * spread(X[, i]) / spread(y), vif = vif, tolerance = 1 / vif))
            }
            if (diagnostics && with_intercept && length(own)) {
              auxiliary <- summary(lm(e^2 ~ X[, own]))$r.squared
              if (is.null(weights(fit))) cell(paste0(id, ".diagnostics"), paste(m), breusch_pagan = length(e) * auxiliary,
                bp_p = pchisq(length(e) * auxiliary, length(own), lower.tail = FALSE))
              cell(paste0(id, ".diagnostics"), paste(m), shapiro_wilk = shapiro.test(e)$statistic[[1]],
                sw_p = shapiro.test(e)$p.value, max_cook = max(cooks.distance(fit)), max_leverage = max(hatvalues(fit)))
            }
          }
        }
        """;

    /// <summary>The equations of a mediation.</summary>
    public const string Mediation = """
        # Each equation under its outcome's name; errors "ols", "hc3" or "cluster".
        equations <- function(fits, outcomes, rows, id, errors = "ols", clusters = NULL) {
          if (errors != "ols" && !has("sandwich")) return(message(id, " is skipped: its errors need the package sandwich"))
          for (m in seq_along(fits)) {
            fit <- fits[[m]]
            s <- summary(fit)
            V <- switch(errors, ols = vcov(fit), hc3 = sandwich::vcovHC(fit, type = "HC3"), cluster = sandwich::vcovCL(fit, cluster = clusters, type = "HC1"))
            X <- model.matrix(fit)
            k <- length(coef(fit))
            df2 <- if (errors == "cluster") length(unique(clusters)) - 1 else df.residual(fit)
            f <- drop(coef(fit)[-1] %*% solve(V[-1, -1], coef(fit)[-1])) / (k - 1)
            cell(paste0(id, ".models"), outcomes[m], n = nobs(fit), r = sqrt(s$r.squared), r2 = s$r.squared, adj_r2 = s$adj.r.squared, f = f,
              df1 = k - 1, df2 = df2, p = pf(f, k - 1, df2, lower.tail = FALSE), mse = s$sigma^2)
            y <- model.response(model.frame(fit))
            reach <- qt(.975, df2)
            for (i in seq_len(k)) {
              b <- coef(fit)[[i]]
              se <- sqrt(V[i, i])
              cell(paste0(id, ".coefficients"), paste0(outcomes[m], ":", rows[[m]][i]), b = b, se = se, t = b / se, p = 2 * pt(-abs(b / se), df2),
                lower = b - reach * se, upper = b + reach * se, if (i > 1) c(beta = b * sd(X[, i]) / sd(y)))
            }
          }
        }
        """;

    /// <summary>Simple slopes and boundaries of a moderated regression.</summary>
    public const string Moderation = """
        # The predictor's slope at values of the moderator, and where it passes the .05 level within the data.
        slopes <- function(fit, moderator, centre, at, id, robust = FALSE) {
          if (robust && !has("sandwich")) return(invisible())
          V <- errors_of(fit, robust)
          k <- length(coef(fit))
          x <- k - 2
          reach <- qt(.975, df.residual(fit))
          for (name in names(at)) {
            w <- at[[name]] - centre
            b <- coef(fit)[[x]] + coef(fit)[[k]] * w
            se <- sqrt(V[x, x] + 2 * w * V[x, k] + w^2 * V[k, k])
            cell(paste0(id, ".slopes"), name, value = at[[name]], b = b, se = se, t = b / se, p = 2 * pt(-abs(b / se), df.residual(fit)),
              lower = b - reach * se, upper = b + reach * se)
          }
          if (length(unique(moderator)) == 2) return(invisible())
          q <- c(coef(fit)[[x]]^2 - reach^2 * V[x, x], 2 * (coef(fit)[[x]] * coef(fit)[[k]] - reach^2 * V[x, k]),
            coef(fit)[[k]]^2 - reach^2 * V[k, k])
          inside <- q[2]^2 - 4 * q[1] * q[3]
          if (inside < 0) return(invisible())
          boundaries <- sort(centre + (-q[2] + c(-1, 1) * sqrt(inside)) / (2 * q[3]))
          boundaries <- boundaries[boundaries > min(moderator) & boundaries < max(moderator)]
          for (i in seq_along(boundaries))
            cell(paste0(id, ".johnson_neyman"), paste(i), value = boundaries[i], percent_below = 100 * mean(moderator < boundaries[i]),
              percent_above = 100 * mean(moderator > boundaries[i]))
        }
        """;

    /// <summary>Logistic regressions.</summary>
    public const string Logistic = """
        logistic <- function(fits, rows, id) {
          for (i in seq_along(fits)) {
            # glm's errors are those of its last iteration but one.
            f <- if (inherits(fits[[i]], "glm")) update(fits[[i]], start = coef(fits[[i]])) else fits[[i]]
            b <- if (inherits(f, "polr")) c(f$zeta, coef(f)) else c(t(coef(f)))
            v <- vcov(f)
            se <- sqrt(diag(v))
            if (inherits(f, "polr")) se <- se[names(b)]
            if (inherits(f, "glm")) se <- se[names(coef(f))]
            n <- nrow(model.frame(f))
            cell(paste0(id, ".models"), as.character(i), n = n, minus_2ll = -2 * c(logLik(f)), aic = AIC(f), bic = -2 * c(logLik(f)) + log(n) * sum(!is.na(b)))
            for (j in seq_along(b)) cell(paste0(id, ".coefficients"), paste0(i, ":", rows[[i]][j]), b = unname(b[j]), se = unname(se[j]),
              z = unname(b[j] / se[j]), p = unname(2 * pnorm(-abs(b[j] / se[j]))))
          }
        }
        """;
}
