using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Guttman's six lower bounds to the reliability of a sum (1945, Psychometrika 10:255-282), from covariances.</summary>
/// <param name="Lambda1">1 − Σ s_i²/s_X².</param>
/// <param name="Lambda2">λ1 + √(k/(k − 1) Σ_{i≠j} c_ij²)/s_X²; at least λ3.</param>
/// <param name="Lambda3">k/(k − 1) λ1, which is Cronbach's alpha.</param>
/// <param name="Lambda4">The largest 2(1 − (s_A² + s_B²)/s_X²) over all splits into halves that differ by at most one item.</param>
/// <param name="Lambda5">λ1 + 2 √(max_j Σ_{i≠j} c_ij²)/s_X².</param>
/// <param name="Lambda6">1 − Σ e_j²/s_X², e_j² the variance of item j that regression on the others leaves; a diagnosis where the items depend on one another.</param>
/// <param name="IsExhaustive">Whether every split was tried for λ4, as with up to <see cref="SplitSearch.MostItems"/> items; else the best of a search.</param>
public sealed record GuttmanLambdas(double Lambda1, double Lambda2, double Lambda3, double Lambda4, double Lambda5, Outcome<double> Lambda6, bool IsExhaustive)
{
    /// <summary>Computes the bounds.</summary>
    /// <param name="moments">The items' moments, reversed items already turned.</param>
    /// <returns>
    /// The bounds, or <see cref="Diagnosis.TooFewItems"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>
    /// (fewer than two items vary), <see cref="Diagnosis.ConstantSum"/>.
    /// </returns>
    public static Outcome<GuttmanLambdas> Of(Moments moments)
    {
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        var covariances = new ItemCovariances(moments);
        if (covariances.SumIsConstant)
        {
            return new Diagnosis.ConstantSum(moments.Names);
        }

        double k = moments.Variables;
        var squares = Enumerable.Range(0, moments.Variables).Select(i => SquaresOf(moments, i)).ToArray();
        var total = covariances.Total;
        var lambda1 = 1 - (covariances.Variances / total);
        return new GuttmanLambdas(
            lambda1,
            lambda1 + (Math.Sqrt(k / (k - 1) * squares.Sum()) / total),
            k / (k - 1) * lambda1,
            1 - (SplitSearch.LeastDifference(moments) / total),
            lambda1 + (2 * Math.Sqrt(squares.Max()) / total),
            Lambda6Of(moments, total),
            moments.Variables <= SplitSearch.MostItems);
    }

    private static double SquaresOf(Moments moments, int item)
    {
        var sum = 0.0;
        for (var other = 0; other < moments.Variables; other++)
        {
            sum += other == item ? 0 : moments.Covariance(item, other) * moments.Covariance(item, other);
        }

        return sum;
    }

    // What regression leaves of a constant item is 0, as is its variance.
    private static Outcome<double> Lambda6Of(Moments moments, double total)
    {
        var varying = moments.Select(moments.Names.Except(moments.ConstantVariables()));
        return ItemCorrelations.Of(varying).Then(CorrelationInverse.Of).Then<double>(inverse =>
            1 - (Enumerable.Range(0, varying.Variables).Sum(i => varying.Variance(i) / inverse[i, i]) / total));
    }
}
