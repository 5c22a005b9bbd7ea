namespace KnowledgeFlow.Core.Consistency;

/// <summary>The alphas of k items that other numbers leave possible: α = k/(k − 1) (1 − Σw²/w'Rw), R their correlations and w their SDs (all 1 for standardised alpha).</summary>
public static class AlphaRange
{
    /// <summary>
    /// The alphas that loadings l on the first principal component allow. R − ll' is positive semidefinite, so that w'Rw is at least (Σwl)²; and w'Rw is at
    /// most the first eigenvalue Σl² times Σw², whatever the SDs.
    /// </summary>
    /// <param name="loadings">The loadings of all k items.</param>
    /// <param name="largestRatio">The largest SD over the smallest; 1 for standardised alpha. Only the lower bound depends on it.</param>
    public static Interval OfComponentLoadings(IReadOnlyCollection<Interval> loadings, double largestRatio)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largestRatio, 1);
        var within = loadings.Select(loading => loading.Intersect(StatisticRange.Correlation)).ToArray();
        if (within.Any(loading => loading.IsEmpty))
        {
            return Interval.None;
        }

        var eigenvalue = within.Sum(loading => loading.Square.High);
        var (k, least) = (within.Length, 0.0);
        if (within.All(loading => loading.Low > 0))
        {
            // (Σwl)²/Σw² is quasiconcave in w, and least at a corner of the box: the items of the smallest loadings with the largest SDs.
            var ascending = within.Select(loading => loading.Low).Order().ToArray();
            least = Enumerable.Range(0, k + 1).Min(wide =>
            {
                var sum = ascending.Select((loading, i) => i < wide ? largestRatio * loading : loading).Sum();
                return sum * sum / ((wide * largestRatio * largestRatio) + k - wide);
            });
        }

        // Of two items both bounds are the alpha itself, and errors of arithmetic may cross them.
        return new Interval(Math.Min(Of(k, least), Of(k, eigenvalue)), Of(k, eigenvalue));
    }

    /// <summary>The standardised alpha of a mean inter-item correlation r: k r / (1 + (k − 1) r).</summary>
    public static Interval OfMeanCorrelation(Interval r, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);

        // It rises with r from r = −1/(k − 1) on, below which no mean correlation lies.
        var within = r.Intersect(new Interval(-1.0 / (k - 1), 1));
        return within.IsEmpty ? Interval.None : new Interval(OfMean(within.Low), OfMean(within.High));

        double OfMean(double value) => 1 + ((k - 1) * value) is var total && total <= 1e-12 ? double.NegativeInfinity : k * value / total;
    }

    private static double Of(int k, double ratio) => ratio == 0 ? double.NegativeInfinity : k / (k - 1.0) * (1 - (1 / ratio));
}
