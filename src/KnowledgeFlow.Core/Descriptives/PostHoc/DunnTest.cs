using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives.PostHoc;

/// <summary>Dunn's test of a pair of groups after Kruskal and Wallis's (Dunn 1964, Technometrics 6:241-252), by the mean ranks among all groups.</summary>
/// <param name="First">The place of the first group.</param>
/// <param name="Second">The place of the second.</param>
/// <param name="Difference">The first's mean rank less the second's.</param>
/// <param name="StandardError">√((N(N + 1)/12 − Σ(t³ − t)/(12(N − 1))) (1/n₁ + 1/n₂)).</param>
/// <param name="Z">Their quotient.</param>
/// <param name="PValue">Two-sided, of this pair alone.</param>
/// <param name="Bonferroni">p times the number of pairs, at most 1: what SPSS calls adjusted.</param>
/// <param name="Holm">Holm's (1979) step-down p.</param>
public sealed record DunnTest(int First, int Second, double Difference, double StandardError, double Z, double PValue, double Bonferroni, double Holm)
{
    /// <summary>The tests of all pairs, the first group with each later one, then the second.</summary>
    /// <param name="groups">Each group's values, complete; none is empty.</param>
    /// <param name="outcome">The variable's name, for a diagnosis.</param>
    /// <param name="grouping">The grouping variable's name, for a diagnosis.</param>
    /// <returns>The tests, or the diagnosis of <see cref="KruskalWallisTest.Of"/>.</returns>
    public static Outcome<ImmutableArray<DunnTest>> Of(ImmutableArray<double[]> groups, string outcome, string grouping) =>
        KruskalWallisTest.Of(groups, outcome, grouping).Then<ImmutableArray<DunnTest>>(_ =>
        {
            double[] all = [.. groups.SelectMany(group => group)];
            var ranks = SpearmanCorrelation.MidRanks(all);
            double n = all.Length, variance = (n * (n + 1) / 12) - (RankTies.Of(all) / (12 * (n - 1)));
            var means = new double[groups.Length];
            for (int group = 0, place = 0; group < groups.Length; place += groups[group].Length, group++)
            {
                means[group] = ranks[place..(place + groups[group].Length)].Average();
            }

            ImmutableArray<DunnTest> tests =
            [
                .. from first in Enumerable.Range(0, groups.Length)
                   from second in Enumerable.Range(first + 1, groups.Length - first - 1)
                   let error = Math.Sqrt(variance * ((1.0 / groups[first].Length) + (1.0 / groups[second].Length)))
                   let difference = RoundingError.Cleared(means[first] - means[second], n)
                   let z = difference / error
                   let p = NormalDistribution.TwoSidedP(z)
                   select new DunnTest(first, second, difference, error, z, p, p, p),
            ];
            return Adjusted(tests);
        });

    private static ImmutableArray<DunnTest> Adjusted(ImmutableArray<DunnTest> tests)
    {
        var holm = new double[tests.Length];
        var (step, floor) = (0, 0.0);
        foreach (var place in Enumerable.Range(0, tests.Length).OrderBy(place => tests[place].PValue))
        {
            floor = Math.Max(floor, Math.Min(1, (tests.Length - step++) * tests[place].PValue));
            holm[place] = floor;
        }

        return [.. tests.Select((test, place) => test with { Bonferroni = Math.Min(1, tests.Length * test.PValue), Holm = holm[place] })];
    }
}
