* Encoding: UTF-8.
* Mediation: parallel, serial, moderated, categorical, clustered.
* Written by kflow as a cross-check. Run it in its folder (SPSS: CD first; PSPP: pspp study.sps).
* Synthetic data: the answers behind these results are made up or reconstructed, not collected from.
* respondents.
* data.csv holds the valid questionnaires alone, items reversed as declared, no answer as a blank.

SET DECIMAL=DOT.
SET FORMAT=F20.10.
GET DATA
  /TYPE=TXT /FILE='data.csv' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2
  /VARIABLES=
    y F20.10
    x F20.10
    m1 F20.10
    m2 F20.10
    c1 F20.10
    g F8.0
    cl F8.0
    w F20.10
    b F8.0
    z F20.10.

* ---- mediation ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose.
* REGRESSION has none; they follow from the equations' coefficients.
COMPUTE kf_1_1 = (g = 2).
VARIABLE LABELS kf_1_1 'factor(g)=2'.
COMPUTE kf_1_2 = (g = 3).
VARIABLE LABELS kf_1_2 'factor(g)=3'.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, c1, g) = 0).
REGRESSION
  /VARIABLES=m1 x c1 kf_1_1 kf_1_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m1
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, c1, g) = 0).
REGRESSION
  /VARIABLES=m2 x c1 kf_1_1 kf_1_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m2
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, c1, g) = 0).
REGRESSION
  /VARIABLES=y x m1 m2 c1 kf_1_1 kf_1_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, c1, g) = 0).
REGRESSION
  /VARIABLES=y x c1 kf_1_1 kf_1_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.

* ---- series ----.
* Left out: REGRESSION has no clustered errors: B and beta compare, errors and tests do not.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose.
* REGRESSION has none; they follow from the equations' coefficients.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, cl) = 0).
REGRESSION
  /VARIABLES=m1 x
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m1
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, cl) = 0).
REGRESSION
  /VARIABLES=m2 x m1
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m2
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, cl) = 0).
REGRESSION
  /VARIABLES=y x m1 m2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, cl) = 0).
REGRESSION
  /VARIABLES=y x
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.

* ---- moderated ----.
* Left out: REGRESSION has no HC3 errors: B and beta compare, errors and tests do not.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose.
* REGRESSION has none; they follow from the equations' coefficients.
COMPUTE kf_3_row = (NMISS(y, x, m1, m2, w, b) = 0).
COMPUTE kf_3_all = 1.
COMPUTE kf_3_c1 = x.
IF (kf_3_row = 0) kf_3_c1 = $SYSMIS.
COMPUTE kf_3_c2 = w.
IF (kf_3_row = 0) kf_3_c2 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_3_all
  /kf_3_c1_mean=MEAN(kf_3_c1)
  /kf_3_c1_sd=SD(kf_3_c1)
  /kf_3_c2_mean=MEAN(kf_3_c2)
  /kf_3_c2_sd=SD(kf_3_c2).
COMPUTE kf_3_c1 = kf_3_c1 - kf_3_c1_mean.
VARIABLE LABELS kf_3_c1 'x'.
COMPUTE kf_3_c2 = kf_3_c2 - kf_3_c2_mean.
VARIABLE LABELS kf_3_c2 'w'.
COMPUTE kf_3_1 = kf_3_c2 * b.
VARIABLE LABELS kf_3_1 'w:b'.
COMPUTE kf_3_2 = kf_3_c1 * kf_3_c2.
VARIABLE LABELS kf_3_2 'x:w'.
COMPUTE kf_3_3 = kf_3_c1 * b.
VARIABLE LABELS kf_3_3 'x:b'.
COMPUTE kf_3_4 = kf_3_c1 * kf_3_c2 * b.
VARIABLE LABELS kf_3_4 'x:w:b'.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, w, b) = 0).
REGRESSION
  /VARIABLES=m1 kf_3_c1 kf_3_c2 b kf_3_1 kf_3_2 kf_3_3 kf_3_4
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m1
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, w, b) = 0).
REGRESSION
  /VARIABLES=m2 kf_3_c1
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m2
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1, m2, w, b) = 0).
REGRESSION
  /VARIABLES=y kf_3_c1 m1 m2 b kf_3_3
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.

* ---- groups ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose.
* REGRESSION has none; they follow from the equations' coefficients.
COMPUTE kf_4_row = (NMISS(y, g, m1, z, c1) = 0).
COMPUTE kf_4_all = 1.
COMPUTE kf_4_c1 = z.
IF (kf_4_row = 0) kf_4_c1 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_4_all
  /kf_4_c1_mean=MEAN(kf_4_c1)
  /kf_4_c1_sd=SD(kf_4_c1).
COMPUTE kf_4_c1 = kf_4_c1 - kf_4_c1_mean.
VARIABLE LABELS kf_4_c1 'z'.
COMPUTE kf_4_d1 = ((-0.666666666666667) * (g = 1) + (0.333333333333333) * (g = 2) +
(0.333333333333333) * (g = 3)).
COMPUTE kf_4_d2 = ((-0.5) * (g = 2) + (0.5) * (g = 3)).
COMPUTE kf_4_d3 = ((-0.666666666666667) * (g = 1) + (0.333333333333333) * (g = 2) +
(0.333333333333333) * (g = 3)) * kf_4_c1.
COMPUTE kf_4_d4 = ((-0.5) * (g = 2) + (0.5) * (g = 3)) * kf_4_c1.
VARIABLE LABELS kf_4_d1 'g=later-1'.
VARIABLE LABELS kf_4_d2 'g=later-2'.
VARIABLE LABELS kf_4_d3 'g=later-1:z'.
VARIABLE LABELS kf_4_d4 'g=later-2:z'.
TEMPORARY.
SELECT IF (NMISS(y, g, m1, z, c1) = 0).
REGRESSION
  /VARIABLES=m1 kf_4_d1 kf_4_d2 kf_4_c1 kf_4_d3 kf_4_d4
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m1
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, g, m1, z, c1) = 0).
REGRESSION
  /VARIABLES=y kf_4_d1 kf_4_d2 m1 kf_4_c1 kf_4_d3 kf_4_d4 c1
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.

* ---- own ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: effects, their intervals, indices, slopes and boundaries are not asked of SPSS, whose.
* REGRESSION has none; they follow from the equations' coefficients.
COMPUTE kf_5_1 = m1 * x.
VARIABLE LABELS kf_5_1 'm1:x'.
TEMPORARY.
SELECT IF (NMISS(y, x, m1) = 0).
REGRESSION
  /VARIABLES=m1 x
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=m1
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(y, x, m1) = 0).
REGRESSION
  /VARIABLES=y x m1 kf_5_1
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=y
  /METHOD=ENTER.
