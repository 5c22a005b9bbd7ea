# The parameter tables that lavaan's sem() draws up for models that exercise its defaults.
# Run in this folder: Rscript specification.R
suppressMessages({library(lavaan); library(jsonlite)})

table_of <- function(model, ...) {
  p <- suppressWarnings(lavaanify(model, auto = TRUE, model.type = "sem", auto.fix.single = TRUE,
    auto.var = TRUE, auto.cov.lv.x = TRUE, auto.cov.y = TRUE, int.ov.free = TRUE, int.lv.free = FALSE, ...))
  plain <- p[!p$op %in% c("==", ":="), ]
  # Parameters held equal are one free parameter here: follow lavaan's constraints to the first of each set.
  free <- plain$free
  held <- p[p$op == "==" & grepl("^\\.p[0-9]+\\.$", p$lhs) & grepl("^\\.p[0-9]+\\.$", p$rhs), ]
  for (i in seq_len(nrow(held))) free[plain$plabel == held$rhs[i]] <- free[plain$plabel == held$lhs[i]]
  free[free > 0] <- match(free[free > 0], unique(free[free > 0]))
  list(model = model, options = list(...), lhs = plain$lhs, op = plain$op, rhs = plain$rhs,
       group = plain$group, free = free, fixed = plain$ustart, exo = plain$exo)
}

cases <- list(
  measurement = table_of("visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9", auto.fix.first = TRUE, fixed.x = TRUE),
  unit_variance = table_of("f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6", auto.fix.first = FALSE, std.lv = TRUE, fixed.x = TRUE),
  structural = table_of("visual=~x1+x2+x3\ntextual=~x4+x5+x6\nsingle=~x7\ny1+y2~visual+textual+z1+z2\nw~y1\ny3~single", meanstructure = TRUE, auto.fix.first = TRUE, fixed.x = TRUE),
  stated_exogenous = table_of("f=~x1+x2+x3\nf~z1+z2\nz1~~z1\nf ~~ z2", meanstructure = TRUE, auto.fix.first = TRUE, fixed.x = TRUE),
  second_order = table_of("f=~x1+x2+x3\nh=~f+g+k\ng=~y1+y2+y3\nk=~z1+z2+z3", auto.fix.first = TRUE, fixed.x = TRUE),
  random_exogenous = table_of("y ~ x1 + x2\nz ~ y + x1", auto.fix.first = TRUE, fixed.x = FALSE),
  scalar = table_of("f=~x1+x2+x3\ng=~y1+y2\ng~f", ngroups = 2L, group.equal = c("loadings", "intercepts"), meanstructure = TRUE, auto.fix.first = TRUE, fixed.x = TRUE),
  strict = table_of("f=~x1+x2+x3+x4\nx1~~x2", ngroups = 3L, group.equal = c("loadings", "intercepts", "residuals"), meanstructure = TRUE, auto.fix.first = TRUE, fixed.x = TRUE),
  labels = table_of("f=~NA*x1+a*x2+a*x3+0.7*x4\nf~~1*f\nf~c(b1,b2)*z\nx1~~c(0,NA)*x2", ngroups = 2L, meanstructure = TRUE, auto.fix.first = TRUE, fixed.x = TRUE))

write_json(list(software = paste(R.version.string, "lavaan", packageVersion("lavaan")), cases = cases),
           "specification.json", auto_unbox = TRUE, digits = NA, na = "null", pretty = 1)
