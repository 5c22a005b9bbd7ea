using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Wilcoxon's signed-rank test that differences are symmetric about 0 (Wilcoxon 1945). Differences of 0 are left out.</summary>
/// <param name="Count">The differences n that are not 0.</param>
/// <param name="V">The sum of the ranks of positive differences: R's V.</param>
/// <param name="Z">(V − n(n + 1)/4)/σ with σ² = n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48, without correction for continuity, as SPSS.</param>
/// <param name="PValue">Two-sided unless the alternative is one-sided.</param>
/// <param name="IsExact">Whether p is that of all 2ⁿ signs; else that of <see cref="Z"/>.</param>
/// <param name="RankBiserial">4V/(n(n + 1)) − 1, the matched-pairs rank-biserial correlation (Kerby 2014), with an interval by Fisher's z and the error √((2n + 1)/(6 n(n + 1)))·2, as effectsize.</param>
public sealed record SignedRankTest(int Count, double V, double Z, double PValue, bool IsExact, EffectSize RankBiserial)
{
    /// <summary>With no more differences than this and no ties, p is exact.</summary>
    public const int MostExactRows = 50;

    /// <summary>The test of differences.</summary>
    /// <param name="differences">The differences; NaN is missing.</param>
    /// <param name="name">The variable's name, for a diagnosis.</param>
    /// <param name="level">The level of the interval, between 0 and 1.</param>
    /// <param name="alternative">What p is of.</param>
    /// <returns>The test; <see cref="Diagnosis.TooFewRows"/> where no difference is left, all being 0 or missing.</returns>
    public static Outcome<SignedRankTest> Of(ReadOnlySpan<double> differences, string name, double level = ConfidenceLevel.Usual, Alternative alternative = Alternative.TwoSided)
    {
        double[] values = [.. differences.ToArray().Where(difference => !double.IsNaN(difference))];
        if (values.Length == 0)
        {
            return new Diagnosis.TooFewRows(0, 1);
        }

        // What ties or vanishes but for the rounding of differences is tied or 0.
        values = Settled(values);
        if (values.Length == 0)
        {
            return new Diagnosis.ConstantVariables([name]);
        }

        double[] sizes = [.. values.Select(Math.Abs)];
        var ranks = SpearmanCorrelation.MidRanks(sizes);
        var ties = RankTies.Of(sizes);
        double n = values.Length, most = n * (n + 1) / 2;
        var v = values.Zip(ranks, (value, rank) => value > 0 ? rank : 0).Sum();
        var z = (v - (most / 2)) / Math.Sqrt((most * ((2 * n) + 1) / 12) - (ties / 48));
        var isExact = ties == 0 && values.Length <= MostExactRows;
        var biserial = (2 * v / most) - 1;
        var reach = NormalDistribution.UpperTailQuantile((1 - level) / 2) * Math.Sqrt(most * ((2 * n) + 1) / 3) / most;
        return new SignedRankTest(
            values.Length,
            v,
            z,
            isExact ? AlternativeProbability.OfWays(Ways(values.Length), (int)v, alternative) : AlternativeProbability.OfZ(z, alternative),
            isExact,
            new EffectSize(biserial, Math.Tanh(Math.Atanh(biserial) - reach), Math.Tanh(Math.Atanh(biserial) + reach)));
    }

    /// <summary>Differences without those of 0; sizes that only the rounding of decimal answers parts (1.3 − 1.2 and 0.3 − 0.2) made one.</summary>
    private static double[] Settled(double[] values)
    {
        var rounding = 64 * 2.220446049250313e-16 * values.Max(Math.Abs);
        var last = 0.0;
        var size = new Dictionary<double, double>();
        foreach (var candidate in values.Select(Math.Abs).Distinct().Order())
        {
            last = candidate - last <= rounding ? last : candidate;
            size[candidate] = last;
        }

        return [.. values.Select(value => Math.Sign(value) * size[Math.Abs(value)]).Where(value => value != 0)];
    }

    // ways[s]: sets of the ranks 1..n whose sum is s.
    private static double[] Ways(int n)
    {
        var ways = new double[(n * (n + 1) / 2) + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
        {
            for (var sum = ways.Length - 1; sum >= rank; sum--)
            {
                ways[sum] += ways[sum - rank];
            }
        }

        return ways;
    }
}
