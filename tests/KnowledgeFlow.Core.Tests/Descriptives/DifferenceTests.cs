using System.Text.Json;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

/// <summary>Paired, one-sample and one-sided tests and effect sizes, against t.test, wilcox.test and effectsize (tests/reference/comparisons/comparisons.R); doubles on both sides.</summary>
public sealed class DifferenceTests
{
    private const double OfDoubles = 1e-11;

    // effectsize finds noncentralities by optim to about seven digits.
    private const double OfNoncentralities = 2e-6;

    private static readonly JsonElement Reference = ReferenceJson.Read("comparisons", "comparisons.json");

    private static readonly Alternative[] Sides = [Alternative.TwoSided, Alternative.Greater, Alternative.Less];

    private static double[] Paired(string first, string second) => [.. Pairs(first).Zip(Pairs(second), (a, b) => a - b)];

    private static double[] Pairs(string column) => ReferenceTable.Read("comparisons", "pairs.csv").Column(column);

    [Fact]
    public void PairedTAgreesWithR() => Compare(Reference.GetProperty("paired"), Paired("before", "after"), 0);

    [Fact]
    public void OneSampleTAgreesWithR() => Compare(Reference.GetProperty("one_sample"), Pairs("before"), 2.8);

    [Fact]
    public void SignedRanksAgreeWithR()
    {
        double[][] data = [Paired("before", "after"), Paired("first", "second"), Paired("before", "after")];
        foreach (var (expected, differences) in Reference.GetProperty("signed").EnumerateArray().Zip(data))
        {
            for (var side = 0; side < Sides.Length; side++)
            {
                var test = SignedRankTest.Of(differences, "d", expected.Number("level"), Sides[side]).Estimate();
                test.Count.Should().Be((int)expected.Number("n"));
                test.V.Should().Be(expected.Number("v"));
                test.Z.Should().BeApproximately(expected.Number("z"), OfDoubles);
                test.IsExact.Should().Be(expected.GetProperty("exact").GetBoolean());
                test.PValue.Should().BeApproximately(expected.Numbers("p")[side], OfDoubles);
                Compare(test.RankBiserial, expected.GetProperty("r"), OfDoubles);
            }
        }
    }

    [Fact]
    public void OneSidedTestsOfTwoGroupsAgreeWithR()
    {
        var table = ReferenceTable.Read("comparisons", "groups.csv");
        double[] Of(string column, double group) => [.. table.Column(column).Zip(table.Column("g")).Where(row => row.Second == group).Select(row => row.First)];
        var groups = GroupSummary.Of(table.Column("y"), table.Column("g")).RemoveAll(group => group.Group is not (2 or 4));
        for (var side = 0; side < Sides.Length; side++)
        {
            var (pooled, welch, ranks) = (Reference.GetProperty("pooled_t")[side], Reference.GetProperty("welch_t")[side], Reference.GetProperty("rank_sum")[side]);
            IndependentTTest.Pooled(groups, "y", "g", alternative: Sides[side]).Estimate().PValue.Should().BeApproximately(pooled.Number("p"), OfDoubles);
            IndependentTTest.Welch(groups, "y", "g", alternative: Sides[side]).Estimate().PValue.Should().BeApproximately(welch.Number("p"), OfDoubles);
            RankSumTest.Of(Of("y", 2)[..8], Of("y", 4)[..9], "y", alternative: Sides[side]).Estimate().PValue.Should().BeApproximately(ranks.Number("exact"), OfDoubles);
            RankSumTest.Of(Of("likert", 2), Of("likert", 4), "y", alternative: Sides[side]).Estimate().PValue.Should().BeApproximately(ranks.Number("large"), OfDoubles);
            if (side == 0)
            {
                var difference = MeanDifference.Pooled(groups[0], groups[1]);
                difference.Lower.Should().BeApproximately(pooled.Number("lower"), OfDoubles);
                MeanDifference.Welch(groups[0], groups[1]).Upper.Should().BeApproximately(welch.Number("upper"), OfDoubles);
            }
        }
    }

