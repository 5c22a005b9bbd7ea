* Encoding: UTF-8.
* Names that no program takes: 'quotes', "more" and 学习.
* Written by kflow as a cross-check. Run it in its folder (SPSS: CD first; PSPP: pspp study.sps).
* Synthetic data: the answers behind these results are made up or reconstructed, not collected from.
* respondents.
* data.csv holds the valid questionnaires alone, items reversed as declared, no answer as a blank.
* v: 性别.
* v_1_1: =1+1.
* Q1__Age: Q1. Age?.
* v_3: 知识3.
* v_2: 年级.
* v_1: 知识1.
* v_2_2: 知识2.
* v_4: 知识4.
* T_1: T 1.
* T_2: T'2.
* T_3: T.3.
* X_2: X.
* mixed___3: mixed:知识3.
* v_3_as_answered: 知识3 as answered.
* v_5: 信任.

SET DECIMAL=DOT.
SET FORMAT=F20.10.
GET DATA
  /TYPE=TXT /FILE='data.csv' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2
  /VARIABLES=
    v F8.0
    v_1_1 F8.0
    Q1__Age F8.0
    v_3 F8.0
    v_2 F8.0
    v_1 F8.0
    v_2_2 F8.0
    v_4 F8.0
    T_1 F8.0
    T_2 F8.0
    T_3 F8.0
    ON F8.0
    x F8.0
    X_2 F8.0
    y_long_name_one F8.0
    y_long_name_two F8.0
    mixed___3 F8.0
    v_3_as_answered F8.0.
VARIABLE LABELS v '性别'.
VARIABLE LABELS v_1_1 'Class'.
VARIABLE LABELS Q1__Age 'Age in years'.
VARIABLE LABELS v_3 '知识3'.
VARIABLE LABELS v_2 '年级'.
VARIABLE LABELS v_1 '知识1'.
VARIABLE LABELS v_2_2 '知识2'.
VARIABLE LABELS v_4 '知识4'.
VARIABLE LABELS T_1 'T 1'.
VARIABLE LABELS T_2 'T''2'.
VARIABLE LABELS T_3 'T.3'.
VARIABLE LABELS X_2 'X'.
VARIABLE LABELS mixed___3 'mixed:知识3'.
VARIABLE LABELS v_3_as_answered '知识3 as answered'.
VALUE LABELS v
  0 '女'
  1 '男'.
VALUE LABELS v_1_1
  1 '=cmd|'' /C calc''!A0'
  2 'say "hi".'
  3 'it''s'.
COMPUTE K = MEAN.4(v_1, v_2_2, v_3, v_4).
FORMATS K (F20.10).
COMPUTE v_5 = MEAN.3(T_1, T_2, T_3, ON).
FORMATS v_5 (F20.10).
COMPUTE if = MEAN.4(x, X_2, y_long_name_one, y_long_name_two) * 4.
FORMATS if (F20.10).
COMPUTE mixed = MEAN.3(v_1, mixed___3, T_1).
FORMATS mixed (F20.10).
VARIABLE LABELS K '知识 "sharing"'.
VARIABLE LABELS v_5 'It''s trust'.
VARIABLE LABELS if '=cmd|'' /C calc''!A0'.

* ---- frequencies ----.
FREQUENCIES
  /VARIABLES=v v_1_1.

* ---- descriptives ----.
DESCRIPTIVES
  /VARIABLES=Q1__Age K v_5 if v_3
  /STATISTICS=MEAN STDDEV SKEWNESS KURTOSIS MIN MAX.

* ---- reliability ----.
* Left out: intervals of alpha, omega, CR and AVE are not SPSS's.
RELIABILITY
  /VARIABLES=v_1 v_2_2 v_3 v_4
  /SCALE('K')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=v_1 v_2_2 v_3 v_4
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=T_1 T_2 T_3 ON
  /SCALE('信任')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=T_1 T_2 T_3 ON
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=x X_2 y_long_name_one y_long_name_two
  /SCALE('if')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=x X_2 y_long_name_one y_long_name_two
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=v_1 mixed___3 T_1
  /SCALE('mixed')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=v_1 mixed___3 T_1
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.

