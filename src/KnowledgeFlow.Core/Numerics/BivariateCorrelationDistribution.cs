namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// The distribution of the correlation r of n pairs from a bivariate normal population of correlation ρ. Hotelling's (1953, Journal of the Royal Statistical Society B 15:193-232) density, whose
/// even and odd powers of ρr are integrated one by one, is a mixture of beta tails:
/// P(r &gt; c) = Σ_k w_k P(Beta((k + 1)/2, (n − 2)/2) &gt; c²), w_k = ½ (1 − ρ²)^((n−1)/2) ρ^k Γ((n − 1 + k)/2)/(Γ((n − 1)/2) Γ(k/2 + 1)).
/// For ρ ≥ 0 every term is positive, and nothing cancels; the even terms sum to ½, which sets the scale. Absolute error about 1e-13. NaN gives NaN.
/// </summary>
internal static class BivariateCorrelationDistribution
{
    private const double Negligible = 1e-22;

    // Below it a step of the recurrence has lost digits, and tail and step are taken afresh.
    private const double Faint = 1e-280;

    /// <summary>P(r &gt; c).</summary>
    /// <param name="square">c² and 1 − c², c from 0 to 1.</param>
    /// <param name="correlation">ρ, from 0 to below 1.</param>
    /// <param name="pairs">n, 3 or more.</param>
    public static double UpperTail((DoubleDouble X, DoubleDouble Y) square, double correlation, int pairs) =>
        Mixture(square, correlation, pairs, withOddTerms: true);

    /// <summary>P(|r| &gt; c): twice the even terms.</summary>
    /// <inheritdoc cref="UpperTail"/>
    public static double TwoSidedTail((DoubleDouble X, DoubleDouble Y) square, double correlation, int pairs) =>
        2 * Mixture(square, correlation, pairs, withOddTerms: false);

    private static double Mixture((DoubleDouble X, DoubleDouble Y) square, double correlation, int pairs, bool withOddTerms)
    {
        if (!(correlation is >= 0 and < 1))
        {
            return double.IsNaN(correlation) ? double.NaN : throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "The correlation of the population lies from 0 to below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 3);
        var half = (pairs - 1) / 2.0;
        if (correlation == 0)
        {
            return IncompleteBeta.Of(half - 0.5, 0.5, square.Y, square.X) / 2;
        }

        // Both chains in units of the even weight at its mode.
        var mode = Math.Floor(half * correlation * correlation / ((1 - correlation) * (1 + correlation)));
        var (even, total) = Chain(square, correlation, half, mode, offset: 0);
        if (!withOddTerms)
        {
            return Math.Min(0.5, even / total / 2);
        }

        var (odd, _) = Chain(square, correlation, half, mode, offset: 0.5);
        return Math.Min(1, (even + (odd * correlation * GammaFunction.HalfStepRatio(half + mode) / GammaFunction.HalfStepRatio(mode + 1))) / total / 2);
    }

    /// <summary>Σ w_j T_j and Σ w_j over one chain of every second term, its weight 1 at the mode.</summary>
    private static (double Sum, double Total) Chain((DoubleDouble X, DoubleDouble Y) square, double correlation, double half, double mode, double offset)
    {
        var first = mode;
        for (var below = 1.0; first > 0; first--)
        {
            below /= Ratio(correlation, half, first - 1 + offset);
            if (below < Negligible)
            {
                break;
            }
        }

        double weight = 1;
        for (var j = mode; j > first; j--)
        {
            weight /= Ratio(correlation, half, j - 1 + offset);
        }

        double shape = half - 0.5, sum = 0, total = 0, tail = 0, step = 0;
        for (var j = first; j <= mode || weight > Negligible; j++)
        {
            var a = j + offset + 0.5;
            if (step < Faint && tail < 0.5)
            {
                tail = IncompleteBeta.Of(shape, a, square.Y, square.X);
                step = IncompleteBeta.Kernel(a, shape, square.X, square.Y) / a;
            }

            sum += weight * tail;
            total += weight;
            tail = Math.Min(1, tail + step);
            step *= square.X.High * (a + shape) / (a + 1);
            weight *= Ratio(correlation, half, j + offset);
        }

        return (sum, total);
    }

    /// <summary>w_(j+1)/w_j, j counting by the half where the chain is that of odd powers.</summary>
    private static double Ratio(double correlation, double half, double j) => correlation * correlation * (half + j) / (j + 1);
}
