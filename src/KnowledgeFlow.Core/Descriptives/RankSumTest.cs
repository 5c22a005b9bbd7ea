using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The Mann-Whitney test that neither of two groups tends to be higher.</summary>
/// <param name="U">Pairs in which the first group's value is the higher, ties counted half (Mann and Whitney 1947): R's W.</param>
/// <param name="Z">(U − n₁n₂/2)/σ with the variance corrected for ties, not for continuity, as SPSS.</param>
/// <param name="PValue">Two-sided unless the alternative is one-sided.</param>
/// <param name="IsExact">Whether p is that of all ways to draw the groups; else that of <see cref="Z"/>.</param>
/// <param name="RankBiserial">2U/(n₁n₂) − 1 (Kerby 2014), from −1 to 1, with an interval by Fisher's z and the error √((n₁ + n₂ + 1)/(3n₁n₂)).</param>
public sealed record RankSumTest(double U, double Z, double PValue, bool IsExact, EffectSize RankBiserial)
{
    /// <summary>With no more rows than this and no ties, p is exact: then all counts are whole doubles.</summary>
    public const int MostExactRows = 50;

    /// <summary>The test of two groups.</summary>
    /// <param name="first">The first group's values, complete.</param>
    /// <param name="second">The second's.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval, between 0 and 1.</param>
    /// <param name="alternative">What p is of; the first group is the one that may be higher.</param>
    /// <returns>The test; <see cref="Diagnosis.TooFewRows"/> where a group is empty, <see cref="Diagnosis.ConstantVariables"/> where all values are equal.</returns>
    public static Outcome<RankSumTest> Of(double[] first, double[] second, string outcome, double level = ConfidenceLevel.Usual, Alternative alternative = Alternative.TwoSided)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return new Diagnosis.TooFewRows(Math.Min(first.Length, second.Length), 1);
        }

        double[] all = [.. first, .. second];
        var ranks = SpearmanCorrelation.MidRanks(all);
        var ties = RankTies.Of(all);
        double n1 = first.Length, n2 = second.Length, n = all.Length;
        if (ties >= n * ((n * n) - 1))
        {
            return new Diagnosis.ConstantVariables([outcome]);
        }

        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += ranks[i];
        }

        var u = sum - (n1 * (n1 + 1) / 2);
        var z = (u - (n1 * n2 / 2)) / Math.Sqrt(n1 * n2 / 12 * (n + 1 - (ties / (n * (n - 1)))));
        var isExact = ties == 0 && all.Length <= MostExactRows;
        var biserial = (2 * u / (n1 * n2)) - 1;
        var reach = NormalDistribution.UpperTailQuantile((1 - level) / 2) * Math.Sqrt((n + 1) / (3 * n1 * n2));
        return new RankSumTest(
            u,
            z,
            isExact ? AlternativeProbability.OfWays(Ways(first.Length, second.Length), (int)u, alternative) : AlternativeProbability.OfZ(z, alternative),
            isExact,
            new EffectSize(biserial, Math.Tanh(Math.Atanh(biserial) - reach), Math.Tanh(Math.Atanh(biserial) + reach)));
    }

    // ways[k][s]: subsets of k of the ranks so far whose sum less the least possible, k(k + 1)/2, is s.
    private static double[] Ways(int n1, int n2)
    {
        var ways = new double[n1 + 1][];
        for (var k = 0; k <= n1; k++)
        {
            ways[k] = new double[(n1 * n2) + 1];
        }

        ways[0][0] = 1;
        for (var rank = 1; rank <= n1 + n2; rank++)
        {
            for (var k = Math.Min(rank, n1); k >= 1; k--)
            {
                // The rank as the highest of k: its excess over k.
                for (var s = n1 * n2; s >= rank - k; s--)
                {
                    ways[k][s] += ways[k - 1][s - (rank - k)];
                }
            }
        }

        return ways[n1];
    }
}
