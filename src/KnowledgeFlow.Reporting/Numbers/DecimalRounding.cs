namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>
/// The one rounding of the house: from the shortest decimal that reads back as the same double, half away from zero.
/// A reader who sees 2.675 and rounds it by hand gets 2.68, and so does this, whatever the binary fraction behind it.
/// </summary>
public static class DecimalRounding
{
    /// <summary>
    /// The value with exactly <paramref name="decimals"/> decimals: ASCII digits, an invariant point, the leading zero kept,
    /// an ASCII hyphen as minus sign, and no sign where only zeros are left (−0.0004 at 3 decimals is <c>0.000</c>).
    /// </summary>
    /// <param name="value">A finite number of any magnitude.</param>
    /// <param name="decimals">How many decimals; 0 or more.</param>
    /// <returns>For instance <c>0.13</c> for 0.125 and 2 decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the decimals are negative.</exception>
    public static string Round(double value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        return DecimalExpansion.Of(value).RoundedToDecimals(decimals).ToFixed(decimals);
    }
}
