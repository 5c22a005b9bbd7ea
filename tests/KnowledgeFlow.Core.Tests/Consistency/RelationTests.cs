using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Consistency;
using KnowledgeFlow.Core.Numerics;
using Interval = KnowledgeFlow.Core.Consistency.Interval;

namespace KnowledgeFlow.Core.Tests.Consistency;

/// <summary>What statistics leave possible for one another.</summary>
public sealed class RelationTests
{
    // Study A prints F(5, 332) = 53.611: R² = .446717 ± .000002, adjusted .43838 (worked out by hand from the two formulas).
    [Fact]
    public void StudyAsFGivesItsExplainedVariance()
    {
        var share = ExplainedVariance.OfF(Interval.Rounded(53.611, 3), 5, 332);
        share.Low.Should().BeApproximately(0.446715, 1e-6);
        share.High.Should().BeApproximately(0.446719, 1e-6);
        ExplainedVariance.Adjusted(share, 5, 332).MayContain(0.43838).Should().BeFalse("the interval is narrower than the fifth decimal");
        ExplainedVariance.Adjusted(share, 5, 332).Meets(Interval.Rounded(0.43838, 5)).Should().BeTrue();
        ExplainedVariance.ToF(share, 5, 332).MayContain(53.611).Should().BeTrue();
    }

    [Fact]
    public void ChangeOfExplainedVarianceGivesItsF()
    {
        // (.10/2) / (.60/100) = 8.333…, and f² = .10/.60.
        ExplainedVariance.ChangeToF(0.1, 0.4, 2, 100).MayContain(50.0 / 6).Should().BeTrue();
        ExplainedVariance.EffectSize(0.1, 0.4).MayContain(1.0 / 6).Should().BeTrue();
    }

    // Critical values from any table: t(10) = 2.228, z = 1.960, F(2, 27) = 3.354, χ²(4) = 9.488, r of 30 pairs = .361, all at .05.
    [Fact]
    public void CriticalValuesHaveTheirP()
    {
        SignificanceRange.OfT(Interval.Rounded(2.228, 3), 10).MayContain(0.05).Should().BeTrue();
        SignificanceRange.OfT(Interval.Rounded(1.960, 3), double.PositiveInfinity).MayContain(0.05).Should().BeTrue();
        SignificanceRange.OfF(Interval.Rounded(3.354, 3), 2, 27).MayContain(0.05).Should().BeTrue();
        SignificanceRange.OfChiSquared(Interval.Rounded(9.488, 3), 4).MayContain(0.05).Should().BeTrue();
        SignificanceRange.OfCorrelation(Interval.Rounded(0.361, 3), 30).MayContain(0.05).Should().BeTrue();
        SignificanceRange.OfT(Interval.Rounded(2.1, 1), new Interval(10, double.PositiveInfinity)).MayContain(0.05).Should().BeTrue("2.05 to 2.15 with 10 to ∞ degrees of freedom holds 2.09 with 20");
        SignificanceRange.OfT(new Interval(2, double.PositiveInfinity), 10).Low.Should().Be(0);
    }

    [Fact]
    public void LoadingsGiveExtractedVarianceAndCompositeReliability()
    {
        // λ = .8, .7, .6: AVE = 1.49/3, CR = 4.41/(4.41 + 1.51).
        Interval[] loadings = [0.8, 0.7, 0.6];
        ConvergentValidity.AverageVarianceExtracted(loadings).MayContain(1.49 / 3).Should().BeTrue();
        ConvergentValidity.CompositeReliability(loadings).MayContain(4.41 / 5.92).Should().BeTrue();
        ConvergentValidity.AverageVarianceExtracted([.. loadings.Select(_ => new Interval(0.7, double.PositiveInfinity))]).Low.Should().BeApproximately(0.49, 1e-12);
    }

    // λ = .296, .015, 2.378: (Σλ)² = 7.231, Σ(1 − λ²) = −2.743, CR = 1.611; there CR falls where a loading rises.
    [Fact]
    public void LoadingsBeyondOneGiveTheReliabilityOfAnImproperSolution()
    {
        Interval[] loadings = [new(0.2955, 0.2965), new(0.0145, 0.0155), new(2.3775, 2.3785)];
        var range = ConvergentValidity.CompositeReliability(loadings);
        range.MayContain(1.6110).Should().BeTrue();
        range.MayContain(1.5).Should().BeFalse();
    }

    // With all loadings of .7, alpha is at least k/(k − 1)(1 − 1/(.49 k)): .480 for three items, .827 for seven.
    [Theory]
    [InlineData(3, 0.480)]
    [InlineData(4, 0.653)]
    [InlineData(5, 0.740)]
    [InlineData(6, 0.792)]
    [InlineData(7, 0.827)]
    public void ComponentLoadingsBoundAlphaFromBelow(int items, double least)
    {
        var possible = AlphaRange.OfComponentLoadings([.. Enumerable.Repeat(new Interval(0.7, double.PositiveInfinity), items)], 1);
        possible.Low.Should().BeApproximately(least, 0.0005);
        possible.High.Should().BeApproximately(1, 1e-12);
        AlphaRange.OfComponentLoadings([.. Enumerable.Repeat(new Interval(0.7, 1), items)], 3).Low.Should().BeLessThan(least);
    }

