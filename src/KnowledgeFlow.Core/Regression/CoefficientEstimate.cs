namespace KnowledgeFlow.Core.Regression;

/// <summary>A row of a table of coefficients.</summary>
/// <param name="Term">The column's name.</param>
/// <param name="B">The coefficient in the units of the data.</param>
/// <param name="StandardError">Its standard error; 0 in an exact fit, NaN where the fit has no such errors (<see cref="LeastSquaresFit.Untestable"/>).</param>
/// <param name="Beta">
/// B · √(Σ(x − x̄)²/Σ(y − ȳ)²), the columns as entered; without an intercept B · √(Σx²/Σy²), about zero as R² is then, as SPSS; sums and means weighted where rows are; NaN for the intercept.
/// </param>
/// <param name="T">B/se; NaN in an exact fit, whose se is 0.</param>
/// <param name="PValue">Two-sided, by Student's t with n − p degrees of freedom; NaN where t is.</param>
/// <param name="Lower">The lower limit of the interval.</param>
/// <param name="Upper">The upper limit of the interval.</param>
/// <param name="VarianceInflation">
/// VIF = 1/(1 − R²_j), R²_j that of the regression of the column on the others (uncentred where there is no intercept); NaN for the intercept.
/// </param>
/// <param name="Tolerance">1/VIF.</param>
public sealed record CoefficientEstimate(
    string Term, double B, double StandardError, double Beta, double T, double PValue, double Lower, double Upper, double VarianceInflation, double Tolerance);
