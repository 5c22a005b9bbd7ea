using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Resampling;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Resampling;

public sealed class BootstrapIntervalTests
{
    /// <summary>tests/reference/mediation/intervals.R; both programs compute in doubles.</summary>
    [Fact]
    public void LimitsAreThoseOfBoot()
    {
        var reference = ReferenceJson.Read("mediation", "intervals.json");
        var draws = new ReplicatedStatistic(reference.Numbers("t"));
        draws.StandardError.Should().BeApproximately(reference.Number("se"), 1e-13);
        var accelerated = BootstrapInterval.Of(BootstrapIntervalKind.BiasCorrectedAccelerated, draws, reference.Number("t0"), reference.Numbers("jackknife"));
        foreach (var expected in reference.GetProperty("intervals").EnumerateArray())
        {
            Compare(BootstrapInterval.Percentile, expected.Number("level"), expected.Numbers("percentile"));
            Compare(accelerated, expected.Number("level"), expected.Numbers("bca"));
        }

        void Compare(BootstrapInterval interval, double level, double[] limits)
        {
            var (lower, upper) = interval.Limits(draws, level);
            lower.Should().BeApproximately(limits[0], 1e-10);
            upper.Should().BeApproximately(limits[1], 1e-10);
        }
    }

    [Fact]
    public void WithoutAccelerationItIsTheBiasCorrectedInterval()
    {
        var draws = new ReplicatedStatistic([.. Enumerable.Range(1, 999).Select(i => (double)i)]);
        var interval = BootstrapInterval.Of(BootstrapIntervalKind.BiasCorrected, draws, 600.5, []);
        interval.Bias.Should().BeApproximately(NormalDistribution.Quantile(600 / 999.0), 1e-14);
        var (lower, upper) = interval.Limits(draws);
        var z = NormalDistribution.Quantile(0.975);

        // The shares Φ(2z₀ ∓ z) of values that are their own places of a thousand; between two places the normal scale bends by less than .02.
        lower.Should().BeApproximately(1000 * NormalDistribution.Cumulative((2 * interval.Bias) - z), 0.02);
        upper.Should().BeApproximately(1000 * NormalDistribution.Cumulative((2 * interval.Bias) + z), 0.02);
    }

    /// <summary>However far the bias moves them, limits stay among the resamples: a hypothesis beyond all of these is left out at every level.</summary>
    [Theory]
    [InlineData(BootstrapIntervalKind.BiasCorrected)]
    [InlineData(BootstrapIntervalKind.BiasCorrectedAccelerated)]
    public void PBeyondAllResamplesIsTheSmallest(BootstrapIntervalKind kind)
    {
        var draws = new ReplicatedStatistic([.. Enumerable.Range(1, 100).Select(i => (double)i)]);
        var interval = BootstrapInterval.Of(kind, draws, 20.5, [1, 2, 4]);

        interval.Limits(draws).Lower.Should().BePositive();
        interval.PValue(draws).Should().Be(2 / 101.0);
        interval.PValue(draws, 101).Should().Be(2 / 101.0);
    }

    [Fact]
    public void PIsBelowALevelExactlyWhereTheIntervalLeavesOutTheHypothesis()
    {
        var source = new RandomSource(3);
        double[] values = [.. Enumerable.Range(0, 400).Select(_ => source.NextNormal() + (source.NextNormal() * source.NextNormal()))];
        double[] jackknife = [.. Enumerable.Range(0, 30).Select(_ => source.NextNormal())];
        var draws = new ReplicatedStatistic(values);
        Prop.ForAll(Gen.Choose(-300, 300).ToArbitrary(), Gen.Choose(1, 18).ToArbitrary(), (hypothesis, twentieths) =>
        {
            foreach (var kind in Enum.GetValues<BootstrapIntervalKind>())
            {
                var interval = BootstrapInterval.Of(kind, draws, 0.1, jackknife);
                var level = twentieths / 20.0;
                var (lower, upper) = interval.Limits(draws, level);
                var isOutside = hypothesis / 100.0 < lower || hypothesis / 100.0 > upper;
                (interval.PValue(draws, hypothesis / 100.0) < 1 - level).Should().Be(isOutside);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void PIsNeverBelowWhatTheResamplesCanTell()
    {
        var draws = new ReplicatedStatistic([.. Enumerable.Range(1, 999).Select(i => (double)i)]);
        BootstrapInterval.Percentile.PValue(draws).Should().Be(0.002);
        BootstrapInterval.Percentile.PValue(draws, 500).Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void EstimateBeyondAllResamplesGivesTheExtremeOne()
    {
        var draws = new ReplicatedStatistic([1, 2, 3, 4, 5]);
        var interval = BootstrapInterval.Of(BootstrapIntervalKind.BiasCorrected, draws, 9, []);
        interval.Bias.Should().Be(double.PositiveInfinity);
        interval.Limits(draws).Should().Be((5.0, 5.0));
    }

    [Fact]
    public void EqualValuesAboutTheEstimateCountHalf() =>
        BootstrapInterval.Of(BootstrapIntervalKind.BiasCorrected, new ReplicatedStatistic([1, 2, 2, 3]), 2, []).Bias.Should().Be(0);

    [Fact]
    public void WithoutTwoResamplesThereIsNothing()
    {
        var draws = new ReplicatedStatistic([1]);
        draws.StandardError.Should().Be(double.NaN);
        BootstrapInterval.Percentile.Limits(draws).Should().Be((double.NaN, double.NaN));
        BootstrapInterval.Percentile.PValue(draws).Should().Be(double.NaN);
    }
}
