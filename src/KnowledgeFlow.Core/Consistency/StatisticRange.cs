namespace KnowledgeFlow.Core.Consistency;

/// <summary>The values that a kind of statistic can have, whatever the data.</summary>
public static class StatisticRange
{
    /// <summary>Probabilities, shares of variance, KMO, tolerance: 0 to 1.</summary>
    public static Interval Share { get; } = new(0, 1);

    /// <summary>Correlations and loadings on principal components: −1 to 1 (Cauchy and Schwarz).</summary>
    public static Interval Correlation { get; } = new(-1, 1);

    /// <summary>Percentages of people or of variance: 0 to 100.</summary>
    public static Interval Percentage { get; } = new(0, 100);

    /// <summary>What cannot exceed 1 and can be negative: alpha, adjusted R².</summary>
    public static Interval AtMostOne { get; } = new(double.NegativeInfinity, 1);

    /// <summary>Variance inflation 1/(1 − R²): 1 or more.</summary>
    public static Interval VarianceInflation { get; } = new(1, double.PositiveInfinity);

    /// <summary>Durbin and Watson's (1950) d: 0 to 4.</summary>
    public static Interval DurbinWatson { get; } = new(0, 4);
}
