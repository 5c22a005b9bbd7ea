namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>A row of a table of logistic coefficients.</summary>
/// <param name="Category">
/// The place, from 0, of the category whose odds it is about: the event of a binary outcome, each category but the first of a multinomial one; of an ordinal outcome the last
/// category below a threshold, 0 for coefficients.
/// </param>
/// <param name="Term">The column's name; null for a threshold.</param>
/// <param name="B">The coefficient on the scale of logits; the threshold.</param>
/// <param name="StandardError">From the inverse of the observed information.</param>
/// <param name="Z">Wald's B/se; its square is χ² with one degree of freedom.</param>
/// <param name="PValue">Two-sided, by the normal distribution.</param>
/// <param name="Lower">The lower limit of the interval of B.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record LogisticEstimate(int Category, string? Term, double B, double StandardError, double Z, double PValue, double Lower, double Upper)
{
    /// <summary>exp B, the factor of the odds for one unit more; NaN for a threshold.</summary>
    public double OddsRatio => Term is null ? double.NaN : Math.Exp(B);

    /// <summary>exp of the lower limit; NaN for a threshold.</summary>
    public double OddsRatioLower => Term is null ? double.NaN : Math.Exp(Lower);

    /// <summary>exp of the upper limit; NaN for a threshold.</summary>
    public double OddsRatioUpper => Term is null ? double.NaN : Math.Exp(Upper);
}
