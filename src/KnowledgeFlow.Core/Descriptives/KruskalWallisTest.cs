using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>The Kruskal-Wallis test that none of several groups tends to be higher (Kruskal and Wallis 1952).</summary>
/// <param name="H">12/(N(N + 1)) Σ R_g²/n_g − 3(N + 1), over 1 − Σ(t³ − t)/(N³ − N) for ties.</param>
/// <param name="DegreesOfFreedom">The groups less one.</param>
/// <param name="PValue">The upper tail: exact, or that of χ².</param>
/// <param name="IsExact">Whether p is that of all ways to deal the ranks to the groups: without ties and up to a million ways.</param>
/// <param name="EpsilonSquared">H/(N − 1), from 0 to 1 (Tomczak and Tomczak 2014).</param>
public sealed record KruskalWallisTest(double H, int DegreesOfFreedom, double PValue, bool IsExact, double EpsilonSquared)
{
    /// <summary>The test of groups.</summary>
    /// <param name="groups">Each group's values, complete; empty groups do not count.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <returns>The test; <see cref="Diagnosis.TooFewGroups"/> below two groups, <see cref="Diagnosis.ConstantVariables"/> where all values are equal.</returns>
    public static Outcome<KruskalWallisTest> Of(ImmutableArray<double[]> groups, string outcome, string grouping)
    {
        groups = groups.RemoveAll(group => group.Length == 0);
        if (groups.Length < 2)
        {
            return new Diagnosis.TooFewGroups(grouping, groups.Length, 2);
        }

        double[] all = [.. groups.SelectMany(group => group)];
        double n = all.Length, ties = RankTies.Of(all), cubes = n * ((n * n) - 1);
        if (ties >= cubes)
        {
            return new Diagnosis.ConstantVariables([outcome]);
        }

        var ranks = SpearmanCorrelation.MidRanks(all);
        var (place, between) = (0, 0.0);
        foreach (var group in groups)
        {
            var sum = 0.0;
            for (var i = 0; i < group.Length; i++)
            {
                sum += ranks[place++];
            }

            between += sum * sum / group.Length;
        }

        var h = ((12 / (n * (n + 1)) * between) - (3 * (n + 1))) / (1 - (ties / cubes));
        int[] sizes = [.. groups.Select(group => group.Length)];
        var isExact = ties == 0 && KruskalWallisWays.Count(sizes) <= KruskalWallisWays.Most;
        var p = isExact ? KruskalWallisWays.UpperTail(sizes, between) : ChiSquaredDistribution.UpperTail(h, groups.Length - 1);
        return new KruskalWallisTest(h, groups.Length - 1, p, isExact, h / (n - 1));
    }
}
