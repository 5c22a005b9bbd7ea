* Encoding: UTF-8.
* Knowledge-flow efficiency in students' communities of practice.
* Written by kflow as a cross-check. Run it in its folder (SPSS: CD first; PSPP: pspp study.sps).
* Synthetic data: the answers behind these results are made up or reconstructed, not collected from.
* respondents.
* data.csv holds the valid questionnaires alone, items reversed as declared, no answer as a blank.

SET DECIMAL=DOT.
SET FORMAT=F20.10.
GET DATA
  /TYPE=TXT /FILE='data.csv' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2
  /VARIABLES=
    gender F8.0
    year F8.0
    field F8.0
    KS1 F8.0
    KS2 F8.0
    KS3 F8.0
    KS4 F8.0
    KS5 F8.0
    KA1 F8.0
    KA2 F8.0
    KA3 F8.0
    KA4 F8.0
    OC1 F8.0
    OC2 F8.0
    OC3 F8.0
    OC4 F8.0
    KFE1 F8.0
    KFE2 F8.0
    KFE3 F8.0
    KFE4 F8.0.
VARIABLE LABELS gender 'Gender'.
VARIABLE LABELS year 'Year of study'.
VARIABLE LABELS field 'Field'.
VALUE LABELS gender
  0 'male'
  1 'female'.
VALUE LABELS year
  1 'first year'
  2 'second year'
  3 'third year'
  4 'fourth year'.
VALUE LABELS field
  0 'science and engineering'
  1 'humanities and social sciences'.
COMPUTE KS = MEAN.5(KS1, KS2, KS3, KS4, KS5).
FORMATS KS (F20.10).
COMPUTE KA = MEAN.4(KA1, KA2, KA3, KA4).
FORMATS KA (F20.10).
COMPUTE OC = MEAN.4(OC1, OC2, OC3, OC4).
FORMATS OC (F20.10).
COMPUTE KFE = MEAN.4(KFE1, KFE2, KFE3, KFE4).
FORMATS KFE (F20.10).
VARIABLE LABELS KS 'Knowledge-sending ability'.
VARIABLE LABELS KA 'Knowledge-absorbing ability'.
VARIABLE LABELS OC 'Organisational climate'.
VARIABLE LABELS KFE 'Knowledge-flow efficiency'.

* ---- frequencies ----.
FREQUENCIES
  /VARIABLES=gender year field.

* ---- descriptives ----.
DESCRIPTIVES
  /VARIABLES=KS KA OC KFE
  /STATISTICS=MEAN STDDEV SKEWNESS KURTOSIS MIN MAX.

* ---- reliability ----.
* Left out: intervals of alpha, omega, CR and AVE are not SPSS's.
RELIABILITY
  /VARIABLES=KS1 KS2 KS3 KS4 KS5
  /SCALE('KS')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=KS1 KS2 KS3 KS4 KS5
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=KA1 KA2 KA3 KA4
  /SCALE('KA')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=KA1 KA2 KA3 KA4
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=OC1 OC2 OC3 OC4
  /SCALE('OC')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=OC1 OC2 OC3 OC4
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=KFE1 KFE2 KFE3 KFE4
  /SCALE('KFE')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=KFE1 KFE2 KFE3 KFE4
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.

* ---- correlations ----.
CORRELATIONS
  /VARIABLES=KS KA OC KFE
  /PRINT=TWOTAIL NOSIG
  /STATISTICS=DESCRIPTIVES
  /MISSING=PAIRWISE.

* ---- compare_groups ----.
* Left out: effect sizes and their intervals are not asked of SPSS.
* Left out: PSPP has no Welch test of more than two groups; in SPSS add WELCH to the STATISTICS of.
* ONEWAY.
T-TEST
  /GROUPS=gender(0, 1)
  /VARIABLES=KFE
  /CRITERIA=CI(0.95).
ONEWAY
  /VARIABLES=KFE BY year
  /STATISTICS=DESCRIPTIVES HOMOGENEITY.
T-TEST
  /GROUPS=field(0, 1)
  /VARIABLES=KFE
  /CRITERIA=CI(0.95).

* ---- efa ----.
* Left out: the eigenvalues of parallel analysis are not SPSS's.
FACTOR
  /VARIABLES=KS1 KS2 KS3 KS4 KS5 KA1 KA2 KA3 KA4 OC1 OC2 OC3 OC4 KFE1 KFE2 KFE3 KFE4
  /MISSING=LISTWISE
  /PRINT=INITIAL KMO EXTRACTION ROTATION
  /CRITERIA=FACTORS(4) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=VARIMAX.

