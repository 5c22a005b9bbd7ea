using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Spearman's rank correlation.</summary>
internal static class SpearmanCorrelation
{
    /// <summary>
    /// Pearson's r of ranks, tied values sharing the mean of theirs (Spearman 1904; Kendall and Gibbons 1990), with p from t = ρ √((n − 2)/(1 − ρ²)), as SPSS; without ties up to nine rows
    /// p is exact (<see cref="RankPermutations"/>), as R's.
    /// R's cor.test(exact = FALSE) gives the same p for positive ρ; for negative ones it carries over a step of its exact test.
    /// </summary>
    /// <param name="x">One variable; NaN is missing, and its row left out.</param>
    /// <param name="y">The other, of the same length.</param>
    /// <param name="xName">The first variable's name, for a diagnosis.</param>
    /// <param name="yName">The second variable's name, for a diagnosis.</param>
    /// <returns>The correlation, <see cref="Diagnosis.TooFewRows"/> (fewer than two), or <see cref="Diagnosis.ConstantVariables"/>.</returns>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static Outcome<Correlation> Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string xName, string yName)
    {
        var pairs = CompletePairs.Of(x, y);
        if (pairs.Refuses(xName, yName) is { } refused)
        {
            return refused;
        }

        var (x1, y1) = (MidRanks(pairs.X), MidRanks(pairs.Y));
        var found = PearsonCorrelation.OfComplete(x1, y1);
        if (found.PValue is null || x1.Length > RankPermutations.MostForSpearman || HasTies(x1) || HasTies(y1))
        {
            return found;
        }

        var squaredDifferences = x1.Zip(y1, (first, second) => (first - second) * (first - second)).Sum();
        return found with { PValue = RankPermutations.SpearmanP(x1.Length, squaredDifferences) };
    }

    private static bool HasTies(double[] ranks) => ranks.Distinct().Count() < ranks.Length;

    /// <summary>Ranks from 1, tied values sharing the mean of theirs.</summary>
    internal static double[] MidRanks(double[] values)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort((double[])values.Clone(), order);
        var ranks = new double[values.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end + 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }
}