* ---- correlations ----.
CORRELATIONS
  /VARIABLES=K v_5 if Q1__Age
  /PRINT=TWOTAIL NOSIG
  /STATISTICS=DESCRIPTIVES
  /MISSING=PAIRWISE.

* ---- ranks ----.
* Left out: PSPP has no correlations of ranks; SPSS's command stands in a comment.
* In SPSS: NONPAR CORR /VARIABLES=K v_5 if /PRINT=SPEARMAN TWOTAIL /MISSING=LISTWISE.

* ---- compare_groups ----.
* Left out: effect sizes and their intervals are not asked of SPSS.
* Left out: PSPP has no Welch test of more than two groups; in SPSS add WELCH to the STATISTICS of.
* ONEWAY.
T-TEST
  /GROUPS=v(0, 1)
  /VARIABLES=K
  /CRITERIA=CI(0.95).
ONEWAY
  /VARIABLES=K BY v_1_1
  /STATISTICS=DESCRIPTIVES HOMOGENEITY.
T-TEST
  /GROUPS=v(0, 1)
  /VARIABLES=v_5
  /CRITERIA=CI(0.95).
ONEWAY
  /VARIABLES=v_5 BY v_1_1
  /STATISTICS=DESCRIPTIVES HOMOGENEITY.

* ---- efa ----.
* Left out: the number of factors is the one that kflow's rule found.
* Left out: the eigenvalues of parallel analysis are not SPSS's.
FACTOR
  /VARIABLES=v_1 v_2_2 v_3_as_answered v_4 T_1 T_2 T_3 ON
  /MISSING=LISTWISE
  /PRINT=INITIAL KMO EXTRACTION ROTATION
  /CRITERIA=FACTORS(2) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.

* ---- axes ----.
* Left out: the eigenvalues of parallel analysis are not SPSS's.
FACTOR
  /VARIABLES=v_1 v_2_2 v_3 v_4 T_1 T_2 T_3 ON
  /MISSING=LISTWISE
  /PRINT=INITIAL KMO EXTRACTION ROTATION
  /CRITERIA=FACTORS(2) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PAF
  /ROTATION=PROMAX(4).

* ---- likely ----.
* Left out: the number of factors is the one that kflow's rule found.
* Left out: PSPP has no ML with OBLIMIN; SPSS's command stands in a comment, after principal.
* components.
* Left out: the eigenvalues of parallel analysis are not SPSS's.
FACTOR
  /VARIABLES=v_1 v_2_2 v_3 v_4 T_1 T_2 T_3 ON
  /MISSING=LISTWISE
  /PRINT=INITIAL KMO EXTRACTION
  /CRITERIA=FACTORS(2) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
* In SPSS: FACTOR /VARIABLES=v_1 v_2_2 v_3 v_4 T_1 T_2 T_3 ON /MISSING=LISTWISE /PRINT=INITIAL KMO.
* EXTRACTION ROTATION /CRITERIA=FACTORS(2) ITERATE(999) ECONVERGE(0.0000000001).
* RCONVERGE(0.0000000001) /EXTRACTION=ML /ROTATION=OBLIMIN.

* ---- regression ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: log L, AIC, BIC and the tests of residuals are not asked of SPSS.
COMPUTE kf_10_1 = (v = 1).
VARIABLE LABELS kf_10_1 'factor(性别)=男'.
COMPUTE kf_10_2 = K ** 2.
VARIABLE LABELS kf_10_2 'K^2'.
COMPUTE kf_10_3 = K * v_5.
VARIABLE LABELS kf_10_3 'K:信任'.
TEMPORARY.
SELECT IF (NMISS(if, v, Q1__Age, K, v_5) = 0).
REGRESSION
  /VARIABLES=if kf_10_1 Q1__Age
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(if, v, Q1__Age, K, v_5) = 0).
REGRESSION
  /VARIABLES=if kf_10_1 Q1__Age K v_5 kf_10_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(if, v, Q1__Age, K, v_5) = 0).
