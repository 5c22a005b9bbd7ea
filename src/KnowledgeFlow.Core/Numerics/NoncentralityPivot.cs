namespace KnowledgeFlow.Core.Numerics;

/// <summary>The search for the noncentrality at which a statistic has a given tail, and the guards that go with it.</summary>
internal static class NoncentralityPivot
{
    /// <summary>Beyond it the mixture of a noncentral distribution has more terms than anybody waits for, and its limit is as exact.</summary>
    public const double Largest = 1e8;

    /// <summary>
    /// The λ ≥ 0 at which the tail, which rises with λ, is <paramref name="upperTail"/>; 0 where it is above that already at λ = 0.
    /// </summary>
    /// <param name="upper">P(X &gt; x) as a function of λ.</param>
    /// <param name="lower">P(X ≤ x) as a function of λ.</param>
    /// <param name="upperTail">The tail wanted.</param>
    /// <param name="scale">A first guess at the size of λ.</param>
    public static double Solve(Func<double, double> upper, Func<double, double> lower, double upperTail, double scale)
    {
        // The smaller of the two tails decides, for its digits.
        Func<double, double> excess = upperTail <= 0.5
            ? lambda => Math.Log(upper(lambda)) - Math.Log(upperTail)
            : lambda => Math.Log(1 - upperTail) - Math.Log(lower(lambda));
        var atZero = excess(0);
        if (!(atZero < 0))
        {
            return double.IsNaN(atZero) ? double.NaN : 0;
        }

        var high = scale;
        while (excess(high) < 0)
        {
            high *= 2;
        }

        return BracketedRoot.Find(excess, 0, high);
    }

    public static void ThrowIfNotInside(double upperTail)
    {
        if (upperTail is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(upperTail), upperTail, "The tail of a pivot lies inside (0, 1).");
        }
    }

    public static void ThrowIfNegative(double noncentrality)
    {
        if (noncentrality < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(noncentrality), noncentrality, "A sum of squares is not negative.");
        }
    }
}
