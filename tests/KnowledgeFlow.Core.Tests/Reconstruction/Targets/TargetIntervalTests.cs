using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Targets;

public sealed class TargetIntervalTests
{
    [Fact]
    public void ARoundedValueStandsForHalfAUnitOnEitherSide()
    {
        var interval = TargetInterval.OfRounded(-.063, 3);

        interval.Lower.Should().BeApproximately(-.0635, 1e-15);
        interval.Upper.Should().BeApproximately(-.0625, 1e-15);
        TargetInterval.OfRounded(1200, -2).Should().Be(new TargetInterval(1150, 1250));
    }

    // Two-sided quantiles of Student's t with 332 degrees of freedom and of z, from R's qt and qnorm.
    [Fact]
    public void AClassOfSignificanceIsAnIntervalOfT()
    {
        var twoStars = TargetInterval.OfSignificance(.001, .01, 332);
        twoStars.Lower.Should().BeApproximately(2.59071866751334, 1e-11);
        twoStars.Upper.Should().BeApproximately(3.32007169873777, 1e-11);
        TargetInterval.OfSignificance(.05, 1, double.PositiveInfinity).Upper.Should().BeApproximately(1.95996398454005, 1e-13);
        TargetInterval.OfSignificance(0, .001, 332).Upper.Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void AClassOfACorrelationHasTheSameEnds()
    {
        var t = TargetInterval.OfSignificance(.01, .05, 98);
        var r = TargetInterval.OfCorrelationSignificance(.01, .05, 100);

        (r.Lower * Math.Sqrt(98 / (1 - (r.Lower * r.Lower)))).Should().BeApproximately(t.Lower, 1e-12);
        (r.Upper * Math.Sqrt(98 / (1 - (r.Upper * r.Upper)))).Should().BeApproximately(t.Upper, 1e-12);
        TargetInterval.OfCorrelationSignificance(0, .05, 100).Upper.Should().Be(1);
    }

    [Fact]
    public void ExcessIsZeroInsideAndSignedOutside()
    {
        var interval = new TargetInterval(1, 2);

        interval.Excess(1.5).Should().Be(0);
        interval.Excess(.75).Should().Be(-.25);
        interval.Excess(2.5).Should().Be(.5);
        interval.Excess(double.NaN).Should().Be(double.NaN);
        interval.Contains(double.NaN).Should().BeFalse();
        interval.Intersect(TargetInterval.AtLeast(1.75)).Should().Be(new TargetInterval(1.75, 2));
    }
}