REGRESSION
  /VARIABLES=if kf_10_1 Q1__Age K v_5 kf_10_2 kf_10_3
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.

* ---- centred ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: log L, AIC, BIC and the tests of residuals are not asked of SPSS.
COMPUTE kf_11_row = (NMISS(if, Q1__Age, K, v_5) = 0).
COMPUTE kf_11_all = 1.
COMPUTE kf_11_c1 = K.
IF (kf_11_row = 0) kf_11_c1 = $SYSMIS.
COMPUTE kf_11_c2 = v_5.
IF (kf_11_row = 0) kf_11_c2 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_11_all
  /kf_11_c1_mean=MEAN(kf_11_c1)
  /kf_11_c1_sd=SD(kf_11_c1)
  /kf_11_c2_mean=MEAN(kf_11_c2)
  /kf_11_c2_sd=SD(kf_11_c2).
COMPUTE kf_11_c1 = kf_11_c1 - kf_11_c1_mean.
VARIABLE LABELS kf_11_c1 'K'.
COMPUTE kf_11_c2 = kf_11_c2 - kf_11_c2_mean.
VARIABLE LABELS kf_11_c2 '信任'.
COMPUTE kf_11_1 = kf_11_c1 * kf_11_c2.
VARIABLE LABELS kf_11_1 'K:信任'.
COMPUTE kf_11_2 = kf_11_c1 ** 2.
VARIABLE LABELS kf_11_2 'K^2'.
TEMPORARY.
SELECT IF (NMISS(if, Q1__Age, K, v_5) = 0).
REGRESSION
  /VARIABLES=if Q1__Age kf_11_c1 kf_11_c2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(if, Q1__Age, K, v_5) = 0).
REGRESSION
  /VARIABLES=if Q1__Age kf_11_c1 kf_11_c2 kf_11_1 kf_11_2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.

