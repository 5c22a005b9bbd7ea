using KnowledgeFlow.Core.Resampling;

namespace KnowledgeFlow.Core.Tests.Resampling;

public sealed class ReplicatedStatisticTests
{
    [Fact]
    public void TheStandardErrorHasTheDivisorOfASample() =>
        Of(1, 2, 4).StandardError.Should().BeApproximately(Math.Sqrt(7.0 / 3), 1e-15, "Σ(x − 7/3)² = 14/3, over B − 1 = 2");

    [Fact]
    public void OneDrawHasNoStandardErrorAndNoQuantile()
    {
        Of(3).StandardError.Should().Be(double.NaN);
        Of(3).Quantile(0.5).Should().Be(double.NaN);
    }

    /// <summary>boot:::norm.inter((1:99)^2, c(.025, .975)) of R's boot 1.3: places 2.5 and 97.5.</summary>
    [Fact]
    public void PlacesBetweenOrderStatisticsAreThoseOfBoot()
    {
        var draws = Of([.. Enumerable.Range(1, 99).Reverse().Select(k => (double)(k * k))]);

        draws.Quantile(0.025).Should().BeApproximately(6.711247494198789, 1e-12);
        draws.Quantile(0.975).Should().BeApproximately(9498.261347726247550, 1e-9);
    }

    [Fact]
    public void PlacesBeyondTheDrawsAreTheOutermostDraws()
    {
        Of(2, 9, 4).Quantile(0.025).Should().Be(2);
        Of(2, 9, 4).Quantile(0.975).Should().Be(9);
    }

    [Fact]
    public void AStatisticThatADrawDoesNotHaveHasNoQuantile() => Of(1, double.NaN, 3).Quantile(0.5).Should().Be(double.NaN);

    private static ReplicatedStatistic Of(params double[] values) => new(values);
}
