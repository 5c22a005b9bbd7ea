* Encoding: UTF-8.
* Latent products with controls, second-order factors, unweighted least squares.
* Written by kflow as a cross-check. Run it in its folder (SPSS: CD first; PSPP: pspp study.sps).
* Synthetic data: the answers behind these results are made up or reconstructed, not collected from.
* respondents.
* data.csv holds the valid questionnaires alone, items reversed as declared, no answer as a blank.

SET DECIMAL=DOT.
SET FORMAT=F20.10.
GET DATA
  /TYPE=TXT /FILE='data.csv' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2
  /VARIABLES=
    age F8.0
    sex F8.0
    school F8.0
    a1 F8.0
    a2 F8.0
    a3 F8.0
    b1 F8.0
    b2 F8.0
    b3 F8.0
    c1 F8.0
    c2 F8.0
    c3 F8.0
    y1 F8.0
    y2 F8.0
    y3 F8.0.
COMPUTE A = MEAN.3(a1, a2, a3).
FORMATS A (F20.10).
COMPUTE B = MEAN.3(b1, b2, b3).
FORMATS B (F20.10).
COMPUTE C = MEAN.3(c1, c2, c3).
FORMATS C (F20.10).
COMPUTE Y = MEAN.3(y1, y2, y3).
FORMATS Y (F20.10).

* ---- descriptives ----.
DESCRIPTIVES
  /VARIABLES=A B C Y age
  /STATISTICS=MEAN STDDEV SKEWNESS KURTOSIS MIN MAX.

* ---- reliability ----.
* Left out: intervals of alpha, omega, CR and AVE are not SPSS's.
RELIABILITY
  /VARIABLES=a1 a2 a3
  /SCALE('A')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=a1 a2 a3
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=b1 b2 b3
  /SCALE('B')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=b1 b2 b3
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=c1 c2 c3
  /SCALE('C')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=c1 c2 c3
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.
RELIABILITY
  /VARIABLES=y1 y2 y3
  /SCALE('Y')=ALL
  /MODEL=ALPHA
  /SUMMARY=TOTAL.
FACTOR
  /VARIABLES=y1 y2 y3
  /MISSING=LISTWISE
  /PRINT=EXTRACTION
  /CRITERIA=FACTORS(1) ITERATE(999) ECONVERGE(0.0000000001) RCONVERGE(0.0000000001)
  /EXTRACTION=PC
  /ROTATION=NOROTATE.

* ---- lms ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- incomplete ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- second ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- squares ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- grouped ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- path ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- general ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- started ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.

* ---- complete ----.
* Left out: SPSS fits no models of latent variables (AMOS does): see the exports for lavaan and Mplus.
