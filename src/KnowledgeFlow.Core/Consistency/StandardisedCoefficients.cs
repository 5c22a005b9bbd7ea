namespace KnowledgeFlow.Core.Consistency;

/// <summary>What standardised regression coefficients leave possible for correlations, and with these for R²: the normal equations R β = r.</summary>
public static class StandardisedCoefficients
{
    /// <summary>The correlation of predictor i with the outcome: Σⱼ r_ij βⱼ.</summary>
    /// <param name="predictorCorrelations">The correlations of predictor i with every predictor, 1 with itself.</param>
    /// <param name="betas">The coefficients of all predictors.</param>
    public static Interval OutcomeCorrelation(IReadOnlyList<Interval> predictorCorrelations, IReadOnlyList<Interval> betas) => SumOfProducts(predictorCorrelations, betas);

    /// <summary>R² = Σ β r.</summary>
    /// <param name="betas">The coefficients of all predictors.</param>
    /// <param name="outcomeCorrelations">Their correlations with the outcome.</param>
    public static Interval RSquared(IReadOnlyList<Interval> betas, IReadOnlyList<Interval> outcomeCorrelations) => SumOfProducts(betas, outcomeCorrelations);

    private static Interval SumOfProducts(IReadOnlyList<Interval> first, IReadOnlyList<Interval> second)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first.Count, second.Count);
        var sum = Interval.At(0);
        for (var i = 0; i < first.Count; i++)
        {
            sum += first[i] * second[i];
        }

        return sum;
    }
}