* ---- robust ----.
* Left out: REGRESSION has no HC3 errors: B and beta compare, errors and tests do not.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: log L, AIC, BIC and the tests of residuals are not asked of SPSS.
TEMPORARY.
SELECT IF (NMISS(v_5, K, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 K Q1__Age
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.

* ---- origin ----.
* Left out: adjusted R Square and intervals through the origin are SPSS's alone: PSPP 1.6 counts an.
* intercept in their degrees of freedom.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: log L, AIC, BIC and the tests of residuals are not asked of SPSS.
TEMPORARY.
SELECT IF (NMISS(v_5, K, if) = 0).
REGRESSION
  /VARIABLES=v_5 K if
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /ORIGIN
  /DEPENDENT=v_5
  /METHOD=ENTER.

* ---- moderation ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: the percentiles that are probed are kflow's.
* Left out: Johnson-Neyman boundaries, log L, AIC and BIC are not asked of SPSS.
COMPUTE kf_14_row = (NMISS(if, K, v_5, v) = 0).
COMPUTE kf_14_all = 1.
COMPUTE kf_14_c1 = K.
IF (kf_14_row = 0) kf_14_c1 = $SYSMIS.
COMPUTE kf_14_c2 = v_5.
IF (kf_14_row = 0) kf_14_c2 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_14_all
  /kf_14_c1_mean=MEAN(kf_14_c1)
  /kf_14_c1_sd=SD(kf_14_c1)
  /kf_14_c2_mean=MEAN(kf_14_c2)
  /kf_14_c2_sd=SD(kf_14_c2).
COMPUTE kf_14_c1 = kf_14_c1 - kf_14_c1_mean.
VARIABLE LABELS kf_14_c1 'K'.
COMPUTE kf_14_c2 = kf_14_c2 - kf_14_c2_mean.
VARIABLE LABELS kf_14_c2 '信任'.
COMPUTE kf_14_1 = (v = 1).
VARIABLE LABELS kf_14_1 'factor(性别)=男'.
COMPUTE kf_14_product = kf_14_c1 * kf_14_c2.
VARIABLE LABELS kf_14_product 'K:信任'.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1 kf_14_c1 kf_14_c2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1 kf_14_c1 kf_14_c2 kf_14_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
* The slope of K where v_5 is low.
COMPUTE kf_14_probed = v_5 - (2.25).
COMPUTE kf_14_probed_product = kf_14_c1 * kf_14_probed.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1 kf_14_c1 kf_14_probed kf_14_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
* The slope of K where v_5 is mean.
COMPUTE kf_14_probed = v_5 - (3).
COMPUTE kf_14_probed_product = kf_14_c1 * kf_14_probed.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1 kf_14_c1 kf_14_probed kf_14_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.
* The slope of K where v_5 is high.
COMPUTE kf_14_probed = v_5 - (4).
COMPUTE kf_14_probed_product = kf_14_c1 * kf_14_probed.
TEMPORARY.
SELECT IF (NMISS(if, K, v_5, v) = 0).
REGRESSION
  /VARIABLES=if kf_14_1 kf_14_c1 kf_14_probed kf_14_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=if
  /METHOD=ENTER.

* ---- ages ----.
* Left out: REGRESSION has no HC3 errors: B and beta compare, errors and tests do not.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: Johnson-Neyman boundaries, log L, AIC and BIC are not asked of SPSS.
COMPUTE kf_15_row = (NMISS(v_5, if, Q1__Age) = 0).
COMPUTE kf_15_all = 1.
COMPUTE kf_15_c1 = if.
IF (kf_15_row = 0) kf_15_c1 = $SYSMIS.
COMPUTE kf_15_c2 = Q1__Age.
IF (kf_15_row = 0) kf_15_c2 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_15_all
  /kf_15_c1_mean=MEAN(kf_15_c1)
  /kf_15_c1_sd=SD(kf_15_c1)
  /kf_15_c2_mean=MEAN(kf_15_c2)
  /kf_15_c2_sd=SD(kf_15_c2).
VARIABLE LABELS kf_15_c1 'if'.
VARIABLE LABELS kf_15_c2 'Q1. Age?'.
COMPUTE kf_15_product = kf_15_c1 * kf_15_c2.
VARIABLE LABELS kf_15_product 'if:Q1. Age?'.
TEMPORARY.
SELECT IF (NMISS(v_5, if, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 kf_15_c1 kf_15_c2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(v_5, if, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 kf_15_c1 kf_15_c2 kf_15_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.
* The slope of if where Q1__Age is 20.
COMPUTE kf_15_probed = Q1__Age - (20).
COMPUTE kf_15_probed_product = kf_15_c1 * kf_15_probed.
TEMPORARY.
SELECT IF (NMISS(v_5, if, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 kf_15_c1 kf_15_probed kf_15_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.
* The slope of if where Q1__Age is 30.
COMPUTE kf_15_probed = Q1__Age - (30).
COMPUTE kf_15_probed_product = kf_15_c1 * kf_15_probed.
TEMPORARY.
SELECT IF (NMISS(v_5, if, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 kf_15_c1 kf_15_probed kf_15_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.
* The slope of if where Q1__Age is 60.
COMPUTE kf_15_probed = Q1__Age - (60).
COMPUTE kf_15_probed_product = kf_15_c1 * kf_15_probed.
TEMPORARY.
SELECT IF (NMISS(v_5, if, Q1__Age) = 0).
REGRESSION
  /VARIABLES=v_5 kf_15_c1 kf_15_probed kf_15_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=v_5
  /METHOD=ENTER.

* ---- cfa ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- groups ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- ordinal ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- sem ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- held ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- lms ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- common_method ----.
* Left out: correlations adjusted for a marker variable (Lindell and Whitney 2001) are no command of.
* SPSS.
FACTOR
  /VARIABLES=v_1 v_2_2 v_3 v_4 T_1 x
  /MISSING=LISTWISE
  /PRINT=INITIAL EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
