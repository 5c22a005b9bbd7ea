using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class DistributionTests
{
    [Fact]
    public void ConventionalCriticalValues()
    {
        NormalDistribution.Quantile(0.975).Should().BeApproximately(1.959963984540054, 1e-15);
        NormalDistribution.Quantile(0.5).Should().Be(0);
        StudentTDistribution.Quantile(0.975, double.PositiveInfinity).Should().BeApproximately(1.959963984540054, 1e-14);
        ChiSquaredDistribution.UpperTailQuantile(0.05, 2).Should().BeApproximately(-2 * Math.Log(0.05), 1e-14);
    }

    [Fact]
    public void PValuesBelowTheSmallestDoubleAreNotZero()
    {
        NormalDistribution.TwoSidedP(200).Should().BePositive();
        NormalDistribution.UpperTail(200).Should().BePositive();
        StudentTDistribution.TwoSidedP(1e10, 1000).Should().BePositive();
        StudentTDistribution.UpperTail(1e10, 1000).Should().BePositive();
        ChiSquaredDistribution.UpperTail(1e6, 3).Should().BePositive();
        FDistribution.UpperTail(1e9, 2, 500).Should().BePositive();
        NoncentralChiSquaredDistribution.UpperTail(1e6, 3, 2).Should().BePositive();
        NoncentralFDistribution.UpperTail(1e9, 2, 500, 3).Should().BePositive();
        NoncentralTDistribution.UpperTail(1e10, 1000, 1).Should().BePositive();
    }

    [Fact]
    public void NaNPassesThrough()
    {
        NormalDistribution.TwoSidedP(double.NaN).Should().Be(double.NaN);
        StudentTDistribution.TwoSidedP(double.NaN, 4).Should().Be(double.NaN);
        StudentTDistribution.TwoSidedP(1, double.NaN).Should().Be(double.NaN);
        ChiSquaredDistribution.UpperTail(double.NaN, 4).Should().Be(double.NaN);
        FDistribution.UpperTail(double.NaN, 4, 5).Should().Be(double.NaN);
        NormalDistribution.Quantile(double.NaN).Should().Be(double.NaN);
        StudentTDistribution.Quantile(double.NaN, 3).Should().Be(double.NaN);
        NoncentralChiSquaredDistribution.UpperTail(double.NaN, 4, 1).Should().Be(double.NaN);
        NoncentralTDistribution.UpperTail(double.NaN, 4, 1).Should().Be(double.NaN);
    }

    [Fact]
    public void ArgumentsOutsideTheirRangeAreACallersMistake()
    {
        FluentActions.Invoking(() => StudentTDistribution.TwoSidedP(1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => NormalDistribution.Quantile(1.1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => NoncentralFDistribution.UpperTail(1, 2, 3, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => NoncentralChiSquaredDistribution.Noncentrality(1, 2, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void QuantilesInvertTails() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (exponent, df) =>
        {
            var p = Math.Exp(-Math.Abs(exponent.Get % 600));
            var t = StudentTDistribution.UpperTailQuantile(p, df.Get);
            var chiSquared = ChiSquaredDistribution.UpperTailQuantile(p, df.Get);
            var f = FDistribution.UpperTailQuantile(p, df.Get, 5 + df.Get);
            return Near(StudentTDistribution.UpperTail(t, df.Get), p)
                && Near(ChiSquaredDistribution.UpperTail(chiSquared, df.Get), p)
                && Near(FDistribution.UpperTail(f, df.Get, 5 + df.Get), p)
                && Near(NormalDistribution.UpperTail(NormalDistribution.UpperTailQuantile(p)), p);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void PivotsGiveTheTailTheyWereAskedFor()
    {
        foreach (var tail in (double[])[0.001, 0.025, 0.05, 0.5, 0.95, 0.975])
        {
            var lambda = NoncentralChiSquaredDistribution.Noncentrality(400, 24, tail);
            NoncentralChiSquaredDistribution.UpperTail(400, 24, lambda).Should().BeApproximately(tail, 1e-12);
            var delta = NoncentralTDistribution.Noncentrality(-3.3, 12, tail);
            NoncentralTDistribution.UpperTail(-3.3, 12, delta).Should().BeApproximately(tail, 1e-12);
            var ofF = NoncentralFDistribution.Noncentrality(40, 3, 120, tail);
            NoncentralFDistribution.UpperTail(40, 3, 120, ofF).Should().BeApproximately(tail, 1e-12);
        }
    }

    [Fact]
    public void WithoutNoncentralityTheCentralDistributionsReturn()
    {
        NoncentralChiSquaredDistribution.UpperTail(30, 12, 0).Should().Be(ChiSquaredDistribution.UpperTail(30, 12));
        NoncentralFDistribution.UpperTail(4, 3, 50, 0).Should().Be(FDistribution.UpperTail(4, 3, 50));
        NoncentralTDistribution.UpperTail(4, 3, 0).Should().BeApproximately(StudentTDistribution.UpperTail(4, 3), 1e-15);
    }

    [Fact]
    public void SquareOfTIsFWithOneDegreeOfFreedom()
    {
        foreach (var t in (double[])[0.1, 1, 2.5, 14])
        {
            (FDistribution.UpperTail(t * t, 1, 27) / StudentTDistribution.TwoSidedP(t, 27)).Should().BeApproximately(1, 1e-13);
        }
    }

    private static bool Near(double computed, double p) => Math.Abs(computed - p) <= 2e-12 * p;
}
