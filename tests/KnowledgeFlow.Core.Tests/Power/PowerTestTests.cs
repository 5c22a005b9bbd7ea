using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Power;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Power;

/// <summary>Sample sizes that books print, limits, and what every test has in common.</summary>
public sealed class PowerTestTests
{
    public static TheoryData<PowerTest> Every =>
    [
        new CorrelationPower(), new CorrelationPower(TestSides.One), new OneSampleTTestPower(), new IndependentTTestPower(), new IndependentTTestPower(TestSides.One, 2.5), new AnalysisOfVariancePower(4),
        new RegressionPower(5, 5), new RegressionPower(1, 3), new ChiSquaredPower(3), new ModelFitPower(FitHypothesis.Close, 24), new ModelFitPower(FitHypothesis.NotClose, 24),
        new ModelFitPower(FitHypothesis.Exact, 24), new IndirectEffectPower(), new IndirectEffectPower(0.5, 0.3),
    ];

    [Fact]
    public void SamplesAreThoseOfCohenAndOfGPower()
    {
        // Cohen (1992, Psychological Bulletin 112:155-159), table 2, at .80 and .05: two groups of 64 and 26, three of 52 (53 by the noncentral F, his tables are interpolated), χ² of 87 (88), three predictors 76 (77).
        Size(new IndependentTTestPower(), 0.5).Should().Be(128);
        Size(new IndependentTTestPower(), 0.8).Should().Be(52);
        Size(new AnalysisOfVariancePower(3), 0.25).Should().Be(159);
        Size(new AnalysisOfVariancePower(2), 0.4).Should().Be(52);
        Size(new ChiSquaredPower(1), 0.3).Should().Be(88);
        Size(new ChiSquaredPower(4), 0.3).Should().Be(133);
        Size(new RegressionPower(3, 3), 0.15).Should().Be(77);

        // G*Power 3.1, exact bivariate normal model; Fisher's z gives one more of .10 and .30.
        Size(new CorrelationPower(), 0.1).Should().Be(782);
        Size(new CorrelationPower(), 0.3).Should().Be(84);
        Size(new CorrelationPower(), 0.5).Should().Be(29);

        // The moderated regression of many a thesis: one product term, f² = .02.
        Size(new RegressionPower(1, 3), 0.02).Should().Be(395);
    }