* ---- common_method ----.
* Left out: SPSS fits no models of latent variables: see the exports for lavaan and Mplus.
FACTOR
  /VARIABLES=KS1 KS2 KS3 KS4 KS5 KA1 KA2 KA3 KA4 OC1 OC2 OC3 OC4 KFE1 KFE2 KFE3 KFE4
  /MISSING=LISTWISE
  /PRINT=INITIAL EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
* Full collinearity: the VIF of a score is 1 / (1 - R Square).
TEMPORARY.
SELECT IF (NMISS(KS, KA, OC, KFE) = 0).
REGRESSION
  /VARIABLES=KS KA OC KFE
  /STATISTICS=COEFF R ANOVA
  /DEPENDENT=KS
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KS, KA, OC, KFE) = 0).
REGRESSION
  /VARIABLES=KA KS OC KFE
  /STATISTICS=COEFF R ANOVA
  /DEPENDENT=KA
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KS, KA, OC, KFE) = 0).
REGRESSION
  /VARIABLES=OC KS KA KFE
  /STATISTICS=COEFF R ANOVA
  /DEPENDENT=OC
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KS, KA, OC, KFE) = 0).
REGRESSION
  /VARIABLES=KFE KS KA OC
  /STATISTICS=COEFF R ANOVA
  /DEPENDENT=KFE
  /METHOD=ENTER.

* ---- regression ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: log L, AIC, BIC and the tests of residuals are not asked of SPSS.
TEMPORARY.
SELECT IF (NMISS(KFE, gender, year, KS, KA, OC) = 0).
REGRESSION
  /VARIABLES=KFE gender year
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KFE, gender, year, KS, KA, OC) = 0).
REGRESSION
  /VARIABLES=KFE gender year KS KA OC
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.

* ---- moderation ----.
* Left out: tolerance and VIF are SPSS's alone: PSPP 1.6 counts the outcome among the predictors,.
* because VARIABLES must name it for SPSS.
* Left out: Johnson-Neyman boundaries, log L, AIC and BIC are not asked of SPSS.
COMPUTE kf_9_row = (NMISS(KFE, KS, OC, gender, year) = 0).
COMPUTE kf_9_all = 1.
COMPUTE kf_9_c1 = KS.
IF (kf_9_row = 0) kf_9_c1 = $SYSMIS.
COMPUTE kf_9_c2 = OC.
IF (kf_9_row = 0) kf_9_c2 = $SYSMIS.
AGGREGATE
  /OUTFILE=* MODE=ADDVARIABLES
  /BREAK=kf_9_all
  /kf_9_c1_mean=MEAN(kf_9_c1)
  /kf_9_c1_sd=SD(kf_9_c1)
  /kf_9_c2_mean=MEAN(kf_9_c2)
  /kf_9_c2_sd=SD(kf_9_c2).
COMPUTE kf_9_c1 = kf_9_c1 - kf_9_c1_mean.
VARIABLE LABELS kf_9_c1 'KS'.
COMPUTE kf_9_c2 = kf_9_c2 - kf_9_c2_mean.
VARIABLE LABELS kf_9_c2 'OC'.
COMPUTE kf_9_product = kf_9_c1 * kf_9_c2.
VARIABLE LABELS kf_9_product 'KS:OC'.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year kf_9_c1 kf_9_c2
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year kf_9_c1 kf_9_c2 kf_9_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
* The slope of KS where OC is low.
COMPUTE kf_9_probed = OC - (kf_9_c2_mean - kf_9_c2_sd).
COMPUTE kf_9_probed_product = kf_9_c1 * kf_9_probed.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year kf_9_c1 kf_9_probed kf_9_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
* The slope of KS where OC is mean.
COMPUTE kf_9_probed = OC - (kf_9_c2_mean).
COMPUTE kf_9_probed_product = kf_9_c1 * kf_9_probed.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year kf_9_c1 kf_9_probed kf_9_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
* The slope of KS where OC is high.
COMPUTE kf_9_probed = OC - (kf_9_c2_mean + kf_9_c2_sd).
COMPUTE kf_9_probed_product = kf_9_c1 * kf_9_probed.
TEMPORARY.
SELECT IF (NMISS(KFE, KS, OC, gender, year) = 0).
REGRESSION
  /VARIABLES=KFE gender year kf_9_c1 kf_9_probed kf_9_probed_product
  /STATISTICS=COEFF R ANOVA CI(95) TOL
  /DEPENDENT=KFE
  /METHOD=ENTER.
