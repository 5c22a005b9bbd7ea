using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

/// <summary>Against wilcox.test and kruskal.test (tests/reference/descriptives/ranks/ranks.R); doubles on both sides.</summary>
public sealed class RankTests
{
    [Fact]
    public void MannWhitneyAgreesWithR()
    {
        foreach (var expected in ReferenceJson.Read("descriptives", "ranks", "ranks.json").GetProperty("rank_sum").EnumerateArray())
        {
            var test = RankSumTest.Of(expected.Numbers("x"), expected.Numbers("y"), "v").Estimate();
            test.U.Should().Be(expected.Number("u"));
            test.Z.Should().BeApproximately(expected.Number("z"), 1e-12);
            test.IsExact.Should().Be(expected.GetProperty("exact").GetBoolean());
            test.PValue.Should().BeApproximately(expected.Number("p"), 1e-12);
            test.RankBiserial.Value.Should().BeApproximately(expected.Number("r"), 1e-14);
            test.RankBiserial.Lower.Should().BeApproximately(expected.Number("lower"), 1e-12);
            test.RankBiserial.Upper.Should().BeApproximately(expected.Number("upper"), 1e-12);
        }
    }

    [Fact]
    public void KruskalWallisAgreesWithR()
    {
        foreach (var expected in ReferenceJson.Read("descriptives", "ranks", "ranks.json").GetProperty("kruskal_wallis").EnumerateArray())
        {
            var test = KruskalWallisTest.Of([.. expected.Rows("groups")], "v", "g").Estimate();
            test.H.Should().BeApproximately(expected.Number("h"), 1e-11);
            test.DegreesOfFreedom.Should().Be((int)expected.Number("df"));
            test.PValue.Should().BeApproximately(expected.Number("p"), 1e-12);
            test.EpsilonSquared.Should().BeApproximately(expected.Number("epsilon2"), 1e-13);
        }
    }

    /// <summary>Of two groups H is z².</summary>
    [Fact]
    public void KruskalWallisOfTwoGroupsIsMannWhitneySquared()
    {
        double[] x = [1, 4, 2, 2, 5], y = [3, 3, 4, 5, 6, 7];
        KruskalWallisTest.Of([x, y], "v", "g").Estimate().H.Should().BeApproximately(Math.Pow(RankSumTest.Of(x, y, "v").Estimate().Z, 2), 1e-12);
    }

    /// <summary>Of the 6 ways to draw two ranks of four, {1, 2} and {3, 4} are the extreme ones: p = 2/6.</summary>
    [Fact]
    public void ExactPCountsTheWaysToDrawTheGroups() => RankSumTest.Of([1, 2], [3, 4], "v").Estimate().PValue.Should().BeApproximately(1 / 3.0, 1e-15);

    [Fact]
    public void EqualValuesHaveNoTest()
    {
        RankSumTest.Of([2, 2], [2, 2, 2], "v").Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("v");
        KruskalWallisTest.Of([[2, 2], [2], [2]], "v", "g").Diagnosed<Diagnosis.ConstantVariables>().Variables.Should().Equal("v");
        KruskalWallisTest.Of([[1, 2], []], "v", "g").Diagnosed<Diagnosis.TooFewGroups>().Groups.Should().Be(1);
        RankSumTest.Of([], [1], "v").Diagnosed<Diagnosis.TooFewRows>().Rows.Should().Be(0);
    }
}
