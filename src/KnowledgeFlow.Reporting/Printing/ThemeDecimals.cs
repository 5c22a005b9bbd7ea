using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Printing;

/// <summary>The decimals of a theme, each null where the usual number stays.</summary>
/// <param name="Estimate">Of coefficients, standard errors and test statistics (usually 3).</param>
/// <param name="Score">Of means and standard deviations (usually 2).</param>
/// <param name="Bounded">Of quantities that cannot exceed 1 (usually 3).</param>
/// <param name="Probability">Of p-values (usually 3).</param>
/// <param name="Percent">Of percentages (usually 1).</param>
public sealed record ThemeDecimals(int? Estimate, int? Score, int? Bounded, int? Probability, int? Percent)
{
    /// <summary>The usual decimals.</summary>
    public static ThemeDecimals Usual { get; } = new(null, null, null, null, null);

    /// <summary>A style with these decimals.</summary>
    public NumberStyle Restyled(NumberStyle style) => Of(style) is { } decimals ? style with { Decimals = decimals } : style;

    private int? Of(NumberStyle style) => style.Kind switch
    {
        NumberKind.Probability => Probability,
        NumberKind.Bounded => Bounded,
        _ when style == NumberStyle.Estimate => Estimate,
        _ when style == NumberStyle.Score => Score,
        _ when style == NumberStyle.Percent => Percent,
        _ => null,
    };
}
