namespace KnowledgeFlow.Core.Consistency;

/// <summary>The AVE and CR that standardised loadings of a simple-structure factor leave possible (Fornell and Larcker 1981, Journal of Marketing Research 18:39-50).</summary>
public static class ConvergentValidity
{
    /// <summary>AVE: the mean of the squared loadings.</summary>
    public static Interval AverageVarianceExtracted(IReadOnlyCollection<Interval> loadings) =>
        loadings.Aggregate(Interval.At(0), (sum, loading) => sum + loading.Square) / loadings.Count;

    /// <summary>CR: (Σλ)² / ((Σλ)² + Σ(1 − λ²)).</summary>
    public static Interval CompositeReliability(IReadOnlyCollection<Interval> loadings)
    {
        // Where no loading is negative and none beyond 1, as in improper solutions, CR rises with each of them.
        if (loadings.All(loading => loading.Low >= 0 && (loading.High <= 1 || double.IsPositiveInfinity(loading.High))))
        {
            return new Interval(Ratio(loadings.Select(loading => loading.Low)), Ratio(loadings.Select(loading => loading.High)));
        }

        var sum = loadings.Aggregate(Interval.At(0), (total, loading) => total + loading).Square;
        var error = loadings.Aggregate(Interval.At(0), (total, loading) => total + (1.0 - loading.Square));
        return sum / (sum + error);
    }

    private static double Ratio(IEnumerable<double> loadings)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        foreach (var loading in loadings)
        {
            (sum, squares, count) = (sum + loading, squares + (loading * loading), count + 1);
        }

        // Loadings without an upper bound may leave no error at all.
        return double.IsPositiveInfinity(sum) ? double.PositiveInfinity : sum * sum / ((sum * sum) + count - squares);
    }
}
