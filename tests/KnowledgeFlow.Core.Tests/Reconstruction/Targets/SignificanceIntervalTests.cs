using KnowledgeFlow.Core.Reconstruction.Targets;

namespace KnowledgeFlow.Core.Tests.Reconstruction.Targets;

public sealed class SignificanceIntervalTests
{
    // Two-sided quantiles of Student's t with 332 degrees of freedom and of z, from R's qt and qnorm.
    [Fact]
    public void AClassOfSignificanceIsAnIntervalOfT()
    {
        var twoStars = SignificanceInterval.OfT(.001, .01, 332);
        twoStars.Low.Should().BeApproximately(2.59071866751334, 1e-11);
        twoStars.High.Should().BeApproximately(3.32007169873777, 1e-11);
        SignificanceInterval.OfT(.05, 1, double.PositiveInfinity).High.Should().BeApproximately(1.95996398454005, 1e-13);
        SignificanceInterval.OfT(0, .001, 332).High.Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void AClassOfACorrelationHasTheSameEnds()
    {
        var t = SignificanceInterval.OfT(.01, .05, 98);
        var r = SignificanceInterval.OfCorrelation(.01, .05, 100);

        (r.Low * Math.Sqrt(98 / (1 - (r.Low * r.Low)))).Should().BeApproximately(t.Low, 1e-12);
        (r.High * Math.Sqrt(98 / (1 - (r.High * r.High)))).Should().BeApproximately(t.High, 1e-12);
        SignificanceInterval.OfCorrelation(0, .05, 100).High.Should().Be(1);
    }
}
