using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class QuantileTests
{
    private static readonly double[] Sorted = [1, 4, 9, 25, 64, 81, 100.5];

    // R 4.2: quantile(x, p, type = 6).
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.05, 1)]
    [InlineData(0.16, 1.84)]
    [InlineData(0.25, 4)]
    [InlineData(0.5, 25)]
    [InlineData(0.84, 95.04)]
    [InlineData(0.9, 100.5)]
    [InlineData(1, 100.5)]
    public void TheWeightedAverageIsTypeSixOfR(double share, double expected) =>
        Quantile.Of(Sorted, share, QuantileRule.WeightedAverage).Should().BeApproximately(expected, 1e-12);

    // R 4.2, boot 1.3-28: boot:::norm.inter(x, p).
    [Theory]
    [InlineData(0.2, 2.9463395961096417)]
    [InlineData(0.3, 6.1088811941082550)]
    [InlineData(0.5, 25)]
    [InlineData(0.84, 94.1118048223746797)]
    public void TheNormalScaleIsThatOfBoot(double share, double expected) =>
        Quantile.Of(Sorted, share, QuantileRule.NormalScale).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(QuantileRule.WeightedAverage)]
    [InlineData(QuantileRule.NormalScale)]
    public void OneValueIsEveryQuantileAndNoneHasNone(QuantileRule rule)
    {
        Quantile.Of([7], 0.3, rule).Should().Be(7);
        Quantile.Of([], 0.5, rule).Should().Be(double.NaN);
        Quantile.Of(Sorted, double.NaN, rule).Should().Be(double.NaN);
    }
}
