namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>The functions that generated R scripts define for models of latent variables and of products; see <see cref="LavaanFunctions"/>.</summary>
internal static class LavaanModelFunctions
{
    /// <summary>Models.</summary>
    public const string Models = """
        # lavaan's optimiser stops early by default: the sharpest tolerance that it reports as reached is taken.
        fit_model <- function(model, data, ...) {
          fit <- NULL
          for (tolerance in c(1e-12, 1e-10, 1e-8)) {
            fit <- tryCatch(suppressWarnings(sem(model, data, ...,
              control = list(rel.tol = tolerance, x.tol = tolerance, iter.max = 5000L, eval.max = 10000L))),
              error = function(e) message("no fit: ", conditionMessage(e)))
            if (is.null(fit) || lavInspect(fit, "converged")) break
          }
          if (!is.null(fit) && !lavInspect(fit, "converged")) { message("not converged"); return(NULL) }
          if (!is.null(fit) && identical(list(...)$estimator, "ULS") && is.null(list(...)$NACOV))
            return(fit_model(model, data, ..., se = "robust.sem", NACOV = normal_theory(fit)))
          if (!is.null(fit)) invisible(lavInspect(fit, "post.check"))
          fit
        }

        # The covariance matrix of moments of normal data at the estimates: with it lavaan's errors of ULS are those of Browne (1984), where
        # of itself it takes the identity.
        normal_theory <- function(fit) {
          of <- function(moments) {
            s <- unclass(moments$cov)
            k <- which(lower.tri(s, TRUE), arr.ind = TRUE)
            i <- k[, 1]
            j <- k[, 2]
            gamma <- s[i, i] * s[j, j] + s[i, j] * s[j, i]
            if (is.null(moments$mean)) return(unname(gamma))
            p <- ncol(s)
            whole <- matrix(0, p + nrow(k), p + nrow(k))
            whole[seq_len(p), seq_len(p)] <- s
            whole[-seq_len(p), -seq_len(p)] <- gamma
            whole
          }
          moments <- fitted(fit)
          if (is.null(moments$cov)) lapply(unname(moments), of) else of(moments)
        }

        fit_measures <- function(fit, table, row, srmr = "srmr", likelihood = TRUE) {
          if (is.null(fit)) return(invisible())
          m <- fitMeasures(fit)
          columns <- c(parameters = "npar", chi2 = "chisq", df = "df", p = "pvalue", rmsea = "rmsea",
            rmsea_lower = "rmsea.ci.lower", rmsea_upper = "rmsea.ci.upper", rmsea_p = "rmsea.pvalue", cfi = "cfi", tli = "tli",
            srmr = srmr, if (likelihood) c(aic = "aic", bic = "bic", loglik = "logl"))
          if ("chisq.scaled" %in% names(m)) {
            own <- setdiff(names(columns), c("parameters", "srmr", "aic", "bic", "loglik"))
            columns[own] <- paste0(columns[own], ".scaled")
            columns <- c(columns, scaling_factor = "chisq.scaling.factor", chi2_unscaled = "chisq")
          }
          columns <- c(columns, cfi_robust = "cfi.robust", tli_robust = "tli.robust", rmsea_robust = "rmsea.robust")
          columns <- columns[columns %in% names(m)]
          cell(table, row, n = sum(lavInspect(fit, "nobs")), setNames(m[columns], names(columns)),
            chi2_df = m[[columns[["chi2"]]]] / m[[columns[["df"]]]])
        }

        difference <- function(fit, reference, table, row) {
          if (is.null(fit) || is.null(reference)) return(invisible())
          cfi <- if ("cfi.scaled" %in% names(fitMeasures(fit))) "cfi.scaled" else "cfi"
          change <- fitMeasures(fit)[[cfi]] - fitMeasures(reference)[[cfi]]
          df <- fitMeasures(fit)[["df"]] - fitMeasures(reference)[["df"]]
          estimator <- lavInspect(fit, "options")$estimator
          method <- if (estimator == "DWLS") "satorra.2000" else if ("chisq.scaled" %in% names(fitMeasures(fit))) "satorra.bentler.2001" else "default"
          if (df == 0 && method != "default") return(cell(table, row, delta_df = df, delta_cfi = change))
          pair <- if (df < 0) list(fit, reference) else list(reference, fit)
          test <- suppressWarnings(lavTestLRT(pair[[1]], pair[[2]], method = method, A.method = "delta", scaled.shifted = TRUE))
          cell(table, row, delta_chi2 = (if (df < 0) -1 else 1) * test[2, "Chisq diff"], delta_df = df,
            delta_p = test[2, "Pr(>Chisq)"], delta_cfi = change)
        }

        parameters <- function(fit, id, groups = "", intervals = TRUE) {
          if (is.null(fit)) return(invisible())
          relations <- c("=~", "~", "~~", "~1", "|", ":=")
          p <- parameterEstimates(fit, remove.eq = FALSE, remove.system.eq = FALSE)
          s <- standardizedSolution(fit)
          p <- p[p$op %in% relations, ]
          s <- s[s$op %in% relations, ]
          for (i in seq_len(nrow(p))) {
            defined <- p$op[i] == ":="
            row <- if (defined) named(p$lhs[i]) else paste0(groups[max(1, p$group[i])], named(p$lhs[i]), p$op[i], named(p$rhs[i]))
            cell(paste0(id, if (defined) ".defined" else ".parameters"), row, est = p$est[i],
              if (isTRUE(p$se[i] > 0)) c(se = p$se[i], z = p$z[i], p = p$pvalue[i]),
              if (isTRUE(p$se[i] > 0) && intervals) c(lower = p$ci.lower[i], upper = p$ci.upper[i]), std = s$est.std[i],
              if (isTRUE(s$se[i] > 1e-10)) c(std_se = s$se[i], std_z = s$z[i], std_p = s$pvalue[i]),
              if (isTRUE(s$se[i] > 1e-10) && intervals) c(std_lower = s$ci.lower[i], std_upper = s$ci.upper[i]))
          }
        }

        by_group <- function(x) if (is.list(x)) unname(x) else list(x)

        r_squared <- function(fit, id, groups = "") {
          if (is.null(fit)) return(invisible())
          r2 <- by_group(lavInspect(fit, "rsquare"))
          for (g in seq_along(r2)) for (v in names(r2[[g]])) cell(paste0(id, ".r2"), paste0(groups[g], named(v)), r2 = r2[[g]][[v]])
        }

        # The factors below a factor, through however many floors.
        factors_below <- function(loadings, factor, seen = character()) {
          for (f in setdiff(loadings$rhs[loadings$lhs == factor & loadings$rhs %in% loadings$lhs], seen)) seen <- factors_below(loadings, f, c(seen, f))
          seen
        }

        # CR and AVE of standardised loadings; correlations of factors with the root of AVE on the diagonal. The largest correlation is that
        # with another factor that has items, other than those above and below in a hierarchy.
        validity <- function(fit, id, groups = "") {
          if (is.null(fit)) return(invisible())
          s <- standardizedSolution(fit)
          if (is.null(s$group)) s$group <- 1
          r <- by_group(lavInspect(fit, "cor.lv"))
          loadings <- unique(s[s$op == "=~", c("lhs", "rhs")])
          measured <- unique(loadings$lhs[!loadings$rhs %in% loadings$lhs])
          for (g in seq_along(r)) for (f in colnames(r[[g]])) {
            l <- s$est.std[s$lhs == f & s$op == "=~" & s$group == g & !s$rhs %in% colnames(r[[g]])]
            if (!length(l)) next
            kin <- c(f, factors_below(loadings, f), Filter(function(h) f %in% factors_below(loadings, h), colnames(r[[g]])))
            others <- r[[g]][f, setdiff(intersect(colnames(r[[g]]), measured), kin)]
            root <- sqrt(mean(l^2))
            cell(paste0(id, ".validity"), paste0(groups[g], named(f)), cr = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), ave = mean(l^2),
              sqrt_ave = root, if (length(others)) c(max_r = max(abs(others))))
            cell(paste0(id, ".fornell_larcker"), paste0(groups[g], named(f)), 
              setNames(ifelse(measured == f, root, r[[g]][f, measured]), named(measured)))
          }
        }

        residual_correlations <- function(fit, id, groups = "") {
          if (is.null(fit)) return(invisible())
          r <- residuals(fit, type = "cor.bollen")
          r <- if (is.null(r$cov)) unname(lapply(r[lavInspect(fit, "group.label")], function(x) x$cov)) else list(r$cov)
          for (g in seq_along(r)) for (v in rownames(r[[g]])) {
            x <- r[[g]][v, ]
            cell(paste0(id, ".residuals"), paste0(groups[g], named(v)), renamed(x[names(x) != v]))
          }
        }

        modification <- function(fit, id, groups = "") {
          if (is.null(fit)) return(invisible())
          x <- modindices(fit)
          x <- x[x$mi >= qchisq(.95, 1), ]
          x <- x[order(-x$mi), ]
          for (i in seq_len(nrow(x)))
            cell(paste0(id, ".modification"), paste0(groups[max(1, x$group[i])], named(x$lhs[i]), x$op[i], named(x$rhs[i])),
              mi = x$mi[i], epc = x$epc[i], std_epc = x$sepc.all[i])
        }

        heterotrait <- function(model, data, id) {
          if (!has("semTools")) return(message("HTMT is skipped: semTools is not installed"))
          for (table in c("htmt", "htmt2")) {
            r <- tryCatch(unclass(semTools::htmt(model, data, htmt2 = table == "htmt2")), error = function(e) NULL)
            for (f in rownames(r)) {
              x <- ifelse(is.na(r[f, ]), r[, f], r[f, ])
              cell(paste0(id, ".", table), named(f), renamed(x[names(x) != f]))
            }
          }
        }
        """;

