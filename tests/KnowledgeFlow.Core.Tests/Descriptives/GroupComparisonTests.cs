using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class GroupComparisonTests
{
    /// <summary>The quantile t(.975; 2) is .95/√(2 · .975 · .025).</summary>
    [Fact]
    public void TheMeanOfAGroupHasItsInterval()
    {
        var (lower, upper) = GroupSummary.Of([1, 2, 3, 7], [0, 0, 0, 1])[0].MeanInterval();
        lower.Should().BeApproximately(2 - ((0.95 / Math.Sqrt(0.04875)) / Math.Sqrt(3)), 1e-12);
        upper.Should().BeApproximately(2 + ((0.95 / Math.Sqrt(0.04875)) / Math.Sqrt(3)), 1e-12);
        GroupSummary.Of([1, 2, 3, 7], [0, 0, 0, 1])[1].MeanInterval().Lower.Should().Be(double.NaN);
    }

    [Fact]
    public void HandWorkedGroupsComeOut()
    {
        // 1 2 3 against 3 4 5 6: means 2 and 4.5, sums of squares 2 and 5, pooled variance 7/5, t = −2.5/√(1.4 · 7/12).
        var groups = GroupSummary.Of([1, 3, 2, 4, 3, 5, 6, double.NaN, 9], [0, 1, 0, 1, 0, 1, 1, 0, double.NaN]);
        groups.Should().HaveCount(2);
        (groups[0].Group, groups[0].Count, groups[0].Mean).Should().Be((0, 3, 2));
        groups[0].Variance.Should().BeApproximately(1, 1e-15);
        var t = IndependentTTest.Pooled(groups, "y", "g").Estimate();
        t.Statistic.Should().BeApproximately(-2.5 / Math.Sqrt(1.4 * 7 / 12), 1e-14);
        t.DegreesOfFreedom.Should().Be(5);
        t.NumeratorDegreesOfFreedom.Should().BeNull();
        t.Effect.Value.Should().BeApproximately(-2.5 / Math.Sqrt(1.4), 1e-14);
        var f = OneWayAnalysisOfVariance.Fisher(groups, "y", "g").Estimate();
        f.Statistic.Should().BeApproximately(t.Statistic * t.Statistic, 1e-12);
        f.PValue.Should().BeApproximately(t.PValue, 1e-14);
        f.Effect.Value.Should().BeApproximately(f.Statistic / (f.Statistic + 5), 1e-14);
    }

    [Fact]
    public void WelchTestsOfTwoGroupsAreOne()
    {
        GroupSummary[] groups = [new(0, 12, 3.1, 0.8), new(1, 30, 3.9, 2.5)];
        var t = IndependentTTest.Welch([.. groups], "y", "g").Estimate();
        var f = OneWayAnalysisOfVariance.Welch([.. groups], "y", "g").Estimate();
        f.Statistic.Should().BeApproximately(t.Statistic * t.Statistic, 1e-12);
        f.DegreesOfFreedom.Should().BeApproximately(t.DegreesOfFreedom, 1e-11);
        f.PValue.Should().BeApproximately(t.PValue, 1e-14);
    }

    [Fact]
    public void LimitsOfEffectsPutTheStatisticAtTheTails()
    {
        GroupSummary[] groups = [new(0, 40, 3.5, 1), new(1, 60, 3, 1.2), new(2, 50, 2.9, 0.9)];
        var t = IndependentTTest.Pooled([.. groups[..2]], "y", "g").Estimate();
        var scale = Math.Sqrt((1.0 / 40) + (1.0 / 60));
        NoncentralTDistribution.UpperTail(t.Statistic, 98, t.Effect.Lower / scale).Should().BeApproximately(0.025, 1e-10);
        NoncentralTDistribution.UpperTail(t.Statistic, 98, t.Effect.Upper / scale).Should().BeApproximately(0.975, 1e-10);
        var f = OneWayAnalysisOfVariance.Fisher([.. groups], "y", "g", 0.9).Estimate();
        NoncentralFDistribution.UpperTail(f.Statistic, 2, 147, Noncentrality(f.Effect.Lower)).Should().BeApproximately(0.05, 1e-10);
        NoncentralFDistribution.UpperTail(f.Statistic, 2, 147, Noncentrality(f.Effect.Upper)).Should().BeApproximately(0.95, 1e-10);

        static double Noncentrality(double etaSquared) => etaSquared * 150 / (1 - etaSquared);
    }

    [Fact]
    public void IntervalsOfEtaSquaredHoldThePopulationsAsOftenAsTheySay()
    {
        // Eight groups of three, η² = .6, where λ/(λ + df2) holds it in 92 of 100 samples (tests/reference/descriptives/eta_coverage.csv).
        // 2,000 samples: three standard errors are .015.
        const double Population = 0.6;
        var source = new RandomSource(2004);
        var spread = Math.Sqrt(Population / (1 - Population));
        double[] means = [.. Enumerable.Range(0, 8).Select(k => (k % 2 == 0 ? 1 : -1) * spread)];
        var covered = 0;
        for (var sample = 0; sample < 2000; sample++)
        {
            double[] values = [.. Enumerable.Range(0, 24).Select(i => means[i / 3] + source.NextNormal())];
            var effect = OneWayAnalysisOfVariance.Fisher(GroupSummary.Of(values, [.. Enumerable.Range(0, 24).Select(i => (double)(i / 3))]), "y", "g").Estimate().Effect;
            covered += effect.Lower <= Population && effect.Upper >= Population ? 1 : 0;
        }

        (covered / 2000.0).Should().BeInRange(0.935, 0.965);
    }

    [Fact]
    public void IntervalsOfDHoldThePopulationsAsOftenAsTheySay()
    {
        var source = new RandomSource(1997);
        var covered = 0;
        for (var sample = 0; sample < 2000; sample++)
        {
            double[] values = [.. Enumerable.Range(0, 12).Select(i => (i < 4 ? 0.8 : 0) + source.NextNormal())];
            var effect = IndependentTTest.Pooled(GroupSummary.Of(values, [.. Enumerable.Range(0, 12).Select(i => i < 4 ? 0.0 : 1)]), "y", "g").Estimate().Effect;
            covered += effect.Lower <= 0.8 && effect.Upper >= 0.8 ? 1 : 0;
        }

        (covered / 2000.0).Should().BeInRange(0.935, 0.965);
    }

    [Fact]
    public void SwappedGroupsTurnTheSignsOnly()
    {
        GroupSummary[] groups = [new(0, 12, 3.1, 0.8), new(1, 30, 3.9, 2.5)];
        var one = IndependentTTest.Pooled([.. groups], "y", "g").Estimate();
        var other = IndependentTTest.Pooled([.. groups.Reverse()], "y", "g").Estimate();
        other.Statistic.Should().BeApproximately(-one.Statistic, 1e-14);
        other.PValue.Should().BeApproximately(one.PValue, 1e-15);
        other.Effect.Lower.Should().BeApproximately(-one.Effect.Upper, 1e-10);
    }

    [Fact]
    public void EqualMeansHaveNoEffectAndAnIntervalAroundIt()
    {
        GroupSummary[] groups = [new(0, 20, 3, 1), new(1, 20, 3, 1)];
        var t = IndependentTTest.Pooled([.. groups], "y", "g").Estimate();
        t.PValue.Should().Be(1);
        t.Effect.Lower.Should().BeApproximately(-t.Effect.Upper, 1e-10);
        var f = OneWayAnalysisOfVariance.Fisher([.. groups], "y", "g").Estimate();
        f.PValue.Should().Be(1);
        f.Effect.Should().Be(new EffectSize(0, 0, 0));
    }

    [Fact]
    public void WhatTheGroupsCannotGiveIsDiagnosed()
    {
        GroupSummary[] flat = [new(0, 5, 3, 0), new(1, 5, 4, 0)];
        IndependentTTest.Pooled([.. flat], "y", "g").Diagnosed<Diagnosis.NoVariationWithinGroups>().Variable.Should().Be("y");
        OneWayAnalysisOfVariance.Fisher([.. flat], "y", "g").Diagnosed<Diagnosis.NoVariationWithinGroups>();
        OneWayAnalysisOfVariance.Welch([flat[0], new(1, 5, 4, 1)], "y", "g").Diagnosed<Diagnosis.NoVariationWithinGroups>();
        OneWayAnalysisOfVariance.Fisher([flat[0]], "y", "g").Diagnosed<Diagnosis.TooFewGroups>().Should().Be(new Diagnosis.TooFewGroups("g", 1, 2));
        IndependentTTest.Pooled([], "y", "g").Diagnosed<Diagnosis.TooFewGroups>().Groups.Should().Be(0);
        IndependentTTest.Welch([new(0, 1, 3, 0), new(1, 5, 4, 1)], "y", "g").Diagnosed<Diagnosis.SmallGroups>().Groups.Should().Equal("0");
        IndependentTTest.Pooled([new(0, 1, 3, 0), new(1, 1, 4, 0)], "y", "g").Diagnosed<Diagnosis.TooFewRows>().Should().Be(new Diagnosis.TooFewRows(2, 3));
        OneWayAnalysisOfVariance.Fisher([new(0, 1, 3, 0), new(1, 1, 4, 0)], "y", "g").Diagnosed<Diagnosis.TooFewRows>();
    }

    [Fact]
    public void LargeOffsetsDoNotCostDigits()
    {
        double[] values = [1, 2, 3, 4, 4, 6], groups = [0, 0, 0, 1, 1, 1];
        var near = IndependentTTest.Pooled(GroupSummary.Of(values, groups), "y", "g").Estimate();
        var far = IndependentTTest.Pooled(GroupSummary.Of([.. values.Select(value => value + 1e8)], groups), "y", "g").Estimate();

        // A mean near 1e8 is itself rounded to 1.5e-8; the variances lose nothing.
        far.Statistic.Should().BeApproximately(near.Statistic, 3e-8);
    }
}
