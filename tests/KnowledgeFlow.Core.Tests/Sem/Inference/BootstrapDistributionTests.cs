using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Tests.Sem.Inference;

public sealed class BootstrapDistributionTests
{
    [Fact]
    public void TheStandardErrorHasTheDivisorOfASample() =>
        Of(1, 2, 4).StandardError(0).Should().BeApproximately(Math.Sqrt(7.0 / 3), 1e-15, "Σ(x − 7/3)² = 14/3, over R − 1 = 2");

    [Fact]
    public void OneDrawHasNoStandardErrorAndNoInterval()
    {
        Of(3).StandardError(0).Should().Be(double.NaN);
        Of(3).PercentileInterval(0).Should().Be((double.NaN, double.NaN));
    }

    /// <summary>boot:::norm.inter((1:99)^2, c(.025, .975)) of R's boot 1.3: places 2.5 and 97.5.</summary>
    [Fact]
    public void PlacesBetweenOrderStatisticsAreThoseOfBoot()
    {
        var (lower, upper) = Of([.. Enumerable.Range(1, 99).Reverse().Select(k => (double)(k * k))]).PercentileInterval(0);

        lower.Should().BeApproximately(6.711247494198789, 1e-12);
        upper.Should().BeApproximately(9498.261347726247550, 1e-9);
    }

    [Fact]
    public void WholePlacesAreOrderStatistics() =>
        Of([.. Enumerable.Range(1, 99).Select(k => (double)k)]).PercentileInterval(0, 0.9).Should().Be((5, 95), "(R + 1)α is 5");

    [Fact]
    public void PlacesBeyondTheDrawsAreTheOutermostDraws() => Of(2, 9, 4).PercentileInterval(0).Should().Be((2, 9));

    [Fact]
    public void AStatisticThatADrawDoesNotHaveHasNoInterval() => Of(1, double.NaN, 3).PercentileInterval(0).Should().Be((double.NaN, double.NaN));

    private static BootstrapDistribution Of(params double[] values) => new([.. values.Select(value => (System.Collections.Immutable.ImmutableArray<double>)[value])], 0);
}
