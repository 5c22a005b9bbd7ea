using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

/// <summary>
/// Noncentralities of huge statistics come from the limit of their distribution. It takes over where its error, of parts in λ (in t² for t), is below what
/// the mixture's own search resolves: on both sides of that place the noncentrality is the same multiple of the statistic.
/// </summary>
public sealed class NoncentralityLimitTests
{
    [Theory]
    [InlineData(1, 2, 0.025)]
    [InlineData(1, 2, 0.975)]
    [InlineData(3, 40, 0.025)]
    [InlineData(3, 40, 0.975)]
    public void OfFMeetsTheMixture(double df1, double df2, double tail)
    {
        double below = 0.99e8 / df1, above = 1.01e8 / df1;
        var shares = new[] { below, above }.Select(f => (NoncentralFDistribution.Noncentrality(f, df1, df2, tail) + df1) / f).ToArray();
        shares[1].Should().BeApproximately(shares[0], 1e-6 * shares[0]);
    }

    [Theory]
    [InlineData(2, 0.05)]
    [InlineData(2, 0.95)]
    [InlineData(50, 0.05)]
    public void OfChiSquaredMeetsTheMixture(double df, double tail)
    {
        var deviations = new[] { 0.99e8, 1.01e8 }.Select(x => (NoncentralChiSquaredDistribution.Noncentrality(x, df, tail) + df - x) / Math.Sqrt(x)).ToArray();
        deviations[1].Should().BeApproximately(deviations[0], 1e-3, "√λ is √x less a normal quantile");
    }

    [Theory]
    [InlineData(2, 0.025)]
    [InlineData(2, 0.975)]
    [InlineData(30, 0.975)]
    public void OfTMeetsTheIntegralOnBothSides(double df, double tail)
    {
        // At 2,000 the integral still resolves its integrand, and the limit's error is of 1/t².
        var near = NoncentralTDistribution.Noncentrality(2000, df, tail) / 2000;
        (NoncentralTDistribution.Noncentrality(1e6, df, tail) / 1e6).Should().BeApproximately(near, 1e-5 * near);
        (NoncentralTDistribution.Noncentrality(-1e6, df, 1 - tail) / -1e6).Should().BeApproximately(near, 1e-5 * near, "the distribution mirrors");
    }

    [Theory]
    [InlineData(1e12)]
    [InlineData(1e30)]
    [InlineData(1e200)]
    public void OfAnyFiniteStatisticIsFound(double statistic)
    {
        NoncentralFDistribution.Noncentrality(statistic, 2, 10, 0.025).Should().BePositive();
        NoncentralChiSquaredDistribution.Noncentrality(statistic, 10, 0.05).Should().BePositive();
        NoncentralTDistribution.Noncentrality(statistic, 10, 0.025).Should().BePositive();
    }
}