    [Fact]
    public void AlphaOfAMeanCorrelationIsSpearmanBrown() => AlphaRange.OfMeanCorrelation(0.5, 2).MayContain(2.0 / 3).Should().BeTrue();

    [Fact]
    public void AlphaOfAnyCorrelationsLiesWithinItsBounds() => Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), seed =>
    {
        var random = new RandomSource((ulong)seed);
        var k = 2 + random.NextInt32(5);
        var weights = Enumerable.Range(0, k).Select(_ => Math.Min(0.2 + random.NextDouble(), 0.95)).ToArray();
        double[] matrix = [.. Enumerable.Range(0, k * k).Select(place => place / k == place % k ? 1 : weights[place / k] * weights[place % k])];
        var system = SymmetricEigensystem.Of(matrix, k);
        var first = system.Vector(0).ToArray();
        Interval[] loadings = [.. first.Select(element => Interval.At(Math.Sqrt(system.Values[0]) * element * Math.Sign(first.Sum())))];
        var (standardised, raw) = (Alpha(matrix, [.. Enumerable.Repeat(1.0, k)]), Alpha(matrix, [.. Enumerable.Range(0, k).Select(_ => 1 + (2 * random.NextDouble()))]));
        AlphaRange.OfComponentLoadings(loadings, 1).MayContain(standardised).Should().BeTrue($"{standardised:R} of {k} items lies in {AlphaRange.OfComponentLoadings(loadings, 1)}");
        AlphaRange.OfComponentLoadings(loadings, 3).MayContain(raw).Should().BeTrue($"{raw:R} of {k} items lies in {AlphaRange.OfComponentLoadings(loadings, 3)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void FitIndicesFollowFromChiSquared()
    {
        // χ²/df = 2 of 201: √(1/201) to √(1/200).
        FitIndexRange.RootMeanSquareError(2, 201).Should().Be(new Interval(Math.Sqrt(1.0 / 201), Math.Sqrt(1.0 / 200)));
        FitIndexRange.RootMeanSquareError(new Interval(0.5, 0.9), 201).High.Should().Be(0);

        // CFI .95 with 20 of 28 degrees of freedom: TLI = 1 − .05 · 28/20.
        FitIndexRange.TuckerLewis(0.95, 20, 28).MayContain(0.93).Should().BeTrue();
    }

    [Fact]
    public void EstimateOverItsErrorIsItsTest()
    {
        CoefficientRange.Statistic(Interval.Rounded(0.42, 2), Interval.Rounded(0.1, 1)).Should().Match<Interval>(t => t.MayContain(4.2) && t.MayContain(2.8) && !t.MayContain(9));
        CoefficientRange.Statistic(Interval.Rounded(0.42, 2), Interval.Rounded(0, 2)).High.Should().Be(double.PositiveInfinity);
        CoefficientRange.HalfWidth(1, double.PositiveInfinity).MayContain(1.96).Should().BeTrue();
        CoefficientRange.HalfWidth(1, 10).MayContain(2.228).Should().BeTrue();
        CoefficientRange.Standardised(0.5, 2, 4).MayContain(0.25).Should().BeTrue();
        CoefficientRange.Reciprocal(Interval.Rounded(0.145, 3)).MayContain(6.874).Should().BeTrue();
    }

    [Fact]
    public void NormalEquationsGiveCorrelationsAndExplainedVariance()
    {
        // r₁₂ = .5, β = (.4, .3): r₁ = .55, r₂ = .5, R² = .4·.55 + .3·.5.
        Interval[] betas = [0.4, 0.3];
        StandardisedCoefficients.OutcomeCorrelation([1, 0.5], betas).MayContain(0.55).Should().BeTrue();
        StandardisedCoefficients.RSquared(betas, [0.55, 0.5]).MayContain(0.37).Should().BeTrue();
    }

    [Theory]
    [InlineData(0.09, 0.9)]
    [InlineData(9.5, 0.95)]
    [InlineData(0.9, null)]
    [InlineData(0.85, null)]
    public void SlippedPointIsTold(double bound, double? meant) => CustomaryThresholds.Slipped(bound, CustomaryThresholds.IncrementalFit).Should().Be(meant);

    private static double Alpha(double[] correlations, double[] deviations)
    {
        var k = deviations.Length;
        var all = Enumerable.Range(0, k * k).Sum(place => correlations[place] * deviations[place / k] * deviations[place % k]);
        return k / (k - 1.0) * (1 - (deviations.Sum(deviation => deviation * deviation) / all));
    }
}
