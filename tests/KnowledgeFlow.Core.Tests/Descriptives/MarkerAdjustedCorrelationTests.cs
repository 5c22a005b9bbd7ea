using FsCheck;
using FsCheck.Fluent;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Tests.References;

namespace KnowledgeFlow.Core.Tests.Descriptives;

public sealed class MarkerAdjustedCorrelationTests
{
    /// <summary>By hand: (.30 − .10)/.90 = 2/9; t = (2/9)/√((1 − 4/81)/100) = 20/√77.</summary>
    [Fact]
    public void HandWorkedCase()
    {
        var adjusted = Adjusted(0.30, 0.10, 103);

        adjusted.Coefficient.Should().BeApproximately(2.0 / 9, 1e-15);
        adjusted.T.Should().BeApproximately(20 / Math.Sqrt(77), 1e-13);
        adjusted.DegreesOfFreedom.Should().Be(100);

        // R 4.2.2: 2 * pt(-20 / sqrt(77), 100).
        adjusted.PValue.Should().BeApproximately(0.024779617945073214, 1e-14);
    }

    [Fact]
    public void AMarkerOfZeroLeavesTheCorrelationWithOneDegreeOfFreedomLess()
    {
        var adjusted = Adjusted(0.4, 0, 50);

        adjusted.Coefficient.Should().Be(0.4);
        adjusted.T.Should().BeApproximately(0.4 * Math.Sqrt(47 / (1 - 0.16)), 1e-14);
    }

    [Fact]
    public void TheMarkersOwnSizeIsTakenOutWhole() => Adjusted(0.25, 0.25, 80).Should().BeEquivalentTo(new { Coefficient = 0.0, T = 0.0, PValue = 1.0 });

    /// <summary>It grows with the correlation, falls with the marker, and leaves 1 alone.</summary>
    [Fact]
    public void AdjustmentKeepsOrderAndOne() => Prop.ForAll(
        Gen.Choose(-999, 999).Select(n => n / 1000.0).ToArbitrary(),
        Gen.Choose(0, 998).Select(n => n / 1000.0).ToArbitrary(),
        (r, m) => Adjusted(r, m, 40).Coefficient < Adjusted(r + 0.001, m, 40).Coefficient
            && Adjusted(r, m, 40).Coefficient > Adjusted(r, m + 0.001, 40).Coefficient
            && Adjusted(r, m, 40).Coefficient <= r
            && Math.Abs(Adjusted(1, m, 40).Coefficient - 1) < 1e-12).QuickCheckThrowOnFailure();

    [Fact]
    public void BelowMinusOneThereIsNoTest()
    {
        var adjusted = Adjusted(-0.9, 0.2, 30);

        adjusted.Coefficient.Should().BeApproximately(-1.375, 1e-15);
        adjusted.T.Should().Be(double.NaN);
        adjusted.PValue.Should().Be(double.NaN);
    }

    [Fact]
    public void FewerThanFourRowsAreTooFew()
    {
        MarkerAdjustedCorrelation.Of(0.3, 0.1, 3).TryGet(out _, out var diagnosis).Should().BeFalse();

        diagnosis.Should().Be(new Diagnosis.TooFewRows(3, 4));
    }

    [Theory]
    [InlineData(1.1, 0.1)]
    [InlineData(double.NaN, 0.1)]
    [InlineData(0.3, -0.1)]
    [InlineData(0.3, 1.1)]
    [InlineData(0.3, double.NaN)]
    public void CorrelationsOutOfRangeAreACallersMistake(double correlation, double marker)
    {
        var adjust = () => MarkerAdjustedCorrelation.Of(correlation, marker, 50);

        adjust.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 - 1e-15)]
    public void AMarkerThatIsTheVariableLeavesNothing(double marker) =>
        MarkerAdjustedCorrelation.Of(0.3, marker, 50).Diagnosed<Diagnosis.NothingLeft>().Should().NotBeNull();

    [Fact]
    public void TheSmallestPositiveCorrelationIsTheMarkers()
    {
        MarkerAdjustedCorrelation.SmallestPositive([0.2, -0.05, double.NaN, 0.07, 0]).Should().Be(0.07);
        MarkerAdjustedCorrelation.SmallestPositive([-0.2, 0]).Should().BeNull();
    }

    private static MarkerAdjustedCorrelation Adjusted(double correlation, double marker, int count) =>
        MarkerAdjustedCorrelation.Of(correlation, marker, count).TryGet(out var adjusted, out _) ? adjusted : throw new InvalidOperationException("There is an adjusted correlation.");
}
