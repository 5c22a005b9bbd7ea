namespace KnowledgeFlow.Core.Regression;

/// <summary>A row of a table of coefficients.</summary>
/// <param name="Term">The column's name.</param>
/// <param name="B">The coefficient in the units of the data.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Beta">B · sd(x)/sd(y), both of the columns as entered, as SPSS; NaN for the intercept.</param>
/// <param name="T">B/se.</param>
/// <param name="P">Two-sided, by Student's t with n − p degrees of freedom.</param>
/// <param name="Lower">The lower limit of the interval.</param>
/// <param name="Upper">The upper limit of the interval.</param>
/// <param name="VarianceInflation">
/// VIF = 1/(1 − R²_j), R²_j that of the regression of the column on the others (uncentred where there is no intercept); NaN for the intercept.
/// </param>
/// <param name="Tolerance">1/VIF.</param>
public sealed record CoefficientEstimate(
    string Term, double B, double StandardError, double Beta, double T, double P, double Lower, double Upper, double VarianceInflation, double Tolerance);
