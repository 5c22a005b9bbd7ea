using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Tests.Numerics;

public sealed class GaussHermiteRuleTests
{
    /// <summary>Abramowitz and Stegun (1964), Table 25.10, n = 5, turned from the weight e^(−x²) to the standard normal density.</summary>
    [Fact]
    public void FiveNodesAreThoseOfTheTable()
    {
        var rule = GaussHermiteRule.Of(5);

        rule.Nodes.Select(node => node / Math.Sqrt(2)).Zip([-2.020182870456086, -0.958572464613819, 0, 0.958572464613819, 2.020182870456086])
            .Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 2e-15);
        rule.Weights.Select(weight => weight * Math.Sqrt(Math.PI)).Zip([1.995324205905e-2, 3.936193231522e-1, 9.453087204829e-1, 3.936193231522e-1, 1.995324205905e-2])
            .Should().OnlyContain(pair => Math.Abs((pair.First / pair.Second) - 1) < 1e-12);
    }

    /// <summary>A rule of n nodes integrates z^d exactly up to d = 2n − 1: E[z^d] = (d − 1)!!.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(256)]
    public void MomentsAreExact(int count)
    {
        var rule = GaussHermiteRule.Of(count);
        var moment = 1.0;
        for (var degree = 0; degree < Math.Min(2 * count, 100); degree += 2)
        {
            moment *= degree == 0 ? 1 : degree - 1;
            var sum = rule.Nodes.Zip(rule.Weights, (node, weight) => weight * Math.Pow(node, degree)).Sum();
            (sum / moment).Should().BeApproximately(1, 1e-12, "of degree {0}", degree);
        }

        rule.Nodes.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        rule.Nodes.Zip(rule.Nodes.Reverse()).Should().OnlyContain(pair => pair.First == -pair.Second);
        rule.Weights.Should().OnlyContain(weight => weight > 0);
    }
}