    [Theory]
    [InlineData(8, 954, 875)]
    [InlineData(10, 782, 750)]
    [InlineData(20, 435, 474)]
    [InlineData(50, 214, 268)]
    [InlineData(100, 132, 178)]
    public void SamplesForFitAreThoseOfMacCallumBrowneAndSugawara(int df, int close, int notClose)
    {
        // Table 4 of 1996, .80 at .05: ε of .05 against .08, and against .01. They interpolated, to about a case.
        Size(new ModelFitPower(FitHypothesis.Close, df), 0.08).Should().BeCloseTo(close, 1);
        Size(new ModelFitPower(FitHypothesis.NotClose, df), 0.01).Should().BeCloseTo(notClose, 1);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void WithoutAnEffectTheTestRejectsAtItsLevel(PowerTest test)
    {
        var expected = test is IndirectEffectPower ? 0.05 * 0.05 : 0.05;
        test.PowerOf(test.NoEffect, 60, 0.05).Estimate().Power.Should().BeApproximately(expected, 1e-13);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void SampleAndEffectAreInversesOfPower(PowerTest test)
    {
        foreach (var effect in EffectsOf(test))
        {
            var n = Size(test, effect);
            test.PowerOf(effect, n, 0.05).Estimate().Power.Should().BeGreaterThanOrEqualTo(0.8);
            var smallest = test.SmallestEffectFor(n, 0.8, 0.05).Estimate();
            test.PowerOf(smallest, n, 0.05).Estimate().Power.Should().BeApproximately(0.8, 1e-11);
            Math.Abs(smallest - test.NoEffect).Should().BeLessThanOrEqualTo(Math.Abs(effect - test.NoEffect) + 1e-9);
            test.GroupSizes(n).Sum().Should().Be(test.GroupSizes(n).IsEmpty ? 0 : n);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void PowerGrowsWithSampleEffectAndLevel(PowerTest test)
    {
        var effects = EffectsOf(test);
        foreach (var (n, more) in new[] { (20, 40), (40, 100), (100, 1000) })
        {
            Power(effects[0], n, 0.05).Should().BeLessThan(Power(effects[0], more, 0.05));
            Power(effects[0], n, 0.01).Should().BeLessThan(Power(effects[0], n, 0.05));
            Power(effects[0], n, 0.05).Should().BeLessThan(Power(effects[1], n, 0.05));
        }

        double Power(double effect, int n, double alpha) => test.PowerOf(effect, n, alpha).Estimate().Power;
    }

    [Fact]
    public void OneFormOfATestIsAnother()
    {
        // F of two groups is the square of t; so is that of one predictor of a regression with its f².
        Power(new AnalysisOfVariancePower(2), 0.25, 90).Should().BeApproximately(Power(new IndependentTTestPower(), 0.5, 90), 1e-12);
        Power(new RegressionPower(1, 1), 0.0625, 90).Should().BeApproximately(Power(new AnalysisOfVariancePower(2), 0.25, 90), 1e-14);

        // Groups of 1 : 3 are those of 3 : 1.
        Power(new IndependentTTestPower(Ratio: 3), 0.5, 80).Should().BeApproximately(Power(new IndependentTTestPower(Ratio: 1.0 / 3), 0.5, 80), 1e-14);

        // Exact fit rejected in a large sample of a small misfit is χ² with that noncentrality.
        Power(new ModelFitPower(FitHypothesis.Exact, 4), 0.1, 101).Should().BeApproximately(Power(new ChiSquaredPower(4), 0.2, 100), 1e-14);
    }

    [Fact]
    public void GroupsOfASampleFoundKeepTheirRatio() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (tenths, size) =>
        {
            var ratio = (1 + (tenths.Get % 80)) / 10.0;
            var test = new IndependentTTestPower(Ratio: ratio);
            var n = test.SampleSizeFor(2 / Math.Sqrt(1 + (size.Get % 300)), 0.8, 0.05).Estimate();
            var groups = test.GroupSizes(n);
            return groups.Sum() == n && groups.Min() >= 2 && Math.Abs(groups[1] - (ratio * groups[0])) <= 0.5 + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatCannotBeReachedIsADiagnosis()
    {
        new CorrelationPower().SampleSizeFor(0, 0.8, 0.05).Diagnosed<Diagnosis.NoEffectToDetect>();
        new CorrelationPower().SampleSizeFor(0.0005, 0.8, 0.05).Diagnosed<Diagnosis.SampleSizeOutOfReach>().Most.Should().Be(PowerTest.MostObservations);
        new IndependentTTestPower(Ratio: 1.7).SampleSizeFor(0.0001, 0.8, 0.05).Diagnosed<Diagnosis.SampleSizeOutOfReach>();
        new ModelFitPower(FitHypothesis.NotClose, 10).SmallestEffectFor(50, 0.8, 0.05).Diagnosed<Diagnosis.PowerOutOfReach>().Observations.Should().Be(50);
        new RegressionPower(2, 8).PowerOf(0.15, 9, 0.05).Diagnosed<Diagnosis.SampleTooSmall>().Needed.Should().Be(10);
        new RegressionPower(2, 8).SmallestEffectFor(9, 0.8, 0.05).Diagnosed<Diagnosis.SampleTooSmall>();
    }

    [Fact]
    public void VerySmallEffectsTakeVeryLargeSamples()
    {
        // pwr's 7 848 857.4 of ρ by Fisher's z; of d, R's noncentral t has .8 + 9.278e-7 at 7 848 881, and grows by 5.0e-8 a case.
        Size(new CorrelationPower(), 0.001).Should().BeCloseTo(7848858, 2);
        Size(new OneSampleTTestPower(), 0.001).Should().BeCloseTo(7848863, 1);
    }

    [Fact]
    public void NumbersOffTheScaleAreACallersMistake()
    {
        var test = new CorrelationPower();
        FluentActions.Invoking(() => test.PowerOf(1, 50, 0.05)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => test.PowerOf(-0.1, 50, 0.05)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => test.PowerOf(double.NaN, 50, 0.05)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => test.PowerOf(0.3, 50, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => test.SampleSizeFor(0.3, 0.04, 0.05)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RegressionPower(4, 3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new IndependentTTestPower(Ratio: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => RegressionPower.EffectOf(0.3, 0.2)).Should().Throw<ArgumentOutOfRangeException>();
        RegressionPower.EffectOf(0.02, 0.3).Should().BeApproximately(0.02 / 0.7, 1e-16);
    }

    private static int Size(PowerTest test, double effect) => test.SampleSizeFor(effect, 0.8, 0.05).Estimate();

    private static double Power(PowerTest test, double effect, int n) => test.PowerOf(effect, n, 0.05).Estimate().Power;

    private static double[] EffectsOf(PowerTest test) => test switch
    {
        { Conventions: { } words } => [words.Small, words.Medium],
        ModelFitPower { Hypothesis: FitHypothesis.NotClose } => [0.03, 0.01],
        _ => [0.07, 0.08],
    };
}