    /// <summary>What beside models speaks of common method variance.</summary>
    public const string CommonMethod = """
        harman <- function(data, id) {
          first <- eigen(cor(na.omit(data)), symmetric = TRUE)$values[1]
          cell(paste0(id, ".harman"), "1", eigenvalue = first, percent = 100 * first / ncol(data))
        }

        collinearity <- function(scores, id) {
          vif <- diag(solve(cor(na.omit(scores))))
          for (s in names(vif)) cell(paste0(id, ".collinearity"), named(s), vif = vif[[s]])
        }

        # Lindell and Whitney (2001): the marker's smallest positive correlation is taken out of the others.
        marker <- function(scores, marker, id) {
          x <- na.omit(cbind(scores, marker))
          own <- cor(x)[names(scores), ncol(x)]
          m <- if (any(own > 0)) min(own[own > 0]) else NA
          for (j in seq_along(scores)) for (i in seq_len(j - 1)) {
            test <- cor.test(x[[i]], x[[j]])
            r <- (test$estimate[[1]] - m) / (1 - m)
            df <- nrow(x) - 3
            t <- r / sqrt((1 - r^2) / df)
            cell(paste0(id, ".marker"), paste0(named(names(scores)[i]), "~~", named(names(scores)[j])), r = test$estimate[[1]], r_p = test$p.value,
              marker_r = m, adjusted_r = r, t = t, df = if (is.na(m)) NA else df, p = 2 * pt(-abs(t), df))
          }
        }
        """;
}
