namespace KnowledgeFlow.Reporting.Numbers;

/// <summary>How a column's numbers are printed; what they are stays unrounded in the cell.</summary>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Decimals">How many decimals are printed.</param>
public sealed record NumberStyle(NumberKind Kind, int Decimals)
{
    /// <summary>A count or a number of degrees of freedom that is whole.</summary>
    public static NumberStyle Whole { get; } = new(NumberKind.Plain, 0);

    /// <summary>Degrees of freedom: two decimals where they are not whole.</summary>
    public static NumberStyle DegreesOfFreedom { get; } = new(NumberKind.DegreesOfFreedom, 2);

    /// <summary>Yes or no.</summary>
    public static NumberStyle YesOrNo { get; } = new(NumberKind.YesOrNo, 0);

    /// <summary>Coefficients, standard errors, test statistics: three decimals.</summary>
    public static NumberStyle Estimate { get; } = new(NumberKind.Plain, 3);

    /// <summary>Means and standard deviations: two decimals.</summary>
    public static NumberStyle Score { get; } = new(NumberKind.Plain, 2);

    /// <summary>Quantities that cannot exceed 1 (r, α, R², loadings): three decimals, no leading zero in English.</summary>
    public static NumberStyle Bounded { get; } = new(NumberKind.Bounded, 3);

    /// <summary>A p-value: three decimals, "&lt; .001" below that.</summary>
    public static NumberStyle Probability { get; } = new(NumberKind.Probability, 3);

    /// <summary>Percentages: one decimal.</summary>
    public static NumberStyle Percent { get; } = new(NumberKind.Plain, 1);
}
