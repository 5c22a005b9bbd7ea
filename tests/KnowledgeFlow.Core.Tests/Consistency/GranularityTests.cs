using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using Interval = KnowledgeFlow.Core.Consistency.Interval;

namespace KnowledgeFlow.Core.Tests.Consistency;

/// <summary>GRIM, GRIMMER, SD bounds and percentages of whole counts.</summary>
public sealed class GranularityTests
{
    // Brown and Heathers (2017): a mean of 5.19 cannot be had from 28 whole answers (145/28 = 5.18, 146/28 = 5.21).
    [Theory]
    [InlineData(5.19, 2, 28, 1, false)]
    [InlineData(5.18, 2, 28, 1, true)]
    [InlineData(5.21, 2, 28, 1, true)]
    [InlineData(5.19, 2, 28, 3, true)]
    [InlineData(3.45, 2, 20, 1, true)]
    [InlineData(3.46, 2, 20, 1, false)]
    public void MeansOfWholeAnswersAreCoarse(double mean, int decimals, int n, int parts, bool possible) =>
        GrimTest.IsPossible(Interval.Rounded(mean, decimals), n, parts).Should().Be(possible);

    [Fact]
    public void NeighboursAreTheNextPossibleMeans()
    {
        var (below, above) = GrimTest.Neighbours(5.19, 28, 1);
        (below * 28).Should().BeApproximately(145, 1e-9);
        (above * 28).Should().BeApproximately(146, 1e-9);
    }

    // Two answers 1 and 2: mean 1.5, SD .7071 (n − 1) or .5 (n); three answers of mean 2: SD 0, 1, ….
    [Theory]
    [InlineData(1.5, 0.71, 2, true)]
    [InlineData(1.5, 0.50, 2, true)]
    [InlineData(1.5, 0.60, 2, false)]
    [InlineData(2.0, 1.00, 3, true)]
    [InlineData(2.0, 0.90, 3, false)]
    public void DeviationsOfWholeAnswersAreCoarse(double mean, double deviation, int n, bool possible) =>
        GrimmerTest.IsPossible(Interval.Rounded(mean, 2), Interval.Rounded(deviation, 2), n, 1, double.NegativeInfinity, double.PositiveInfinity).Should().Be(possible);

    [Fact]
    public void NoDeviationIsWiderThanTheScale()
    {
        // Ten answers of 1 or 5 with mean 3: five of each, SD 2 (n) or 2.108 (n − 1).
        GrimmerTest.IsPossible(Interval.Rounded(3, 2), Interval.Rounded(2.11, 2), 10, 1, 1, 5).Should().BeTrue();
        GrimmerTest.IsPossible(Interval.Rounded(3, 2), Interval.Rounded(2.31, 2), 10, 1, 1, 5).Should().BeFalse();
        StandardDeviationRange.Of(Interval.At(3), 1, 5, 10).High.Should().BeApproximately(Math.Sqrt(40.0 / 9), 1e-12);
        StandardDeviationRange.Of(Interval.At(1), 1, 5, 10).High.Should().Be(0);
        StandardDeviationRange.Of(Interval.At(6), 1, 5, 10).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void WhatAnswersGiveIsNeverDenied() => Prop.ForAll(
        Arb.From(from seed in Gen.Choose(1, 1_000_000) from n in Gen.Choose(2, 60) from k in Gen.Choose(1, 4) from decimals in Gen.Choose(1, 4) select (seed, n, k, decimals)),
        drawn =>
        {
            var (seed, n, k, decimals) = drawn;
            var random = new RandomSource((ulong)seed);
            var totals = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, k).Sum(_ => 1 + random.NextInt32(5))).ToArray();
            var mean = totals.Average() / k;
            var squares = totals.Sum(total => Math.Pow((total / (double)k) - mean, 2));
            foreach (var divisor in new[] { n, n - 1 })
            {
                var (m, sd) = (Printed(mean, decimals), Printed(Math.Sqrt(squares / divisor), decimals));
                GrimTest.IsPossible(m, n, k).Should().BeTrue();
                GrimmerTest.IsPossible(m, sd, n, k, k, 5 * k).Should().BeTrue();
                StandardDeviationRange.Of(m, 1, 5, n).Meets(sd).Should().BeTrue();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void MostDeviationsChangedByADigitAreDenied()
    {
        // Of 25 whole answers with a mean of two decimals, SDs of two decimals are sparse: about one in five is possible.
        var random = new RandomSource(5);
        var denied = Enumerable.Range(0, 400).Count(_ =>
        {
            var answers = Enumerable.Range(0, 25).Select(_ => 1.0 + random.NextInt32(5)).ToArray();
            var mean = answers.Average();
            var deviation = Math.Sqrt(answers.Sum(answer => (answer - mean) * (answer - mean)) / 24);
            return !GrimmerTest.IsPossible(Printed(mean, 2), Printed(deviation + 0.01, 2), 25, 1, 1, 5);
        });
        denied.Should().BeGreaterThan(100);
    }

    // Study B: 62.0 % cannot be had at n = 506 (313 give 61.9, 314 give 62.1), 62 % can.
    [Fact]
    public void PercentagesOfPeopleAreThoseOfWholeCounts()
    {
        Fits(62.0, 1, 506).Should().BeFalse();
        Fits(61.9, 1, 506).Should().BeTrue();
        Fits(62, 0, 506).Should().BeTrue();
        PercentageCounts.Fitting(Interval.Rounded(62, 0), 506).Should().Be((312, 316));
        PercentageCounts.Fitting(Interval.Rounded(72.9, 1), 506).Should().Be((369, 369));
    }

    [Fact]
    public void PercentagesAddUpByCounts()
    {
        PercentageCounts.AddUp(Percentages(11.3, 72.9, 12.6, 1.2), 506).Should().BeFalse();
        PercentageCounts.AddUp(Percentages(11.3, 72.9, 12.6, 3.2), 506).Should().BeTrue();
        PercentageCounts.AddUp(Percentages(35.8, 44.7, 9.9, 9.7), 506).Should().BeTrue("100.1 comes of rounding alone");
        PercentageCounts.AddUpToHundred(Percentages(35.8, 44.7, 9.9, 9.7)).Should().BeTrue();
        PercentageCounts.AddUpToHundred(Percentages(11.3, 72.9, 12.6, 1.2)).Should().BeFalse();
        PercentageCounts.TotalsNear(Percentages(62.4, 37.6), 338, 3, mustAddUp: true).Should().Contain(338);
    }

    private static bool Fits(double percent, int decimals, int n) => PercentageCounts.Fitting(Interval.Rounded(percent, decimals), n) is var (first, last) && first <= last;

    private static Interval[] Percentages(params double[] values) => [.. values.Select(value => Interval.Rounded(value, 1))];

    private static Interval Printed(double value, int decimals) => Interval.Rounded(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);
}