    [Fact]
    public void EffectSizesAgreeWithEffectsize()
    {
        var table = ReferenceTable.Read("comparisons", "groups.csv");
        var all = GroupSummary.Of(table.Column("y"), table.Column("g"));
        var two = all.RemoveAll(group => group.Group is not (2 or 4));
        Compare(HedgesG.Of(two[0], two[1], .95), Reference.GetProperty("hedges_g"), OfNoncentralities);
        Compare(HedgesG.Of(two[0], two[1], .9), Reference.GetProperty("hedges_g90"), OfNoncentralities);
        var explained = VarianceExplained.Of(Reference.Number("f"), Reference.Number("df1"), Reference.Number("df2"), all.Sum(group => group.Count), .95);
        explained.EtaSquared.Value.Should().BeApproximately(Reference.Number("eta2"), OfDoubles);
        explained.OmegaSquared.Value.Should().BeApproximately(Reference.Number("omega2"), OfDoubles);
        explained.EpsilonSquared.Value.Should().BeApproximately(Reference.Number("epsilon2"), OfDoubles);
    }

    /// <summary>All ways dealt one by one in R.</summary>
    [Fact]
    public void ExactKruskalWallisCountsAllWays()
    {
        foreach (var expected in Reference.GetProperty("kruskal").EnumerateArray())
        {
            var test = KruskalWallisTest.Of([.. expected.Rows("groups")], "v", "g").Estimate();
            test.IsExact.Should().BeTrue();
            test.H.Should().BeApproximately(expected.Number("h"), OfDoubles);
            test.PValue.Should().BeApproximately(expected.Number("p"), 1e-14);
        }
    }

    /// <summary>boot's 20,000 resamples against other random numbers: limits of a share from 20,000 are within .006 of one another.</summary>
    [Fact]
    public void IntervalOfRankEpsilonSquaredIsThatOfEffectsize()
    {
        var table = ReferenceTable.Read("comparisons", "groups.csv");
        double[][] groups = [.. table.Column("y").Zip(table.Column("g")).GroupBy(row => row.Second, row => row.First).OrderBy(group => group.Key).Select(group => group.ToArray())];
        var interval = KruskalWallisBootstrap.Of([.. groups], KruskalWallisTest.Of([.. groups], "y", "g").Estimate(), 20_000);
        interval.Value.Should().BeApproximately(Reference.GetProperty("rank_epsilon2").Number("value"), OfDoubles);
        interval.Lower.Should().BeApproximately(Reference.GetProperty("rank_epsilon2").Number("lower"), .006);
        interval.Upper.Should().BeApproximately(Reference.GetProperty("rank_epsilon2").Number("upper"), .006);
    }

    [Fact]
    public void WithoutDifferencesThereIsNoTest()
    {
        DifferenceTest.Of([1], 0, "d").Diagnosed<Diagnosis.TooFewRows>().Rows.Should().Be(1);
        DifferenceTest.Of([2, 2, 2], 0, "d").Diagnosed<Diagnosis.ConstantVariables>();
        SignedRankTest.Of([double.NaN], "d").Diagnosed<Diagnosis.TooFewRows>();
        SignedRankTest.Of([0, 0], "d").Diagnosed<Diagnosis.ConstantVariables>();
    }

    /// <summary>1.3 − 1.2 and 0.3 − 0.2 are the same answer's difference, whatever binary fractions make of it.</summary>
    [Fact]
    public void DifferencesThatRoundingPartsAreTied() => SignedRankTest.Of([1.3 - 1.2, 0.3 - 0.2, 0.2 - 0.4], "d").Estimate().V.Should().Be(3);

    private static void Compare(JsonElement expected, double[] values, double mu)
    {
        for (var side = 0; side < Sides.Length; side++)
        {
            var (test, t) = (DifferenceTest.Of(values, mu, "d", alternative: Sides[side]).Estimate(), expected.GetProperty("t")[side]);
            test.T.Should().BeApproximately(t.Number("t"), OfDoubles);
            test.DegreesOfFreedom.Should().Be(t.Number("df"));
            test.PValue.Should().BeApproximately(t.Number("p"), OfDoubles);
            Compare(test.CohenD, expected.GetProperty("d"), OfNoncentralities);
            Compare(test.HedgesG, expected.GetProperty("g"), OfNoncentralities);
            if (side == 0)
            {
                (test.Difference.Lower + mu).Should().BeApproximately(t.Number("lower"), OfDoubles);
                (test.Difference.Upper + mu).Should().BeApproximately(t.Number("upper"), OfDoubles);
            }
        }
    }

    private static void Compare(EffectSize computed, JsonElement expected, double ofLimits)
    {
        computed.Value.Should().BeApproximately(expected.Number("value"), OfDoubles);
        computed.Lower.Should().BeApproximately(expected.Number("lower"), ofLimits);
        computed.Upper.Should().BeApproximately(expected.Number("upper"), ofLimits);
    }
}
